/** How long a text of one kind may be, in UTF-16 units, and whether it may go over several lines. */
export interface TextLimit {
  readonly max: number
  readonly multiline?: boolean
  /** Whether it may be given with nothing in it. */
  readonly blank?: 'refused'
  /** What is read by machines is never cut. */
  readonly code?: true
  /** What has a reader of its own, who says what is wrong with it. */
  readonly opaque?: true
}

const line = (max: number): TextLimit => ({ max })
const lines = (max: number): TextLimit => ({ max, multiline: true })

/**
 * How long texts may be: the one table for what is written, for what is read that was written before there was a limit, and
 * for what events carry. By the name of the field; where a name means several things, `Type.field` says which.
 */
export const textLimits: Readonly<Record<string, TextLimit>> = {
  ...{ name: line(200), nameContains: line(200), title: line(300), subject: line(200) },
  ...{ domain: line(253), email: line(320), industry: line(200), region: line(200), office: line(200) },
  ...{ series: line(200), product: line(200), plan: line(200), supportPlan: line(200), team: line(200) },
  ...{ category: line(200), area: line(200), roles: line(100), measure: line(500), target: line(500) },
  ...{ goals: lines(2_000), reason: lines(2_000), note: lines(2_000), quote: lines(10_000) },
  ...{ lostReason: lines(2_000), endReason: lines(2_000), declineReason: lines(2_000) },

  text: lines(2_000),
  ...{ 'ReplyInput.text': lines(100_000), 'OpenTicketInput.text': lines(100_000) },
  ...{ 'ImportedActivity.text': lines(100_000), 'Reply.text': lines(100_000) },
  ...{ 'ProposeDefinitionInput.text': lines(10_000), 'DefinitionVersion.text': lines(10_000) },

  ...{ system: line(100), id: line(500), externalId: line(500), sourceRef: line(500) },
  ...{ key: line(100), milestone: line(100), zone: line(100), currency: line(3), from: line(5), to: line(5) },
  idempotencyKey: { max: 200, blank: 'refused' },
  rule: { max: 20_000, multiline: true, code: true },
  after: { max: 4_096, code: true, opaque: true },
  types: line(200),
}

/** The limit of a field; undefined when the table has none. */
export const textLimitOf = (type: string, field: string): TextLimit | undefined =>
  textLimits[`${type}.${field}`] ?? textLimits[field]
