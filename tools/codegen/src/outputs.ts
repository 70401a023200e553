import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'

/** A generated file: where it stands and what it should say. */
export interface Output {
  readonly file: string
  readonly text: string
}

const isCurrent = ({ file, text }: Output): boolean => existsSync(file) && readFileSync(file, 'utf8') === text

/** Writes the outputs that differ from what is there. Answers their paths, relative to `root`. */
export function writeOutputs(root: string, outputs: readonly Output[]): string[] {
  const stale = outputs.filter((output) => !isCurrent(output))
  for (const { file, text } of stale) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return stale.map(({ file }) => relative(root, file))
}

/** The outputs that differ from what is there, as paths relative to `root`. Writes nothing. */
export const staleOutputs = (root: string, outputs: readonly Output[]): string[] =>
  outputs.filter((output) => !isCurrent(output)).map(({ file }) => relative(root, file))
