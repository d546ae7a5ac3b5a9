// Owns the names that an article's words hold, with the offices that stand beside them. Leaves whom a source means to `speakers.ts`.
import { ADVERBS, CLAUSE_WORDS, DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './lexicon/function-words'
import { familyName } from './lexicon/family-names'
import { MEN, OFFICES, TITLES, WOMEN } from './lexicon/titles'
import type { Unit } from './text-units'

export type Name = {
  /** As written, without forms of address. */
  readonly text: string
  /** Small letters. */
  readonly words: readonly string[]
  /** The one of them that is the family name. */
  readonly family: string
  /** What stands before its office, in small letters: "south korean" of "South Korean President Han Seo-jun"; empty for nothing. */
  readonly of: string
  /** Offices beside it, in small letters: "mayor". */
  readonly titles: ReadonlySet<string>
  readonly gender: 'man' | 'woman' | null
  /** Letters in brackets behind it: "the Harbour Workers' Union (HWU)". */
  readonly initials: string | null
  /** Whether an article, or a possessive, stands before it, and no office: nobody is "her New Year". */
  readonly isThing: boolean
  readonly start: number
}

const isSmall = ({ key }: Unit): boolean =>
  PRONOUNS.has(key) ||
  DETERMINERS.has(key) ||
  CLAUSE_WORDS.has(key) ||
  PREPOSITIONS.has(key) ||
  ADVERBS.has(key) ||
  DAYS.has(key)

const isNameWord = (unit: Unit | undefined): unit is Unit =>
  unit?.kind === 'word' && unit.capital && !isSmall(unit) && unit.key !== "'s"

const isSameLine = (text: string, a: Unit | undefined, b: Unit | undefined): boolean =>
  a !== undefined && b !== undefined && !text.slice(a.end, b.start).includes('\n')

/** Names of two words and more, and single ones behind a form of address, in the order of the text. */
export function namesIn(text: string, units: readonly Unit[]): readonly Name[] {
  const names: Name[] = []
  for (let at = 0; at < units.length;) {
    let to = at
    while (isNameWord(units[to]) && (to === at || isSameLine(text, units[to - 1], units[to]))) to++
    if (to > at) names.push(...nameOf(text, units, at, to))
    at = Math.max(to, at + 1)
  }
  return names
}

function nameOf(text: string, units: readonly Unit[], from: number, to: number): readonly Name[] {
  const begin = beginOfName(units, from, to)
  const words = units.slice(begin, to)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined || (words.length === 1 && begin === from)) return []
  const before = units.slice(Math.max(0, from - 1), begin).map(({ key }) => key)
  const titles = new Set([...before, ...asideTitles(units, to)].filter((key) => TITLES.has(key)))
  return [
    {
      text: text.slice(first.start, last.end),
      words: words.map(({ key }) => key),
      family: familyName(
        words.map(({ key }) => key),
        text.slice(first.start, last.end),
      ),
      of: wordsBeforeOffice(units, from, begin),
      titles,
      gender: [...titles].some((key) => MEN.has(key))
        ? 'man'
        : [...titles].some((key) => WOMEN.has(key))
          ? 'woman'
          : null,
      initials: initialsAt(text, units, to),
      isThing: titles.size === 0 && isDetermined(units[from - 1]),
      start: first.start,
    },
  ]
}

const isDetermined = (before: Unit | undefined): boolean =>
  before !== undefined && DETERMINERS.has(before.key)

/** Behind the last office, and behind what is left of it. */
function beginOfName(units: readonly Unit[], from: number, to: number): number {
  const behindTitles = (at: number): number => {
    let begin = at
    while (begin < to && TITLES.has(units[begin]?.key ?? '')) begin++
    return begin
  }
  let office = to - 2
  while (office > from && !OFFICES.has(units[office]?.key ?? '')) office--
  const behind = office > from ? behindTitles(office) : to
  return behind < to ? behind : behindTitles(from)
}

function wordsBeforeOffice(units: readonly Unit[], from: number, begin: number): string {
  const before = units.slice(from, begin).map(({ key }) => key)
  return before
    .slice(
      0,
      before.findIndex((key) => TITLES.has(key)),
    )
    .join(' ')
}

/** How many words an aside is read for: ", the mayor of the city,". */
const ASIDE = 8

function asideTitles(units: readonly Unit[], from: number): readonly string[] {
  if (units[from]?.key !== ',') return []
  const found: string[] = []
  for (let at = from + 1; at < Math.min(units.length, from + ASIDE); at++) {
    const unit = units[at]
    if (unit?.kind !== 'word') break
    found.push(unit.key)
  }
  return found
}

function initialsAt(text: string, units: readonly Unit[], at: number): string | null {
  const inner = units[at + 1]
  if (units[at]?.key !== '(' || inner?.kind !== 'word' || units[at + 2]?.key !== ')') return null
  const letters = text.slice(inner.start, inner.end)
  return letters === letters.toUpperCase() && letters.length > 1 ? letters.toLowerCase() : null
}
