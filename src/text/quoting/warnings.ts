// Owns what a person is warned of when the words of a quote are edited: what may turn their sense around. Never a reason to refuse.
// Leaves the words that are looked for to `lexicon.ts`, and clauses to `clauses.ts`.
import type { Span } from '../../model/quote'
import type { QuoteEdit, WordingWarning } from '../../model/quote-edits'
import { beginsClause, endsClause } from './clauses'
import * as lexicon from './lexicon'

/** A quote's exact words with what stands on either side of them in the sealed text. */
export type WordsInContext = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** Say what of an edited quote may mislead. */
export function warningsOf(quote: WordsInContext, edits: readonly QuoteEdit[]): readonly WordingWarning[] {
  const { exact, prefix, suffix } = quote
  const leftOut = edits.filter(({ start, end }) => end > start)
  const negations = leftOut.flatMap((edit) => [
    ...negationsIn(exact, wholeWords(exact, edit)),
    ...negatingBegin(exact.slice(edit.start, edit.end), exact.slice(edit.end)),
  ])
  const attributions = leftOut.flatMap((edit) => attributionsIn(exact, wholeWords(exact, edit)))
  const added = edits.flatMap(({ added: words, end }) => [
    ...negationsIn(words, { start: 0, end: words.length }),
    ...negatingBegin(words, exact.slice(end)),
  ])
  const isBeginEdited = edits[0] !== undefined && exact.slice(0, edits[0].start).trim() === ''
  const last = edits.at(-1)
  const isEndEdited = last !== undefined && exact.slice(last.end).trim() === ''
  return [
    ...found('negation-left-out', negations),
    ...found('attribution-left-out', attributions),
    ...found('negation-added', added),
    ...(isBeginEdited || beginsClause(prefix, exact) ? [] : [{ kind: 'begins-mid-clause' } as const]),
    ...(isEndEdited || endsClause(exact, suffix) ? [] : [{ kind: 'ends-mid-clause' } as const]),
  ]
}

const found = (
  kind: 'negation-left-out' | 'attribution-left-out' | 'negation-added',
  all: readonly string[],
): readonly WordingWarning[] => (all.length === 0 ? [] : [{ kind, words: [...new Set(all)] }])

/** A stretch with the words that it has only a part of. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean =>
    /[\p{L}\p{N}\p{M}'\u2019-]/u.test(text.charAt(at)) && !isUnspaced(text.charAt(at))
  let [from, to] = [start, end]
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1
  return { start: from, end: to }
}

const isUnspaced = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)

/** What negates in a stretch of a text. */
export const negationsIn = (text: string, { start, end }: Span): readonly string[] => {
  const stretch = text.slice(start, end)
  const east = eastOf(text)
  return inOrder([
    ...wordsWhere(stretch, isNegation),
    ...phrasesIn(stretch, lexicon.NEGATING_PHRASES),
    ...matches(stretch, east.includes('ko') ? lexicon.KOREAN_NEGATIONS : []),
    ...matches(stretch, east.includes('ja') ? lexicon.JAPANESE_NEGATIONS : []),
    ...matches(stretch, east.includes('zh') ? lexicon.CHINESE_NEGATIONS : []),
  ])
}

/** What says whose words these are, in a stretch of a text. */
export const attributionsIn = (text: string, { start, end }: Span): readonly string[] => {
  const stretch = text.slice(start, end)
  const east = eastOf(text)
  return inOrder([
    ...wordsWhere(stretch, ({ word }) => lexicon.ATTRIBUTIONS.has(word)),
    ...phrasesIn(stretch, lexicon.ATTRIBUTING_PHRASES),
    ...matches(stretch, east.includes('ko') ? lexicon.KOREAN_ATTRIBUTIONS : []),
    ...matches(stretch, east.includes('ja') ? lexicon.JAPANESE_ATTRIBUTIONS : []),
    ...matches(stretch, east.includes('zh') ? lexicon.CHINESE_ATTRIBUTIONS : []),
  ])
}

/** The languages of East Asia that a text may be written in. */
function eastOf(text: string): readonly ('ko' | 'ja' | 'zh')[] {
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  return [
    ...(/\p{Script=Hangul}/u.test(text) ? (['ko'] as const) : []),
    ...(hasKana ? (['ja'] as const) : []),
    ...(!hasKana && /\p{Script=Han}/u.test(text) ? (['zh'] as const) : []),
  ]
}

type Found = { readonly at: number; readonly as: string }
/** `word` is in lower case; `as` is as it stands, and `after` what follows it. */
type WordThere = Found & { readonly word: string; readonly after: string }

const inOrder = (all: readonly Found[]): readonly string[] =>
  [...all].sort((a, b) => a.at - b.at).map(({ as }) => as)

const straight = (text: string): string => text.replace(/\u2019/g, "'")

function wordsWhere(stretch: string, test: (found: WordThere) => boolean): readonly Found[] {
  return [...stretch.matchAll(/[\p{L}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)*/gu)]
    .map(({ 0: as, index }) => ({
      at: index,
      as,
      word: straight(as).toLowerCase(),
      after: stretch.slice(index + as.length, index + as.length + 3),
    }))
    .filter(test)
}

/** `No. 3` is a number, `NE` a direction, and `non-` no word of its own. */
function isNegation({ word, as, after }: WordThere): boolean {
  if (word === 'no' && /^\.? ?\d/.test(after)) return false
  if (as === 'NE' || as === 'PAS' || as === 'NI' || as === 'NIL') return false
  if (word.endsWith(lexicon.CONTRACTED_NEGATION)) return true
  if (word.startsWith(lexicon.ELIDED_NEGATION) && word.length > lexicon.ELIDED_NEGATION.length) return true
  return lexicon.NEGATIONS.has(word)
}

function phrasesIn(stretch: string, phrases: readonly string[]): readonly Found[] {
  const text = straight(stretch).toLowerCase()
  return phrases.flatMap((phrase) => {
    const at = text.indexOf(phrase)
    return at < 0 ? [] : [{ at, as: stretch.slice(at, at + phrase.length) }]
  })
}

const matches = (stretch: string, patterns: readonly RegExp[]): readonly Found[] =>
  patterns.flatMap((pattern) => [...stretch.matchAll(pattern)].map(({ index }) => wordAt(stretch, index)))

/** The word that something was found in; where words aren't set apart, what was found with a little beside it. */
function wordAt(stretch: string, at: number): Found {
  const isUnset = isUnspaced(stretch.charAt(at))
  let [from, to] = [at, at + 1]
  if (isUnset) return { at, as: stretch.slice(at, at + 3) }
  while (from > 0 && /\S/.test(stretch.charAt(from - 1))) from -= 1
  while (to < stretch.length && /\S/.test(stretch.charAt(to))) to += 1
  return { at: from, as: stretch.slice(from, to) }
}

/** `un` taken from `unable`, or put before `able`. */
function negatingBegin(words: string, next: string): readonly string[] {
  const isBegin = lexicon.NEGATING_BEGINS.has(words.toLowerCase()) && /^\p{L}/u.test(next)
  return isBegin ? [words] : []
}
