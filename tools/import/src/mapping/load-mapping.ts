import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type z } from 'zod'
import { WrongInput } from '../wrong-input'

const folder = join(__dirname, '../../mappings')

/** A mapping file of this folder, checked. Throws WrongInput that names every entry that is wrong. */
export function loadMapping<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const file = join(folder, `${name}.json`)
  return readMapping(`mappings/${name}.json`, readFileSync(file, 'utf8'), schema)
}

/** The mapping that a text holds; `file` is how messages call it. */
export function readMapping<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  const read = schema.safeParse(json(file, text))
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) => `  ${path.join('.') || '(all)'}: ${message}`)
  throw new WrongInput(`The mapping ${file} cannot be used. Mend these entries:\n${wrong.join('\n')}`)
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WrongInput(`The mapping ${file} is no JSON: ${(error as Error).message}`)
  }
}
