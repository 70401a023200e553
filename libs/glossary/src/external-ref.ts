import { type ExternalRef } from './facts'

/** A reference as it is kept and compared: without spaces around it, in one spelling of its characters (NFC). */
export const normalizeRef = ({ system, id }: ExternalRef): ExternalRef => ({
  system: system.normalize('NFC').trim(),
  id: id.normalize('NFC').trim(),
})

/** A reference as one comparable text, however it was written. */
export const refKey = (ref: ExternalRef): string => Object.values(normalizeRef(ref)).join('\u0000')
