// Owns what is said of a wording: what of it may mislead, and why it can't be.
import type { WordingWarning } from '../../../src/model/quote-edits'
import type { Refusal } from '../../../src/text/quoting/refusals'
import type { LocaleMessages } from '../../messages/messages-context'

/** What may mislead, in a sentence. */
export function warningWords(warning: WordingWarning, m: LocaleMessages): string {
  const { warnings } = m.wording
  switch (warning.kind) {
    case 'begins-mid-clause':
    case 'ends-mid-clause':
      return warnings[warning.kind]
    default:
      return warnings[warning.kind](warning.words)
  }
}

/** Longest stretch of typed words that is said again. */
const LONGEST = 40

/** Why what was typed can't be the quote's words, and what to do about it. */
export const refusalWords = ({ kind, words }: Refusal, m: LocaleMessages): string =>
  m.wording.refusals[kind](words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words)
