import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'

/** Lints the files that stand in the standard input as [{ filePath, code }] without writing them; prints the rules they break. */
const eslint = new ESLint()
const planted = JSON.parse(readFileSync(0, 'utf8'))
const answers = []
for (const { filePath, code } of planted) {
  const [result] = await eslint.lintText(code, { filePath })
  answers.push((result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
process.stdout.write(`\n${JSON.stringify(answers)}`)
