import { v7, validate, version } from 'uuid'

declare const brand: unique symbol

/** A UUIDv7 that names one kind of thing; ids of different kinds cannot be exchanged by mistake. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CustomerId = Id<'Customer'>
export type PersonId = Id<'Person'>
export type DealId = Id<'Deal'>
export type ServiceLevelId = Id<'ServiceLevel'>

/** A new id; ids made later sort later. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>

/** Whether `text` is a well-formed UUIDv7. Says nothing about whether the thing exists. */
export const isId = (text: string): boolean => validate(text) && version(text) === 7

/** `text` as an id of the wanted kind, or null when it is malformed. Upper case is accepted and lowered. */
export const asId = <Kind extends string>(text: string): Id<Kind> | null =>
  isId(text) ? (text.toLowerCase() as Id<Kind>) : null
