// Owns the groups of words that name who speaks where they begin at a unit: behind a verb, or first in a sentence. Leaves those
// that end before a verb to `word-groups.ts`.
import {
  ADVERBS,
  CLAUSE_WORDS,
  DAYS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/function-words'
import type { Sentence } from './sentences'
import type { Unit } from './text-units'
import { ends, isGroupWord, isName, type Group } from './word-groups'

/** The group that begins right at a unit, with an aside that says who that is; `null` where none does. */
export function groupAfter(sentence: Sentence, from: number): Group | null {
  const bare = bareGroupAfter(sentence, from)
  return bare === null ? null : { from, to: asideAfter(sentence, bare.to) }
}

/** The same without an aside. */
export function bareGroupAfter(sentence: Sentence, from: number): Group | null {
  let at = from
  while (at < sentence.length && staysRight(sentence, at, from)) at++
  if (at === from) return null
  return { from, to: at }
}

function staysRight(sentence: Sentence, at: number, from: number): boolean {
  const unit = sentence[at]
  if (unit === undefined || unit.kind === 'quotation' || ends(unit)) return false
  if (PRONOUNS.has(unit.key)) return at === from && unit.key !== 'who'
  if (at > from && isDone(sentence, at, from)) return false
  if (DAYS.has(unit.key)) return false
  if (DETERMINERS.has(unit.key) || POSSESSIVES.has(unit.key)) return true
  if (unit.key === 'of' || unit.key === 'for' || unit.key === "'s" || unit.key === '&') return at > from
  if (
    unit.key === 'and' ||
    unit.key === 'at' ||
    unit.key === 'from' ||
    unit.key === 'with' ||
    unit.key === 'in'
  )
    return at > from && linksRight(sentence, at)
  return isGroupWord(sentence, at) || isName(unit)
}

/** "the senator emailed", "he managed": what somebody did, and no part of the name. */
function isDone(sentence: Sentence, at: number, from: number): boolean {
  const before = sentence[at - 1]
  if (before?.kind !== 'word' || sentence[at]?.capital !== false) return false
  if (ALONE.has(before.key) && at === from + 1) return true
  return sentence[at].key.endsWith('ed') && !DETERMINERS.has(before.key) && !POSSESSIVES.has(before.key)
}
const ALONE = new Set(['he', 'she', 'they', 'we', 'i', 'you', 'it'])

const linksRight = (sentence: Sentence, at: number): boolean => {
  const next = sentence[at + 1]
  if (next === undefined || next.kind !== 'word' || DAYS.has(next.key)) return false
  const key = sentence[at]?.key
  if (key === 'and') return next.capital || DETERMINERS.has(next.key)
  return (
    next.capital ||
    (key === 'with' && DETERMINERS.has(next.key)) ||
    (next.key === 'the' && sentence[at + 2]?.capital === true)
  )
}

/** How many words an aside has at most. */
const ASIDE = 24

/** ", a Republican strategist," ", 34," ", who leads the group": said of the one named, up to the next comma or stop. */
function asideAfter(sentence: Sentence, to: number): number {
  const first = sentence[to + 1]
  if (sentence[to]?.key === '(') return bracketAfter(sentence, to)
  if (first?.kind !== 'word') return to
  if (sentence[to]?.key !== ',' || !describes(first)) return to
  let at = to + 1
  while (
    at < Math.min(sentence.length, to + ASIDE) &&
    !ends(sentence[at]) &&
    sentence[at]?.kind !== 'quotation'
  )
    at++
  return sentence[at]?.key === ',' && describesMore(sentence[at + 1], first.digit)
    ? Math.max(at, asideAfter(sentence, at))
    : at
}

/** ", 34, a teacher", ", an engineer at Falk, a builder of bridges". */
const describesMore = (next: Unit | undefined, isAfterAge: boolean): boolean =>
  next?.kind === 'word' && (isAfterAge || MORE.has(next.key))
const MORE = new Set(['a', 'an', 'who', 'whose'])

/** "(D-Ohio)". */
function bracketAfter(sentence: Sentence, from: number): number {
  const closing = sentence.findIndex(({ key }, at) => at > from && at < from + 6 && key === ')')
  return closing < 0 ? from : closing + 1
}

const describes = (first: Unit): boolean =>
  DETERMINERS.has(first.key) ||
  POSSESSIVES.has(first.key) ||
  first.digit ||
  first.key === 'who' ||
  first.key === 'of' ||
  (!PREPOSITIONS.has(first.key) &&
    !CLAUSE_WORDS.has(first.key) &&
    !first.key.endsWith('ing') &&
    !ADVERBS.has(first.key) &&
    !PRONOUNS.has(first.key))

/** Who a sentence is about: its first group, words of time and place before it aside; `null` where it ends behind a unit. */
export function firstGroup(sentence: Sentence, before: number): Group | null {
  let from = 0
  while (isOpening(sentence, from)) {
    const comma = sentence.findIndex(({ key }, at) => at >= from && key === ',')
    const first = sentence[from]?.key ?? ''
    if (CLAUSE_WORDS.has(first) && !SUBORDINATING.has(first)) from++
    else if (comma >= 0 && comma < before) from = comma + 1
    else return null
  }
  const group = groupAfter(sentence, from)
  return group === null || group.to > before ? null : group
}

const SUBORDINATING = new Set([
  'when',
  'while',
  'if',
  'although',
  'though',
  'because',
  'since',
  'until',
  'as',
  'after',
  'before',
  'unless',
  'whereas',
  'whether',
])

function isOpening(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]
  if (unit?.kind !== 'word') return false
  return (
    PREPOSITIONS.has(unit.key) ||
    CLAUSE_WORDS.has(unit.key) ||
    DAYS.has(unit.key) ||
    ADVERBS.has(unit.key) ||
    unit.key.endsWith('ly') ||
    unit.key.endsWith('ing')
  )
}
