import { readConfig } from '@customer-graph/tools-kafka'
import { ensureChromium } from './chromium'

const mayNotInstall = readConfig({})

test('a browser of this machine is taken by the first of its names that is here', () => {
  expect(ensureChromium(mayNotInstall, ['no-such-browser', 'sh'])).toEqual({
    path: expect.stringMatching(/\/sh$/),
  })
})

test('where there is none and nothing may be installed, that is said, and what to do', () => {
  const none = { command: ['no-such-browser', '--version'], packaged: 'a-browser' } as const
  expect(ensureChromium(mayNotInstall, ['no-such-browser'], none)).toEqual({
    missing: 'no-such-browser is not here. Install it (Debian: apt-get install a-browser).',
    required: false,
  })
})
