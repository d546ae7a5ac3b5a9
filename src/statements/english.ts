// Owns the way through an English text: paragraph by paragraph, sentence by sentence. Leaves the rules to their files.
import type { Draft } from './draft'
import { mayFollow } from './lexicon/saying-verbs'
import { looseQuotations } from './loose-quotations'
import { isOpeningMark, type Quotation } from './quotations'
import { statementsOfSentence } from './sentence-rules'
import { cutSentences } from './sentences'
import { cutUnits } from './text-units'

/** Statements in the making, in the order in which they were found. */
export function englishDrafts(text: string, quotations: readonly Quotation[]): readonly Draft[] {
  const drafts: Draft[] = []
  let last: Draft | null = null
  let open = false
  for (let from = 0; from <= text.length;) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    let sameParagraph = false
    const units = cutUnits(text, from, to, quotations)
    for (const sentence of cutSentences(text, units)) {
      const found = statementsOfSentence(sentence)
      const loose = looseQuotations(text, sentence, found, { last, open, sameParagraph })
      open = false
      const main = mainOf(text, found) ?? loose.at(-1)
      if (main !== undefined) {
        last = main
        sameParagraph = true
      }
      drafts.push(...found.filter(({ nested }) => !nested), ...loose)
    }
    if (units.length > 0) open = quotations.some((one) => one.open && one.end === to)
    from = to + 1
  }
  return drafts
}

/** Whose words a quotation behind the sentence goes on with: who was quoted last, else who said something last. */
function mainOf(text: string, found: readonly Draft[]): Draft | undefined {
  const own = found.filter(({ nested }) => !nested)
  const quoted = own.filter(({ content }) => content.some(([start]) => isOpeningMark(text.charAt(start))))
  const told = own.filter(({ verb }) => verb === null || mayFollow(verb) || verb.frames.includes('tell'))
  return quoted.at(-1) ?? told.at(-1) ?? own.at(-1)
}
