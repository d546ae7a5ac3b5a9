// Owns what is stated, as groups of units right or left of a cue. Leaves cues and who speaks to `sentence-rules.ts`.
import {
  ADVERBS,
  AFTERTHOUGHTS,
  CLAUSE_WORDS,
  DAYS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/function-words'
import { mayFollow, type SayingVerb } from './lexicon/saying-verbs'
import type { Sentence } from './sentences'
import { verbAt } from './verb-forms'
import { groupBefore, type Group } from './word-groups'
import { groupAfter } from './word-groups-after'

export type Content = { readonly group: Group; readonly rule: string }

const isEnd = (sentence: Sentence, at: number): boolean => {
  const unit = sentence[at]
  return unit === undefined || (unit.kind === 'mark' && '.!?;'.includes(unit.key))
}

/** How far a "that" or a quotation may stand behind its verb: "said in a statement on Monday that". */
const REACH = 14

/** What follows a verb, by what the verb takes; `null` where nothing does. */
export function contentAfter(
  sentence: Sentence,
  verb: SayingVerb,
  from: number,
  afterQuotation: boolean,
): Content | null {
  const { frames } = verb
  const start = frames.includes('tell') ? afterListener(sentence, from) : from
  const clause = isTelling(verb) || frames.includes('think') || frames.includes('that')
  if (clause) {
    const found = clauseAfter(sentence, verb, start, afterQuotation)
    if (found !== null) return found
  }
  if (frames.includes('to') && sentence[start]?.key === 'to' && sentence[start + 1]?.kind === 'word')
    return upTo(sentence, start, endOfClause(sentence, start), 'infinitive')
  if (frames.includes('object') && beginsObject(sentence, from))
    return upTo(sentence, from, endOfObject(sentence, from), 'object')
  return null
}

function upTo(sentence: Sentence, from: number, to: number, rule: string): Content | null {
  return from < to && sentence[from] !== undefined ? { group: { from, to }, rule } : null
}

function afterListener(sentence: Sentence, from: number): number {
  const next = sentence[from]
  if (next === undefined || next.kind !== 'word' || next.key === 'that' || next.key === 'to') return from
  const listener = PRONOUN_OBJECTS.has(next.key) ? { from, to: from + 1 } : groupAfter(sentence, from)
  return listener === null ? from : listener.to
}

const PRONOUN_OBJECTS = new Set(['him', 'her', 'them', 'me', 'us', 'you', 'it'])

function clauseAfter(
  sentence: Sentence,
  verb: SayingVerb,
  from: number,
  afterQuotation: boolean,
): Content | null {
  const marked = markedClause(sentence, from, afterQuotation)
  if (marked !== null) return marked
  const isOpen = verb.frames.includes('say') || verb.frames.includes('think') || verb.frames.includes('tell')
  if (!isOpen || afterQuotation) return null
  let at = from
  while (at < sentence.length && DAYS.has(sentence[at]?.key ?? '')) at++
  return beginsClause(sentence, at) ? upTo(sentence, at, endOfClause(sentence, at), 'clause') : null
}

const CONNECTIVES = new Set(['that', 'how', 'whether', 'why', 'what', 'where', 'if'])

/** "that …", ": …", a quotation, right there or after words of time and place. */
function markedClause(sentence: Sentence, from: number, afterQuotation: boolean): Content | null {
  const reach = afterQuotation ? 1 : REACH
  for (let at = from; at < Math.min(sentence.length, from + reach); at++) {
    const unit = sentence[at]
    if (unit === undefined) return null
    if (unit.kind === 'quotation') return upTo(sentence, at, endOfClause(sentence, at), 'quotation after')
    if (unit.key === ':' || unit.key === '—')
      return unit.key === ':' ? upTo(sentence, at + 1, endOfClause(sentence, at + 1), 'colon') : null
    if (unit.key === ',') {
      if (sentence[at + 1]?.kind === 'quotation')
        return upTo(sentence, at + 1, endOfClause(sentence, at + 1), 'quotation after')
      if (afterQuotation) continue
      const again = sentence.findIndex((other, i) => i > at && i < at + REACH && other.key === ',')
      const resumed = sentence[again + 1]
      if (again > 0 && (resumed?.kind === 'quotation' || resumed?.key === 'that'))
        return upTo(sentence, again + 1, endOfClause(sentence, again + 1), 'after an aside')
      return null
    }
    if (isEnd(sentence, at)) return null
    if (CONNECTIVES.has(unit.key) && (at === from || unit.key === 'that'))
      return upTo(sentence, at, endOfClause(sentence, at), 'connective')
    if (at === from && !PREPOSITIONS.has(unit.key) && !DAYS.has(unit.key) && !ADVERBS.has(unit.key))
      return null
    if (at > from && (PRONOUNS.has(unit.key) || verbAt(sentence, at)?.form === 'past')) return null
  }
  return null
}

function beginsClause(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]
  if (unit?.kind !== 'word') return false
  if (CLAUSE_WORDS.has(unit.key)) return unit.key === 'if' || unit.key === 'when' || unit.key === 'while'
  // "said about half of them".
  const isCount = (unit.key === 'about' || unit.key === 'over') && COUNTS.has(sentence[at + 1]?.key ?? '')
  if (PREPOSITIONS.has(unit.key) && !isCount && !(unit.key === 'about' && sentence[at + 1]?.digit === true))
    return false
  return sentence.length - at > 3
}

