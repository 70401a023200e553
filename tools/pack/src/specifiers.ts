import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** Every module that a text of JavaScript or of declarations imports or exports from, where it is named. */
function modulesIn(text: string): ts.StringLiteral[] {
  const found: ts.StringLiteral[] = []
  const look = (node: ts.Node): void => {
    const named = moduleOf(node)
    if (named && ts.isStringLiteral(named)) found.push(named)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('built.ts', text, ts.ScriptTarget.Latest))
  return found
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isImport ? node.arguments[0] : undefined
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.')

/** The packages that a text imports, by the words that it imports them with. */
export const packagesIn = (text: string): string[] =>
  modulesIn(text)
    .map((module) => module.text)
    .filter((specifier) => !isRelative(specifier))

/**
 * The text with its relative imports written out as ES modules need them: `./ask` becomes `./ask.js`, a folder its
 * `index.js`. `source` is the TypeScript file that the text was made from.
 */
export function withFileNames(text: string, source: string): string {
  const named = (specifier: string): string => {
    if (!isRelative(specifier) || /\.(js|json)$/.test(specifier)) return specifier
    const isFile = existsSync(`${join(dirname(source), specifier)}.ts`)
    return isFile ? `${specifier}.js` : `${specifier.replace(/\/$/, '')}/index.js`
  }
  return modulesIn(text).reduceRight(
    (changed, module) =>
      `${changed.slice(0, module.end - 1 - module.text.length)}${named(module.text)}${changed.slice(module.end - 1)}`,
    text,
  )
}
