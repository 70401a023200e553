import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every colour of text in the editor, as the last of its style sheets says, on the grounds it stands on. */
const graphiql = readFileSync(require.resolve('graphiql/style.css'), 'utf8')
const ours = readFileSync(join(__dirname, 'editor/editor.css'), 'utf8')

type Color = readonly [number, number, number]
type Variables = Readonly<Record<string, readonly number[]>>

/** What readers with normal sight need of text of this size (WCAG 2.2, 1.4.3). */
const enough = 4.5

const themes = {
  light: /^(\.graphiql-container|:is\(\s*\.graphiql-container)/,
  'dark, by the system': /^body:not\(\.graphiql-light\)/,
  'dark, by choice': /^body\.graphiql-dark/,
}

const rulesOf = (css: string) =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(
    ([, where = '', what = '']) => ({
      where: where.trim(),
      what,
    }),
  )

function variablesOf(css: string, theme: keyof typeof themes): Variables {
  const places = theme === 'light' ? [themes.light] : [themes.light, themes[theme]]
  return Object.fromEntries(
    places.flatMap((place) =>
      rulesOf(css)
        .filter(({ where }) => place.test(where))
        .flatMap(({ what }) => [...what.matchAll(/--((?:color|alpha)-[\w-]+):\s*([^;]+)/g)])
        .map(([, name = '', value = '']) => [name, value.split(',').map(parseFloat)]),
    ),
  )
}

/** The pairs of a colour and an alpha that text has anywhere. */
const inksOf = (css: string) =>
  new Set(
    [...css.matchAll(/[^-]color:\s*hsla?\(var\(--(color-[\w-]+)\)(?:,\s*var\(--(alpha-[\w-]+)\))?\)/g)]
      .map(([, color, alpha]) => [color, alpha].filter(Boolean).join(' '))
      .filter((ink) => ink !== 'color-base'),
  )

function rgb([hue = 0, saturation = 0, lightness = 0]: readonly number[]): Color {
  const reach = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100)
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    return lightness / 100 - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

const over = (above: Color, below: Color, alpha: number) =>
  above.map((value, at) => value * alpha + below[at]! * (1 - alpha)) as unknown as Color

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Color
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What is too pale on the page, or on the tint that buttons and tabs have. */
function tooPale(css: string, theme: keyof typeof themes): string[] {
  const variables = variablesOf(css, theme)
  const of = (name: string) => rgb(variables[name]!)
  const page = of('color-base')
  const tint = over(of('color-neutral'), page, variables['alpha-background-light']![0]!)
  return [...inksOf(css)].flatMap((ink) => {
    const [color = '', alpha] = ink.split(' ')
    return [page, tint]
      .map((ground) => contrast(over(of(color), ground, alpha ? variables[alpha]![0]! : 1), ground))
      .filter((found) => found < enough)
      .map((found) => `${ink}: ${found.toFixed(2)}`)
  })
}

test.each(Object.keys(themes) as (keyof typeof themes)[])('text can be read easily: %s', (theme) => {
  expect(inksOf(graphiql).size).toBeGreaterThan(8)
  expect(tooPale(graphiql + ours, theme)).toEqual([])
})

test('GraphiQL’s own colours are seen to be too pale', () => {
  expect(tooPale(graphiql, 'light')).toContain('color-neutral alpha-secondary: 4.28')
  expect(tooPale(graphiql, 'dark, by choice')).toContain('color-primary: 4.16')
})

test('so can the line that says what this is', () => {
  const [, line = ''] = /\.about \{([^}]*)\}/.exec(ours)!
  const [ink, ground] = [...line.matchAll(/#(\w\w)(\w\w)(\w\w)/g)].map(
    ([, ...hex]) => hex.slice(0, 3).map((channel) => parseInt(channel, 16) / 255) as unknown as Color,
  )
  expect(contrast(ink!, ground!)).toBeGreaterThan(7)
})
