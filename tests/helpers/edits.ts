// Owns the edits that are made to a quoted statement, each with what a reader would call it.
import type { QuoteStatus } from '../../src/model/quote-kinds'
import type { Random } from './random'
import { textOf, WORDS, type Language, type PartKind, type Statement } from './statements'

export type StatementEdit = {
  readonly name: string
  readonly expected: QuoteStatus
  /** The statement after the edit, or `null` where it can't be made. */
  readonly apply: (statement: Statement, language: Language, random: Random) => string | null
}

const reworded = (name: string, apply: StatementEdit['apply']): StatementEdit => ({
  name,
  expected: 'reworded',
  apply,
})

/** Replace the text of the first part of a kind; `null` text drops it. */
function replacePart(
  statement: Statement,
  kind: PartKind,
  change: (text: string) => string | null,
): string | null {
  const at = statement.findIndex((part) => part.kind === kind)
  const part = statement[at]
  if (part === undefined) return null
  const text = change(part.text)
  const rest = statement.slice(at + 1)
  return textOf(
    text === null
      ? [...statement.slice(0, at), ...rest]
      : [...statement.slice(0, at), { ...part, text }, ...rest],
  )
}

const otherWord =
  (slot: 'name' | 'number' | 'place', language: Language, random: Random) =>
  (text: string): string => {
    const words = WORDS[language].slots[slot]
    const old = words
      .toSorted((a, b) => b.length - a.length)
      .find((word) => text.toLowerCase().includes(word.toLowerCase()))
    if (old === undefined) throw new Error(`no ${slot} in ${text}`)
    const at = text.toLowerCase().indexOf(old.toLowerCase())
    const word = random.pick(words.filter((other) => other !== old))
    return (
      text.slice(0, at) +
      (at === 0 && text.startsWith(old.charAt(0).toUpperCase())
        ? word.charAt(0).toUpperCase() + word.slice(1)
        : word) +
      text.slice(at + old.length)
    )
  }

const insertAfter = (statement: Statement, kind: PartKind, text: string): string | null => {
  const at = statement.findIndex((part) => part.kind === kind)
  if (at < 0) return null
  return textOf([...statement.slice(0, at + 1), { kind: 'plain', text }, ...statement.slice(at + 1)])
}

const isNegated = (statement: Statement): boolean => statement.some((part) => part.kind === 'negation')

/** Cut a share of the words away at the begin, the end or in the middle. */
const cut =
  (share: number) =>
  (statement: Statement, _: Language, random: Random): string | null => {
    const words = textOf(statement).split(' ')
    const count = Math.round(words.length * share)
    const from = random.pick([0, words.length - count, random.below(words.length - count)])
    return [...words.slice(0, from), ...words.slice(from + count)].join(' ')
  }

/** Edits that a reader must hear of. */
export const MEANING_EDITS: readonly StatementEdit[] = [
  reworded('number changed', (s, language, random) =>
    replacePart(s, 'number', otherWord('number', language, random)),
  ),
  reworded('negation inserted', (s, language) =>
    isNegated(s) ? null : insertAfter(s, 'modal', WORDS[language].negation),
  ),
  reworded('negation removed', (s) => replacePart(s, 'negation', () => null)),
  reworded('modal softened', (s, language) =>
    replacePart(s, 'modal', (text) => WORDS[language].weaker[text] ?? null),
  ),
  reworded('name swapped', (s, language, random) =>
    replacePart(s, 'name', otherWord('name', language, random)),
  ),
  reworded('word deleted', (s) => replacePart(s, 'adjective', () => null)),
  reworded('word added', (s, language, random) =>
    insertAfter(s, 'modal', random.pick(WORDS[language].added)),
  ),
  { name: 'cut by a third', expected: 'shortened', apply: cut(1 / 3) },
  { name: 'cut by half', expected: 'shortened', apply: cut(1 / 2) },
]

const typography = (name: string, change: (text: string, random: Random) => string): StatementEdit => ({
  name,
  expected: 'cosmetic',
  apply: (statement, _, random) => {
    const text = textOf(statement)
    const changed = change(text, random)
    return changed === text ? null : changed
  },
})

/** Put a sign into the middle of some words. */
const within =
  (sign: string) =>
  (text: string): string =>
    text.replace(/(\p{L}{2})(?=\p{L}{1,})/u, `$1${sign}`)

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Edits that change no word. */
export const COSMETIC_EDITS: readonly StatementEdit[] = [
  typography('quotes', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")),
  typography('no-break spaces', (text) => text.replace(/ (\S+) /, '\u00a0$1\u202f')),
  typography('spaces doubled', (text) => text.replace(/ /g, '  ')),
  typography('soft hyphen', within('\u00ad')),
  typography('dashes', (text) => text.replace(/ — /, ' – ').replace(/(\w)-(\w)/, '$1\u2011$2')),
  typography('width', fullWidth),
  typography('ligatures', (text) => text.replace(/fi/g, 'ﬁ').replace(/ff/g, 'ﬀ')),
  typography('zero-width', within('\u200b')),
]
