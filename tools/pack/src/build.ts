import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { inDist, type Manifest } from './manifest.rules'
import { packagesIn, withFileNames } from './specifiers'

/**
 * Builds what the package in `folder` exports into its `dist`: ES modules with their declarations, and every other file as
 * it is. Answers what the built files import. Throws what the compiler finds wrong.
 */
export function build(folder: string, { exports = {} }: Manifest): string[] {
  const files = Object.values(exports)
  const isCode = (file: string): boolean => file.endsWith('.ts')
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  for (const file of files.filter((each) => !isCode(each)))
    cpSync(join(folder, file), join(folder, inDist(file)), { recursive: true })
  return compile(
    folder,
    files.filter(isCode).map((file) => join(folder, file)),
  )
}

function compile(folder: string, entries: readonly string[]): string[] {
  const program = ts.createProgram(entries, optionsOf(folder))
  const imported: string[] = []
  const { diagnostics } = program.emit(undefined, (file, text, _mark, _error, sources) => {
    const source = sources?.[0]?.fileName
    if (!source) throw new Error(`${file} is made of no source.`)
    imported.push(...packagesIn(text))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, withFileNames(text, source))
  })
  const wrong = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (wrong.length > 0)
    throw new Error(
      ts.formatDiagnostics(wrong, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => folder,
        getNewLine: () => '\n',
      }),
    )
  return imported
}

/** Those of the workspace, and an output. */
function optionsOf(folder: string): ts.CompilerOptions {
  const config = join(folder, 'tsconfig.json')
  const { options, errors } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    folder,
  )
  const serious = errors.filter(({ category }) => category === ts.DiagnosticCategory.Error)
  if (serious.length > 0) throw new Error(serious.map(({ messageText }) => String(messageText)).join('\n'))
  return {
    ...options,
    noEmit: false,
    declaration: true,
    rootDir: join(folder, 'src'),
    outDir: join(folder, 'dist'),
    types: ['node'],
  }
}
