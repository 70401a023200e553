/** Tokens are good for a day; a page that stays open asks for others long before. */
const freshMs = 3_600_000

let asked
let askedAt = 0

/** The tokens of the callers that the page offers, by name, as the gateway that served the page signs them. */
export function freshTokens() {
  if (!asked || Date.now() - askedAt > freshMs) {
    askedAt = Date.now()
    asked = fetch('/start/tokens', { headers: { 'x-start-page': '1' } }).then(async (response) => {
      if (!response.ok) throw new Error(`The gateway gave no tokens: ${await response.text()}`)
      return (await response.json()).tokens
    })
    asked.catch(() => (asked = undefined))
  }
  return asked
}
