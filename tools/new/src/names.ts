/** The ways in which one name is written, by what stands in a template: `noun.camel`, `Noun`, `a noun.words`. */
export type Names = Readonly<Record<string, string>>

/** A name of ours: lower-case words with dashes between them. */
export const wellFormedName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const camel = (name: string): string => name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())
const plural = (name: string): string =>
  /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}${/(s|x|ch|sh)$/.test(name) ? 'es' : 's'}`
const words = (name: string): string => name.replaceAll('-', ' ')
const withArticle = (text: string): string => `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`

/** The spellings of `name` where a template says `key`, e.g. `noun`. */
function spellings(key: string, name: string): Names {
  return {
    [key]: name,
    [capital(key)]: capital(camel(name)),
    [`${key}.camel`]: camel(name),
    [`${key}.snake`]: name.replaceAll('-', '_'),
    [`${key}.constant`]: name.replaceAll('-', '_').toUpperCase(),
    [`${key}.words`]: words(name),
    [`${capital(key)}.words`]: capital(words(name)),
  }
}

export const departmentNames = (department: string): Names => spellings('department', department)

/** A noun with its plural and its articles: `a noun.words` is "an invoice", `A noun.words` is "An invoice". */
export const nounNames = (noun: string): Names => ({
  ...spellings('noun', noun),
  ...spellings('nouns', plural(noun)),
  'a noun.words': withArticle(words(noun)),
  'A noun.words': capital(withArticle(words(noun))),
})
