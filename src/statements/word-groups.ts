// Owns the groups of words that name who speaks: left of a verb: "a spokesman for Smith". Leaves those right of one
// to `word-groups-after.ts`, whom the words mean to `speakers.ts`.
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  DAYS,
  DETERMINERS,
  LINKS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/function-words'
import type { Sentence } from './sentences'
import type { Unit } from './text-units'
import { verbAt } from './verb-forms'

/** Units `[from, to)` of a sentence. */
export type Group = { readonly from: number; readonly to: number }

/** A word with a capital letter that is no day. */
export const isName = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' && unit.capital && !DAYS.has(unit.key)

/** No unit, or a mark that no group goes over. */
export const ends = (unit: Unit | undefined): boolean =>
  unit === undefined || (unit.kind === 'mark' && !"/&@#'".includes(unit.key))

/** The group that ends right before a unit, adverbs and auxiliaries skipped; `null` where none does. */
export function groupBefore(sentence: Sentence, verb: number): Group | null {
  const to = skipHelpers(sentence, verb)
  const comma = sentence[to - 1]
  if (comma?.key === ',' || comma?.key === ')' || comma?.key === '—') {
    const outer = aroundAside(sentence, to - 1)
    if (outer !== null) return outer
  }
  const from = beginOfGroup(sentence, to)
  return from < to ? { from, to } : null
}

/** The first unit before a verb that is neither its adverb nor its auxiliary, as the end of a group. */
export function skipHelpers(sentence: Sentence, verb: number): number {
  let to = verb
  while (to > 0 && isHelper(sentence, to - 1)) to--
  return to
}

function isHelper(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]
  if (unit?.kind !== 'word') return false
  if (AUXILIARIES.has(unit.key)) return unit.key !== "'s" || at === 0 || sentence[at + 1]?.capital !== true
  if (unit.capital && at > 0) return false
  return (
    ADVERBS.has(unit.key) || (unit.key.endsWith('ly') && unit.key.length > 4 && !DETERMINERS.has(unit.key))
  )
}

/** "Smith, a spokesman for the campaign, said": the name before the aside, and the aside with it. */
function aroundAside(sentence: Sentence, closing: number): Group | null {
  const open = sentence[closing]?.key === ')' ? '(' : (sentence[closing]?.key ?? ',')
  let inner: Group | null = null
  for (let at = closing - 1; at > Math.max(0, closing - 40); at--) {
    const unit = sentence[at]
    if (unit?.kind === 'quotation') return inner
    if (unit?.key !== open) continue
    const from = beginOfGroup(sentence, at)
    const opensSentence =
      from === 0 ||
      ends(sentence[from - 1]) ||
      sentence[from - 1]?.kind === 'quotation' ||
      CLAUSE_WORDS.has(sentence[from - 1]?.key ?? '')
    const first = sentence[from]
    if (from < at && opensSentence && first !== undefined && !PREPOSITIONS.has(first.key)) {
      const group = { from, to: closing + (open === '(' ? 1 : 0) }
      // "Ruiz, 63, an engineer, said": what describes her has a name before it.
      const describes = open === ',' && sentence[from - 1]?.key === ',' && !first.capital
      if (!describes) return group
      inner ??= group
    }
  }
  return inner
}

/** "the report, which found", "a poll that shows". */
export const RELATIVES = new Set(['which', 'that', 'who'])

/** Walk left over names, nouns and what links them. */
function beginOfGroup(sentence: Sentence, to: number): number {
  let from = to
  while (from > 0) {
    const at = from - 1
    const unit = sentence[at]
    if (unit === undefined || unit.kind === 'quotation' || ends(unit)) break
    if (from === to && RELATIVES.has(unit.key)) return at
    if (unit.key === 'others' && sentence[at - 1]?.key === 'and') {
      from = at
      continue
    }
    const counts = DETERMINERS.has(unit.key) && from < to
    if (PRONOUNS.has(unit.key) && !counts && !unit.digit) return from === to ? at : from
    if (DAYS.has(unit.key) && from === to) return to
    if (POSSESSIVES.has(unit.key) || DETERMINERS.has(unit.key)) {
      from = at
      if (!continuesLeft(sentence, at)) break
      from = at - 1
      continue
    }
    if (LINKS.has(unit.key) && from < to) {
      if (!linksLeft(sentence, at)) break
    } else if (!isGroupWord(sentence, at)) break
    from = at
  }
  while (
    from < to &&
    (LINKS.has(sentence[from]?.key ?? '') || CLAUSE_WORDS.has(sentence[from]?.key ?? '')) &&
    sentence[from]?.digit === false
  )
    from++
  return from
}

/** Before "the president" may stand "of": "a friend of the president". */
function continuesLeft(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1]
  const outer = sentence[at - 2]
  return (
    before?.kind === 'word' &&
    before.key !== 'and' &&
    before.key !== 'or' &&
    (LINKS.has(before.key) || DETERMINERS.has(before.key)) &&
    (DETERMINERS.has(before.key) || (outer?.kind === 'word' && isGroupWord(sentence, at - 2)))
  )
}

const linksLeft = (sentence: Sentence, at: number): boolean => {
  const before = sentence[at - 1]
  const after = sentence[at + 1]
  if (before?.kind !== 'word') return false
  const key = sentence[at]?.key
  if (key === 'and' && after?.key === 'others') return isGroupWord(sentence, at - 1)
  if (key === 'and' || key === 'or' || key === '&')
    return before.capital === (after?.capital ?? false) && isGroupWord(sentence, at - 1)
  return isGroupWord(sentence, at - 1)
}

/** A word that can stand within a group: a name, a noun, what describes it. */
export function isGroupWord(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]
  if (unit?.kind !== 'word') return unit?.kind === 'mark' && !ends(unit)
  if (isName(unit) && at > 0) return true
  const { key } = unit
  const isSmall =
    PREPOSITIONS.has(key) ||
    CLAUSE_WORDS.has(key) ||
    AUXILIARIES.has(key) ||
    PRONOUNS.has(key) ||
    DAYS.has(key)
  if (key === "'s") return true
  if (isSmall) return false
  const verb = verbAt(sentence, at)
  if (verb !== null && verb.form !== 'base' && !(verb.verb.alsoNoun && verb.form === 'third'))
    return unit.capital
  // "protested", after a name or several things, is what they did.
  const before = sentence[at - 1]
  const isBound = before?.kind !== 'word' || DETERMINERS.has(before.key)
  return !(key.endsWith('ed') && !isBound && (before.capital || before.key.endsWith('s')))
}