const COUNTS = new Set([
  'half',
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'ten',
  'dozens',
  'hundreds',
])

function beginsObject(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]
  if (unit === undefined || unit.kind === 'mark') return false
  if (unit.kind === 'quotation') return true
  if (DETERMINERS.has(unit.key) || POSSESSIVES.has(unit.key) || PRONOUN_OBJECTS.has(unit.key)) return true
  return (
    !PREPOSITIONS.has(unit.key) &&
    !CLAUSE_WORDS.has(unit.key) &&
    !DAYS.has(unit.key) &&
    !ADVERBS.has(unit.key)
  )
}

/** Where a clause that is stated ends: with its sentence, or where the teller goes on. */
export function endOfClause(sentence: Sentence, from: number): number {
  for (let at = from + 1; at < sentence.length; at++) {
    if (isEnd(sentence, at) && (sentence[at]?.key === ';' || at >= sentence.length - 2)) return at
    if (goesOnTelling(sentence, at)) return at
  }
  return sentence.length
}

/** ", adding", "and added", ", according to", ", but Smith said". */
function goesOnTelling(sentence: Sentence, at: number): boolean {
  const key = sentence[at]?.key ?? ''
  if (key !== ',' && key !== 'and' && key !== 'but') return false
  let next = at + 1
  if (
    key === ',' &&
    (sentence[next]?.key === 'and' || sentence[next]?.key === 'but' || sentence[next]?.key === 'while')
  )
    next++
  while (ADVERBS.has(sentence[next]?.key ?? '')) next++
  if (sentence[next]?.key === 'according') return true
  const direct = verbAt(sentence, next)
  if (direct !== null && isTelling(direct.verb))
    return direct.form === 'past' || (direct.form === 'ing' && key === ',')
  return key === ',' && next > at + 1 && otherTells(sentence, at, next)
}

function otherTells(sentence: Sentence, comma: number, from: number): boolean {
  for (let at = from + 1; at < Math.min(sentence.length, from + 8); at++) {
    const found = verbAt(sentence, at)
    if (found === null || found.form === 'base' || found.form === 'ing' || !isTelling(found.verb)) continue
    const group = groupBefore(sentence, at)
    return group !== null && group.from > comma && group.from <= from + 1
  }
  return false
}

const isTelling = (verb: SayingVerb): boolean => mayFollow(verb) || verb.frames.includes('tell')

/** What a noun is about: "criticism of …", "his call for …". */
export function contentOfNoun(sentence: Sentence, from: number): Content | null {
  return beginsObject(sentence, from) ? upTo(sentence, from, endOfObject(sentence, from), 'noun') : null
}

/** An object ends at a comma, too, and where a clause about time begins. */
function endOfObject(sentence: Sentence, from: number): number {
  const end = endOfClause(sentence, from)
  for (let at = from + 1; at < end; at++) {
    const unit = sentence[at]
    if (unit === undefined) return end
    if (
      unit.kind === 'mark' &&
      (unit.key === ',' || unit.key === '(' || unit.key === '—' || unit.key === ':')
    ) {
      if (unit.key === ',' && sentence[at + 1]?.kind === 'quotation') continue
      return at
    }
    if (AFTERTHOUGHTS.has(unit.key) && unit.key !== 'as') return at
  }
  return end
}

/** What stands before who speaks, from the begin of the sentence: `"…," Smith said`; `null` where that is no clause. */
export function contentBefore(sentence: Sentence, to: number, from: number): Content | null {
  const last = sentence[to - 1]
  if (last === undefined) return null
  const isComma = last.key === ',' || last.key === '—'
  if (!isComma && last.kind !== 'quotation' && last.key !== '?' && last.key !== '!') return null
  let begin = from
  while (sentence[begin]?.key === ',' || (begin === 0 && LEADS.has(sentence[begin]?.key ?? ''))) begin++
  const end = isComma ? to - 1 : to
  const hasQuotation = sentence.slice(begin, end).some(({ kind }) => kind === 'quotation')
  if (!hasQuotation && end - begin < 3 && !isComma) return null
  if (!hasQuotation && isAside(sentence, begin, end)) return null
  return upTo(sentence, begin, end, 'before the source')
}

/** "On Monday," "In a speech last July,": when and where it was said. */
function isAside(sentence: Sentence, begin: number, end: number): boolean {
  const first = sentence[begin]
  if (first === undefined || first.kind !== 'word') return false
  if (DAYS.has(first.key) || ADVERBS.has(first.key)) return true
  const opens =
    PREPOSITIONS.has(first.key) || first.key === 'when' || first.key === 'while' || first.key.endsWith('ing')
  return opens && end - begin < 9
}

const LEADS = new Set(['and', 'but', 'so', 'still', 'yet'])
