// The gateway may know the platform and nothing beneath it, and hands events on to people too.
export { type Hidden, type HiddenRow, hiddenRowOf, maySee } from '@customer-graph/glossary'
