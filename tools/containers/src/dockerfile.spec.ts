import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dockerfileFaults } from './dockerfile.rules'

const root = join(__dirname, '../../..')
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')

test('the Dockerfile keeps every rule', () => {
  expect(dockerfileFaults(dockerfile)).toEqual([])
})

test.each([
  ['has one stage: what builds the image would be shipped in it', () => 'FROM node:24\nUSER node\n'],
  ['runs as root', () => dockerfile.replace('USER node\n', '')],
  ['runs as root', () => dockerfile.replace('USER node', 'USER root')],
  ['has no health check', () => dockerfile.replace(/^HEALTHCHECK.*\n/m, '')],
  ['installs packages in the stage that is shipped', () => `${dockerfile}RUN npm ci\n`],
  ['ships development dependencies', () => dockerfile.replace('npm prune --omit=dev', 'true')],
  [
    'builds on an image without a version',
    () => dockerfile.replace('FROM node:24-bookworm-slim\n', 'FROM node:latest\n'),
  ],
  ['holds a secret', () => `${dockerfile}ENV PASSPORT_SECRET=x\n`],
])('a planted fault is found: %s', (fault, plant) => {
  expect(dockerfileFaults(plant())).toContain(fault)
})

test('nothing secret and nothing of this machine goes into the build', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', '.data', '**/node_modules']))
})
