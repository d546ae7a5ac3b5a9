// Owns quotations that no cue of their sentence took: they go on with the statement before, or are words that the teller set in
// marks. Leaves those with a cue to `sentence-rules.ts`.
import { rangeOf, type Draft } from './draft'
import type { Sentence } from './sentences'
import type { Unit } from './text-units'
import { DETERMINERS } from './lexicon/function-words'
import type { Group } from './word-groups'
import { firstGroup } from './word-groups-after'

/** What the paragraphs before left open. */
export type Told = { readonly last: Draft | null; readonly open: boolean; readonly sameParagraph: boolean }

/** A pronoun for people, or a group with a name in it. */
const isSomebody = (sentence: Sentence, { from, to }: Group): boolean =>
  sentence
    .slice(from, to)
    .some(
      ({ key, capital }, i) =>
        ['he', 'she', 'they'].includes(key) ||
        (capital && (i > 0 || to - from === 1 || !DETERMINERS.has(key))),
    )

const isTaken = (drafts: readonly Draft[], { start, end }: Unit): boolean =>
  drafts.some(({ content }) => content.some((range) => range[0] <= start && range[1] >= end))

/** Statements of the quotations that are left over; one that only goes on is added to its draft. */
export function looseQuotations(
  text: string,
  sentence: Sentence,
  drafts: readonly Draft[],
  told: Told,
): readonly Draft[] {
  const found: Draft[] = []
  sentence.forEach((unit, at) => {
    if (unit.kind !== 'quotation' || isTaken(drafts, unit)) return
    const { last, open, sameParagraph } = told
    const isAlone = sentence.every(({ kind }) => kind !== 'word') || at === 0
    if (isAlone && last !== null && (sameParagraph || open)) {
      last.content.push([unit.start, unit.end])
      last.rules.push(open ? 'goes on from the paragraph before' : 'goes on in the paragraph')
      return
    }
    if (isAlone) found.push(loose(unit, null, 'quotation alone', 0.6))
    else {
      if (unit.title) return
      const subject = firstGroup(sentence, at)
      found.push(
        loose(
          unit,
          subject === null || !isSomebody(sentence, subject) ? null : rangeOf(sentence, subject),
          'quotation within',
          0.5,
        ),
      )
    }
  })
  return found
}

const loose = (unit: Unit, source: Draft['source'], rule: string, confidence: number): Draft => ({
  content: [[unit.start, unit.end]],
  source,
  cue: null,
  verb: null,
  nested: false,
  rules: [rule],
  confidence,
})
