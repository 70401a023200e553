/** What the caller gave cannot be imported; the message says what is wrong and what to do. Shown without a stack trace. */
export class WrongInput extends Error {}

/** The import had begun and could not go on; running it again goes on. Shown without a stack trace. */
export class CutShort extends Error {}
