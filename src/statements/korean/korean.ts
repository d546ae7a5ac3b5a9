// Owns the way through a Korean text: paragraph by paragraph, sentence by sentence, and what carries over from one to the next.
// Leaves the statements of a sentence to `sentence-rules.ts`.
import type { Draft } from '../draft'
import { GOING_ON } from '../lexicon/korean-words'
import type { Quotation } from '../quotations'
import { cutSentences, lastMarkWithin } from '../sentences'
import { cutUnits, type Unit } from '../text-units'
import type { FoundDraft } from './finding'
import { ownedQuotation } from './named-first'
import { statementsIn } from './sentence-rules'
import { sourceIn, stemOf } from './sources'
import { isSpeaker, wordsOf, type Word } from './words'

type Told = {
  /** The last statement, and how many sentences ago it was. */
  last: FoundDraft | null
  age: number
  sameParagraph: boolean
}

/** How many sentences may stand between two of one speaker who is not named again. */
const REACH = 1

/** Statements in the making, sentence by sentence. */
export function koreanDrafts(text: string, quotations: readonly Quotation[]): readonly Draft[] {
  const drafts: Draft[] = []
  const told: Told = { last: null, age: 0, sameParagraph: false }
  for (let from = 0; from <= text.length;) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    told.sameParagraph = false
    for (const sentence of cutSentences(text, splitStops(text, cutUnits(text, from, to, quotations))))
      drafts.push(...draftsOf(text, wordsOf(text, sentence), told))
    from = to + 1
  }
  return drafts
}

/** A stop ends a sentence whatever letter follows: Hangul has no capitals. */
const splitStops = (text: string, units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const before = units[at - 1]
    const opens =
      before?.kind === 'mark' && '.?!'.includes(before.key) && text.charAt(before.end).trim() === ''
    return opens && unit.kind === 'word' ? { ...unit, capital: true } : unit
  })

function draftsOf(text: string, words: readonly Word[], told: Told): readonly FoundDraft[] {
  const first = words[0]
  const goesOn = first !== undefined && GOING_ON.has(first.text) && told.last !== null
  const owned = ownedQuotation(words)
  const found = owned === null ? statementsIn(text, words, goesOn) : [owned]
  const all = found.length > 0 ? found.map((draft) => withSpeaker(draft, told)) : looseAt(text, words, told)
  const main = all.at(-1)
  told.age = main === undefined ? told.age + 1 : 0
  told.last = main ?? (told.age > REACH ? null : told.last)
  if (main !== undefined) told.sameParagraph = true
  return all
}

/** A sentence that doesn't name anybody is of who spoke right before. */
function withSpeaker(draft: FoundDraft, { last }: Told): FoundDraft {
  if (!draft.dropped || last === null || last.source === null) return draft
  return {
    ...draft,
    source: last.source,
    rules: [...draft.rules, 'speaker of the sentence before'],
    confidence: Math.min(draft.confidence, 0.7),
  }
}

/** A quotation that opens its sentence without any cue: it goes on, or is of who acts behind it. */
function looseAt(text: string, words: readonly Word[], told: Told): readonly FoundDraft[] {
  const unit = words[0]
  if (unit?.kind !== 'quotation' || words[1]?.glued === true || !'.?!…'.includes(lastMarkWithin(text, unit)))
    return []
  const source = sourceIn(words, 1, words.length)
  const isSomebody = source !== null && isSpeaker(stemOf(words, source))
  const { last } = told
  if (!isSomebody && last !== null && told.sameParagraph && told.age === 0) {
    last.content.push([unit.start, unit.end])
    last.rules.push('goes on in the paragraph')
    return []
  }
  const range = isSomebody ? source.range : null
  return [
    {
      content: [[unit.start, unit.end]],
      source: range,
      cue: null,
      verb: null,
      nested: false,
      rules: ['quotation alone'],
      confidence: 0.6,
      dropped: false,
    },
  ]
}
