import { screenOn } from './screen'

function fakeStream(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => void written.push(text) }
}

test('on a terminal one line changes, and makes room for lines that stay', () => {
  const stream = fakeStream(true)
  const screen = screenOn(stream, () => 0)
  screen.progress('deals', 500, 8800)
  screen.progress('deals', 1000, 8800)
  screen.tell('Done.')
  screen.tell('Really.')
  expect(stream.written).toEqual([
    '\r\u001b[Kdeals: 500 of 8,800 rows',
    '\r\u001b[Kdeals: 1,000 of 8,800 rows',
    '\r\u001b[K',
    'Done.\n',
    'Really.\n',
  ])
})

test('elsewhere a line is written every few seconds', () => {
  const stream = fakeStream(false)
  let now = 0
  const screen = screenOn(stream, () => now)
  for (now = 500; now <= 7000; now += 500) screen.progress('deals', now, 8800)
  expect(stream.written).toEqual(['deals: 3,000 of 8,800 rows\n', 'deals: 6,000 of 8,800 rows\n'])
})
