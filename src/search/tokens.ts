// Owns how text becomes words of the index: as it is for scripts that set words apart, overlapping pairs for those that don't.

/** Han, kana and Hangul: written without spaces, or with endings grown onto the word. */
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu

/** What folding leaves as it is: compatibility forms and NUL aside. */
const IS_PLAIN = /^[\u0001-\u007f]*$/
const HAS_SURROGATE = /[\ud800-\udfff]/

/** Text as the index takes it: a run of `경제정책` becomes `경제 제정 정책 책`, so that any pair in it can be found. */
export function indexableText(text: string): string {
  if (IS_PLAIN.test(text)) return text
  const folded = fold(text)
  return HAS_SURROGATE.test(folded)
    ? folded.replace(RUN, (run) => ` ${pairsOf(run).join(' ')} `)
    : withPairs(folded)
}

/** Compatibility forms as one; NUL would end the text for the database. */
const fold = (text: string): string => text.normalize('NFKC').replaceAll('\u0000', ' ')

/** Whether a word of a query holds anything to look for: some letters are no more than a space and an accent once they are folded. */
export const isSearchable = (word: string): boolean => /[\p{L}\p{N}]/u.test(fold(word))

function pairsOf(run: string): string[] {
  const characters = Array.from(run)
  return characters.map((character, i) => `${character}${characters[i + 1] ?? ''}`)
}

/** Which units of UTF-16 stand in runs: asked of the expression once, since it is slow to ask for each of a library's letters. */
let unitsOfRuns: Uint8Array | null = null
function findUnitsOfRuns(): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (let unit = 0; unit < units.length; unit++)
    units[unit] = String.fromCharCode(unit).search(RUN) === 0 ? 1 : 0
  return units
}

const SPACE = 0x20
/** It may begin with what elsewhere marks the order of bytes. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * The same as a replacement of each run by its pairs, for a text in which each unit is a character. The units are written one after
 * the other: put together from thousands of small strings the text would have to be put together once more by whoever reads it.
 */
function withPairs(text: string): string {
  const isInRun = (unitsOfRuns ??= findUnitsOfRuns())
  // A run of one unit gives three, a longer one at most three for each.
  const units = new Uint16Array(3 * text.length)
  let length = 0
  let wasInRun = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isIn = isInRun[unit] === 1
    if (isIn) {
      units[length++] = SPACE
      units[length++] = unit
      const next = text.charCodeAt(at + 1)
      if (isInRun[next] === 1) units[length++] = next
    } else {
      if (wasInRun) units[length++] = SPACE
      units[length++] = unit
    }
    wasInRun = isIn
  }
  return decoder.decode(units.subarray(0, length))
}

/**
 * What the index is asked for one word of a query: a phrase of pairs for a run, a prefix for all else and for a single character.
 * Quotes inside a term are doubled, so nothing a person types is an operator.
 */
export function matchExpression(word: string): string {
  const terms = fold(word)
    .split(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+)/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => (part.search(RUN) === 0 ? runExpression(part) : `${quoted(part)}*`))
  return terms.length <= 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`
}

function runExpression(run: string): string {
  const characters = Array.from(run)
  if (characters.length === 1) return `${quoted(run)}*`
  // The last character of a run stands alone in the index: pairs up to it are the phrase.
  return quoted(pairsOf(run).slice(0, -1).join(' '))
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`
