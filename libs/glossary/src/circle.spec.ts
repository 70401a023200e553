import { circleFrom, circleInWords } from './circle'

const above = (links: Record<string, string>) => (id: string) => links[id]

test('a circle is found from each of its members, however long it is', () => {
  const links = above({ a: 'b', b: 'c', c: 'a' })
  expect(circleFrom('a', links)).toEqual(['a', 'b', 'c'])
  expect(circleFrom('c', links)).toEqual(['c', 'a', 'b'])
  expect(circleFrom('a', above({ a: 'a' }))).toEqual(['a'])
})

test('a way that ends is no circle, nor is one that leads into somebody else’s', () => {
  expect(circleFrom('a', above({ a: 'b' }))).toBeNull()
  expect(circleFrom('x', above({ x: 'a', a: 'b', b: 'a' }))).toBeNull()
})

test('a circle is told from its beginning to its beginning', () => {
  expect(circleInWords(['Acme', 'Initech'])).toBe('Acme → Initech → Acme')
})
