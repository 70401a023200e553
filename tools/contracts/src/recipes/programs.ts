import { type Program } from '@customer-graph/tools-kafka'

export const kcat: Program = { command: ['kcat', '-V'], packaged: 'kcat' }
/** The broker needs a Java runtime only; to run a source file takes the compiler as well. */
export const javaCompiler: Program = { command: ['javac', '-version'], packaged: 'default-jdk-headless' }
