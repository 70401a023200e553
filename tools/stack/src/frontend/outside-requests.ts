import { type Page } from '@customer-graph/tools-browser/suite'

/** Records every address that a page asks for, whoever in it asks, whether it is answered or not. */
export function recordRequests(page: Page): { all: readonly string[]; outside(origin: string): string[] } {
  const all: string[] = []
  page.on('request', (request) => void all.push(request.url()))
  return {
    all,
    outside: (origin) => all.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
  }
}
