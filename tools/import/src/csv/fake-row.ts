import { type Row } from './read-rows'

/** A row for tests, with the cells that matter. */
export const fakeRow = (cells: Readonly<Record<string, string>>, line = 2): Row => ({
  file: 'fake.csv',
  line,
  text: Object.values(cells).join(','),
  cell: (column) => cells[column] ?? '',
})
