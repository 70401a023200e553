import { createElement as element, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { GraphiQL } from 'graphiql'
import { askGateway } from './ask-gateway.mjs'
import { freshTokens } from './fresh-tokens.mjs'

/** GraphiQL with the examples as its first tabs, and a token for every question. Bundled for browsers by tools/stack. */

const { examples, callers: departments } = JSON.parse(document.getElementById('settings').textContent)
const ownToken = 'own token'

/** A link may bring an operation along, in the words of GraphQL over HTTP: `/?query=…&variables=…`. */
const link = new URLSearchParams(location.search)
const linked = link.has('query') && { query: link.get('query'), variables: link.get('variables') ?? '' }

/** Where no tabs are remembered from before; GraphiQL shows the first, and would write a link's operation into it. */
const tabs = [
  ...(linked ? [linked] : []),
  ...examples.map(({ title, query, variables }) => ({ query: `# ${title}\n${query}`, variables })),
]

const rememberedAs = 'customer-graph-token-of'
const remembered = () => {
  const name = sessionStorage.getItem(rememberedAs)
  return departments.includes(name) ? name : (departments[0] ?? ownToken)
}

function Editor() {
  const [department, choose] = useState(remembered)
  const [pasted, paste] = useState('')
  const own = pasted.trim()
  const fetcher = useMemo(
    () =>
      askGateway(() => (department === ownToken ? own : freshTokens().then((tokens) => tokens[department]))),
    [department, own],
  )
  const picked = ({ target }) => {
    sessionStorage.setItem(rememberedAs, target.value)
    choose(target.value)
  }
  const option = (name) => element('option', { key: name, value: name }, name)
  return element(
    GraphiQL,
    { fetcher, defaultTabs: tabs, defaultHeaders: '', isHeadersEditorEnabled: true, ...linked },
    element(
      GraphiQL.Logo,
      null,
      element(
        'label',
        { className: 'token-of' },
        'Token of ',
        element(
          'select',
          { id: 'department', value: department, onChange: picked },
          [...departments, ownToken].map(option),
        ),
        department === ownToken &&
          element('input', {
            id: 'token',
            placeholder: 'paste a token',
            'aria-label': 'Token',
            autoComplete: 'off',
            value: pasted,
            onChange: ({ target }) => paste(target.value),
          }),
      ),
    ),
  )
}

createRoot(document.getElementById('editor')).render(element(Editor))
