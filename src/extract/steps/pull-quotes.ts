// Owns finding pull quotes: words of the text that stand a second time, set large.
import { hintOf } from '../page-elements'
import { blocksOf, type Step } from './step'

const HINT = /pull-?quote|pullquote|quote-pull|callout-quote/
/** Fewer letters can stand twice by chance. */
const FEWEST_LETTERS = 24

export const pullQuoteStep: Step = {
  name: 'pull-quotes',
  reason: 'its words stand in the text already',
  find(root) {
    const candidates = blocksOf(root).filter(
      (block) => block.localName === 'aside' || block.localName === 'blockquote' || HINT.test(hintOf(block)),
    )
    if (candidates.length === 0) return []
    const whole = lettersOf(root.textContent)
    return candidates.filter((block) => {
      const letters = lettersOf(block.textContent)
      if (letters.length < FEWEST_LETTERS || letters.length > whole.length / 4) return false
      const first = whole.indexOf(letters)
      return first >= 0 && whole.indexOf(letters, first + 1) >= 0
    })
  },
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
