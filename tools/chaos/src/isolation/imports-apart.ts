import { departments } from '@customer-graph/glossary'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { preProcessFile } from 'typescript'
import { type Finding } from '../finding'
import { crossImports, type Project, type SourceText } from './imports-apart.rules'

const root = resolve(__dirname, '../../../..')

/**
 * I17, second half: every file of every department is read for imports of another department's. The lint rule refuses them
 * as they are written; this one also sees what somebody has told lint to ignore. `planted` files are judged along.
 */
export function importsApart(planted: readonly { path: string; text: string }[] = []): Finding {
  const projects = projectsOf()
  const files = [...projects.flatMap(sourcesOf), ...planted.map(({ path, text }) => sourceOf(path, text))]
  const violations = crossImports(projects, files, (path, imported) =>
    posix.join(posix.dirname(path), imported),
  )
  const imports = files.reduce((sum, file) => sum + file.imports.length, 0)
  return {
    invariant: 'I17',
    says: 'no department imports another department’s code',
    measured: `${projects.length} projects, ${files.length} files, ${imports} imports: ${violations.length} across departments`,
    target: '0 across departments',
    violations,
  }
}

const projectsOf = (): Project[] =>
  departments.flatMap((department) =>
    (['service', 'contract'] as const).map((kind) => {
      const folder = kind === 'service' ? `apps/${department}` : `libs/contracts/${department}`
      const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        name: string
      }
      return { name, folder, department, kind }
    }),
  )

const sourcesOf = ({ folder }: Project): SourceText[] =>
  readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, 'src', name))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')))

const sourceOf = (path: string, text: string): SourceText => ({
  path,
  imports: preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
})
