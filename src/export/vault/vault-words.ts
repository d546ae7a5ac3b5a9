// Owns words in a vault: foreign ones that stay words, facts above a note, tags as Obsidian takes them. Source: help.obsidian.md, "Obsidian
// Flavored Markdown", "Tags", "Properties".
import { escapeMarkdown } from '../../text/markdown-escape'
import { plainLine, plainText } from '../../text/plain-text'

/** Signs that mean something in Obsidian and nothing in Markdown: tags, marks, comments, formulas, blocks. */
const MORE_SIGNS = '#=%$^'

/** Words in which no sign means anything. Lines stay lines. */
export function vaultWords(text: string): string {
  let words = ''
  let last = ''
  for (const sign of escapeMarkdown(plainText(text))) {
    words += MORE_SIGNS.includes(sign) && last !== '\\' ? `\\${sign}` : sign
    // A backslash that is freed itself frees nothing.
    last = last === '\\' ? '' : sign
  }
  return words
}

/** The same in one line. */
export const vaultLine = (text: string): string => vaultWords(plainLine(text))

/** A quotation of several lines. */
export const blockQuote = (text: string): string =>
  vaultWords(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

/** A tag as Obsidian takes it: no spaces, and not of digits alone. */
export function vaultTag(tag: string): string {
  const parts = tag.split('/').map((part) => part.replace(/[^\p{L}\p{N}_-]+/gu, '-'))
  const name = parts.filter((part) => part !== '').join('/')
  return /\p{L}|_|-/u.test(name) ? name : `_${name}`
}

/** A value of the facts above a note; one that says nothing isn't written. */
export type Fact = string | number | readonly string[] | null

/** The facts between two lines of hyphens. A string of JSON is one of YAML. */
export function frontMatter(facts: Readonly<Record<string, Fact>>): string {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value === '') return []
    if (typeof value === 'number') return [`${name}: ${String(value)}`]
    if (typeof value === 'string') return [`${name}: ${quoted(value)}`]
    return value.length === 0 ? [] : [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)]
  })
  return ['---', ...lines, '---', ''].join('\n')
}

const quoted = (value: string): string => JSON.stringify(plainLine(value))
