import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { scanMappers } from './scan-mappers'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'mappers-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true })
    writeFileSync(join(folder, 'src', file), text)
  }
}

test('every mappers file says, under the names of the schema, what resolvers are handed', () => {
  write({
    'ticket/ticket.mappers.ts': `import { type A } from './a'
      export type { StateChange as TicketStateChange, Ticket } from './ticket'
      export type Clock = A`,
    'customer/customer.mappers.ts': 'export interface Customer { readonly id: string }',
    'ticket/ticket.ts': 'export interface Elsewhere {}',
  })
  expect(scanMappers(folder)).toEqual({
    Customer: '../customer/customer.mappers',
    TicketStateChange: '../ticket/ticket.mappers',
    Ticket: '../ticket/ticket.mappers',
    Clock: '../ticket/ticket.mappers',
  })
})

test('a type that two files map is refused, and so is what has no name of its own', () => {
  write({
    'a/a.mappers.ts': 'export type { A } from "./a"',
    'b/b.mappers.ts': 'export type { A } from "./b"',
  })
  expect(() => scanMappers(folder)).toThrow('A is exported by ../a/a.mappers and by ../b/b.mappers')
  write({ 'b/b.mappers.ts': "export * from './b'" })
  expect(() => scanMappers(folder)).toThrow(
    "b.mappers.ts holds more than types exported by name: export * from './b'",
  )
})

test('a service without any has none', () => {
  expect(scanMappers(folder)).toEqual({})
})
