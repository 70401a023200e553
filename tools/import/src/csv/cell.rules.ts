/** A row of a CSV file: its cells, quoted where they have to be, and harmless when a spreadsheet opens the file. */
export const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\n`

/** Spreadsheets run a cell that begins like this as a formula; an apostrophe before it makes it text. */
const formula = /^[=+\-@\t\r]/

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(formula, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
