// Owns whether a quote begins and ends where a sentence or a clause does. Leaves saying so to `warnings.ts`.
import { ATTRIBUTIONS } from './lexicon'

/** Close a sentence or a clause. */
const CLOSES = '.!?\u2026:;,\u2013\u2014。！？：；，、·'
/** May stand between such a sign and the next clause. */
const AFTER_CLOSE = '"\'”’»›)]」』）】'
const OPENS = '"\'“‘«‹([「『（【'
const BEGINS_ASIDE = '-(（'
const CLOSES_SPEECH = '"”’»›」』'
/** Words between clauses: what follows them begins one. */
const OPENERS = new Set(
  (
    'that because since if when while although though whereas and but or so which who whom whose where unless until after before ' +
    'dass weil wenn ob als obwohl während und aber oder denn sondern die der das ' +
    'que qui parce car si quand lorsque et mais ou où donc alors'
  ).split(' '),
)
/** Ends of Korean words that end a clause. */
const KOREAN_CLAUSE =
  /(?:다|요|까|죠|오|고|며|면서|지만|는데|은데|니까|므로|려고|도록|어서|아서|라고|다고|자고|면|음|함)$/u
const HANGUL = /[\uac00-\ud7a3]/

const lastWord = (text: string): string => text.trimEnd().split(/\s/).at(-1) ?? ''
const firstWord = (text: string): string => text.trimStart().split(/\s/, 1)[0] ?? ''

/** What was said begins a clause, with `that` and without. */
const isOpener = (word: string): boolean =>
  OPENERS.has(word.toLowerCase()) || ATTRIBUTIONS.has(word.toLowerCase())

/** Whether a text ends in a sign that closes a clause, quotation marks and brackets apart. */
function isClosed(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && AFTER_CLOSE.includes(text.charAt(at))) at -= 1
  return at >= 0 && CLOSES.includes(text.charAt(at))
}

/** Whether what stands before leaves off where a clause begins. `before` is empty at the begin of a text. */
export function beginsClause(before: string, exact: string): boolean {
  const left = before.trimEnd()
  const [end, first] = [left.slice(-1), exact.trimStart().charAt(0)]
  if (left === '' || before.slice(left.length).includes('\n') || isClosed(left)) return true
  if (OPENS.includes(end) || OPENS.includes(first)) return true
  const word = lastWord(left)
  return HANGUL.test(word) ? KOREAN_CLAUSE.test(word) : isOpener(word)
}

/** Whether a quote leaves off where a clause ends. */
export function endsClause(exact: string, after: string): boolean {
  const right = after.trimStart()
  const [next, end] = [right.charAt(0), exact.trimEnd().slice(-1)]
  if (right === '' || after.slice(0, after.length - right.length).includes('\n')) return true
  if (isClosed(exact.trimEnd()) || CLOSES_SPEECH.includes(end)) return true
  if (CLOSES.includes(next) || AFTER_CLOSE.includes(next) || BEGINS_ASIDE.includes(next)) return true
  const word = lastWord(exact)
  return HANGUL.test(word) ? KOREAN_CLAUSE.test(word) : OPENERS.has(firstWord(right).toLowerCase())
}
