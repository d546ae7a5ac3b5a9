// Owns how text becomes words of the index: as it is for scripts that set words apart, overlapping pairs for those that don't.

/** Han, kana and Hangul: written without spaces, or with endings grown onto the word. */
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu

/** Some character that may stand in a run: a quick look that spares most texts the slow one. */
const MAY_HAVE_RUN =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\uffef\ud800-\udfff]/

/** What folding leaves as it is: one unit a character, compatibility forms and NUL aside. */
const IS_PLAIN = /^[\u0001-\u007f]*$/

/** Text as the index takes it: a run of `경제정책` becomes `경제 제정 정책 책`, so that any pair in it can be found. */
export function indexableText(text: string): string {
  if (IS_PLAIN.test(text)) return text
  const folded = fold(text)
  return MAY_HAVE_RUN.test(folded) ? folded.replace(RUN, (run) => ` ${pairsOf(run).join(' ')} `) : folded
}

/** Compatibility forms as one; NUL would end the text for the database. */
const fold = (text: string): string => text.normalize('NFKC').replaceAll('\u0000', ' ')

function pairsOf(run: string): string[] {
  const characters = Array.from(run)
  return characters.map((character, i) => `${character}${characters[i + 1] ?? ''}`)
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
