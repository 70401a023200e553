import { type Finding } from '../finding'
import { databasesApart, type IsolationOptions } from './databases-apart'
import { importsApart } from './imports-apart'

/** I17: departments are apart, in their databases and in their code. */
export const isolation = async (options: IsolationOptions): Promise<Finding[]> => [
  await databasesApart(options),
  importsApart(),
]
