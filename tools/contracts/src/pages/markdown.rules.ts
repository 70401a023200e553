/** A Markdown table; a pipe inside a cell does not end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The anchor that a heading gets. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

export const page = (...blocks: readonly (string | false)[]): string =>
  `${blocks.filter((block) => block !== false && block !== '').join('\n\n')}\n`

export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** One sentence that keeps people from changing what will be written anew. */
export const generatedNote =
  '<!-- Generated from libs/contracts by tools/contracts. Change a contract, then generate again. -->'
