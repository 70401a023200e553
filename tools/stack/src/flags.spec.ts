import { parseFlags } from './flags.rules'

const run = (...words: string[]) => {
  const parsed = parseFlags(words)
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed))
  return parsed.flags
}
const messageOf = (...words: string[]) => {
  const parsed = parseFlags(words)
  return parsed.kind === 'wrong' ? parsed.message : parsed.kind
}

test('without arguments: the story, the embedded bus, port 4000, .data', () => {
  expect(run()).toEqual({ json: false, data: '.data', port: 4000, empty: false, kafka: false })
})

test('every flag is understood, with a space or an equals sign', () => {
  const all = { json: true, data: 'there', port: 5000, empty: true, kafka: true }
  expect(run('--json', '--data', 'there', '--port', '5000', '--empty', '--kafka')).toEqual(all)
  expect(run('--json', '--data=there', '--port=5000', '--empty', '--kafka')).toEqual(all)
})

test('help wins', () => {
  expect(messageOf('--port', '5000', '--help')).toBe('help')
})

test.each([
  [['--prot', '5000'], 'Unknown argument "--prot".'],
  [['sales'], 'Unknown argument "sales".'],
  [['--empty=yes'], 'Unknown argument "--empty=yes".'],
  [['--port'], '--port needs a value.'],
  [['--data', '--empty'], '--data needs a value.'],
  [['--port', '0'], '--port must be a number from 1 to 65436, not "0".'],
  [['--port', '65535'], '--port must be a number from 1 to 65436, not "65535".'],
  [['--port', '4e3'], '--port must be a number from 1 to 65436, not "4e3".'],
])('%j is refused', (words, message) => {
  expect(messageOf(...words)).toBe(message)
})
