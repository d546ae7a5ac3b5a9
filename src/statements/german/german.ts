// Owns the way through a German text: paragraph by paragraph, and indirect speech that goes on without a verb of saying. Leaves the
// statements of a sentence to `sentence-rules.ts`.
import { isConditional } from './clauses'
import type { Draft } from '../draft'
import { rangeOf } from '../draft'
import type { Quotation } from '../quotations'
import { cutSentences, type Sentence } from '../sentences'
import { cutUnits } from '../text-units'
import { endOfSentence } from './groups'
import { germanStatementsOf } from './sentence-rules'

/** Statements in the making, sentence by sentence. */
export function germanDrafts(text: string, quotations: readonly Quotation[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (let from = 0; from <= text.length;) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    let last: Draft | null = null
    for (const sentence of cutSentences(text, cutUnits(text, from, to, quotations))) {
      const found = germanStatementsOf(sentence)
      if (found.length === 0 && last !== null && goesOn(text, sentence, last)) continue
      drafts.push(...found)
      last = found.at(-1) ?? null
    }
    from = to + 1
  }
  return drafts
}

/** A sentence in the mood of reported speech, or a quotation alone: it is of who spoke before. */
function goesOn(text: string, sentence: Sentence, last: Draft): boolean {
  const first = sentence[0]
  const isQuotation = first?.kind === 'quotation' && sentence.every(({ kind }) => kind !== 'word')
  const isTold =
    sentence.every(({ kind }) => kind !== 'quotation') && isConditional(sentence, 0, sentence.length)
  if (!isQuotation && !isTold) return false
  const range = isQuotation
    ? ([first.start, first.end] as const)
    : rangeOf(sentence, { from: 0, to: endOfSentence(sentence) })
  if (range === null || text.slice(range[0], range[1]).trim() === '') return false
  last.content.push(range)
  last.rules.push(isQuotation ? 'goes on in the paragraph' : 'goes on in reported speech')
  return true
}
