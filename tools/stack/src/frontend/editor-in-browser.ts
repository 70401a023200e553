import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { examples, liveExample } from '@customer-graph/gateway/example-queries'
import { eventually } from '@customer-graph/testing'
import { describeWithBrowser, type Page } from '@customer-graph/tools-browser/suite'
import { type StartedStack } from '../start-stack'
import { recordRequests } from './outside-requests'

interface Answered {
  data: Record<string, unknown>
  errors?: { path: unknown[]; extensions: { code: string; department?: string } }[]
}

/** The page at the gateway's root, as a person meets it who has the story in front of her. */
export function editorInBrowser(stackOf: () => StartedStack): void {
  describeWithBrowser('the query editor', (browser) => {
    let page: Page
    let requests: ReturnType<typeof recordRequests>
    let origin: string
    const complaints: string[] = []

    beforeAll(async () => {
      origin = new URL(stackOf().gateway.url).origin
      page = await browser().newPage()
      requests = recordRequests(page)
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      await page.goto(`${origin}/`)
    })
    afterAll(() => page.close())

    /** What is answered to the operation of a tab, asked with a click, and with whose token. */
    async function run(name: string): Promise<{ answer: Answered; authorization: string | undefined }> {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
      const asked = page.waitForResponse(
        (response) => response.request().postData()?.includes(`query ${name} `) ?? false,
      )
      await page.getByRole('button', { name: /^Execute query/ }).click()
      const response = await asked
      const answer = (await response.json()) as Answered
      const [root = ''] = Object.keys(answer.data)
      await page.locator('.result-window').getByText(`"${root}"`).first().waitFor()
      return { answer, authorization: response.request().headers()['authorization'] }
    }

    const names = examples.map(({ query }) => /query (\w+)/.exec(query)![1]!)

    const tabs = [...examples, liveExample].map(
      ({ query }) => /(?:query|subscription) (\w+)/.exec(query)![1]!,
    )

    test.each(names)('the tab %s shows what the graph has', async (name) => {
      const { answer } = await run(name)
      expect(answer.errors).toBeUndefined()
      const [found] = Object.values(answer.data) as [{ nodes?: unknown[] } & unknown[]]
      expect((found.nodes ?? found).length).toBeGreaterThan(0)
    })

    test('the department that is picked is the one that asks', async () => {
      for (const department of ['support', 'product'] as const) {
        await page.getByLabel('Token of').selectOption(department)
        const { authorization } = await run(names[0]!)
        expect(subjectOf(authorization)).toBe(subjectOf(stackOf().tokens[department]))
      }
    })

    test('it completes what is typed, and explains the graph', async () => {
      await page.getByRole('button', { name: 'New tab' }).click()
      await page.locator('.graphiql-query-editor').click()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('{ customerBy', { delay: 20 })
      await page.locator('.CodeMirror-hints').getByText('customerByExternalRef').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
      await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query' }).waitFor()
    })

    test('a department that does not answer is seen to be missing', async () => {
      const pid = stackOf().pidOf('support')!
      process.kill(pid, 'SIGSTOP')
      try {
        const { answer } = await run('Customers')
        expect(answer.data).toMatchObject({ customers: { nodes: expect.any(Array) } })
        expect(answer.errors).toContainEqual(
          expect.objectContaining({
            path: ['customers', 'nodes', 0, 'supportSummary'],
            extensions: expect.objectContaining({ code: 'SUBGRAPH_TIMEOUT', department: 'support' }),
          }),
        )
        await page.locator('.result-window').getByText('SUBGRAPH_TIMEOUT').first().waitFor()
      } finally {
        process.kill(pid, 'SIGCONT')
      }
    })

    test('it says what it is', async () => {
      await page.getByText('What sales, success, support and product know of a customer').waitFor()
    })

    test('a link brings its operation along, and takes the place of no example', async () => {
      const visitor = await browser().newPage()
      const follow = async (query: string, variables: string) => {
        await visitor.goto(`${origin}/?${new URLSearchParams({ query, variables }).toString()}`)
        const written = async (part: string) =>
          (await visitor.locator(`${part} .CodeMirror-line`).allTextContents()).join('').replace('\u200b', '')
        await visitor
          .locator('.graphiql-query-editor')
          .getByText(/Linked/)
          .waitFor()
        expect(await written('.graphiql-query-editor')).toBe(query)
        expect(await written('.graphiql-editor-tool .graphiql-editor:not(.hidden)')).toBe(variables)
        return visitor.getByRole('tab').allInnerTexts()
      }
      try {
        expect(await follow('query LinkedFirst { __typename }', '{"a": 1}')).toEqual(['LinkedFirst', ...tabs])
        await eventually(
          'the editor remembers its tabs',
          () => visitor.evaluate("localStorage.getItem('graphiql:tabState')"),
          (remembered) => remembered !== null,
        )
        const second = await follow('query LinkedAgain { __typename }', '')
        expect(second).toEqual(['LinkedFirst', ...tabs, 'LinkedAgain'])
      } finally {
        await visitor.close()
      }
    })

    test('on a phone the answer stands below the question, both wide enough to be read', async () => {
      const phone = await browser().newPage({ viewport: { width: 390, height: 800 } })
      try {
        await phone.goto(`${origin}/`)
        const question = await phone.locator('.graphiql-editors').boundingBox()
        const answer = await phone.locator('.graphiql-response').boundingBox()
        expect(answer!.y).toBeGreaterThanOrEqual(question!.y + question!.height)
        expect(Math.min(question!.width, answer!.width)).toBeGreaterThan(250)
      } finally {
        await phone.close()
      }
    })

    test('in all that, it asked nobody but the gateway, and nothing went wrong in it', () => {
      expect(requests.all.length).toBeGreaterThan(names.length)
      expect(requests.outside(origin)).toEqual([])
      expect(complaints).toEqual([])
    })

    describe('a request that leaves the gateway', () => {
      const ask = (of: Page, address: string) =>
        of.evaluate(
          `Promise.allSettled([fetch('${address}/fetched'), new Promise((done) => {
             const image = new Image(); image.onload = image.onerror = done; image.src = '${address}/image.png' })])`,
        )

      test('is caught on a planted page, and stopped on the editor’s', async () => {
        const seen: string[] = []
        const outside = createServer((request, response) => {
          seen.push(request.url!)
          response.setHeader('content-type', 'text/html').end('<title>planted</title>')
        })
        await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening))
        const address = `http://localhost:${(outside.address() as AddressInfo).port}`
        const planted = await browser().newPage()
        try {
          const recorded = recordRequests(planted)
          await planted.goto(address.replace('localhost', '127.0.0.1'))
          await ask(planted, address)
          expect(recorded.outside(address.replace('localhost', '127.0.0.1'))).toEqual(
            expect.arrayContaining([`${address}/fetched`, `${address}/image.png`]),
          )
          expect(seen).toEqual(expect.arrayContaining(['/fetched', '/image.png']))
          seen.length = 0
          await ask(page, address)
          expect(seen).toEqual([])
        } finally {
          await planted.close()
          outside.close()
        }
      })
    })
  })
}

/** Whom a token names: a running stack renews its tokens, so that two of one person differ. */
function subjectOf(token = ''): unknown {
  const [, claims = ''] = token.split('.')
  return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub?: unknown }).sub
}
