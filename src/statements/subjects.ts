// Owns whether a group of words before a verb of saying can be its subject. Leaves finding the group to `word-groups.ts`.
import { CLAUSE_WORDS, DAYS, DETERMINERS, POSSESSIVES, PRONOUNS } from './lexicon/function-words'
import type { Sentence } from './sentences'
import type { FoundVerb } from './verb-forms'
import { RELATIVES, type Group } from './word-groups'

/** It opens its clause, or is a pronoun: else the verb is no verb of its own ("delegates needed to win"). */
export function isSubject(sentence: Sentence, { from, to }: Group, { verb, form }: FoundVerb): boolean {
  const words = sentence.slice(from, to)
  if (words.every(({ key }) => DETERMINERS.has(key) && !PRONOUNS.has(key) && !STANDING.has(key))) return false
  if (words.length === 1 && (PRONOUNS.has(words[0]?.key ?? '') || RELATIVES.has(words[0]?.key ?? '')))
    return true
  const last = words.at(-1)
  if (last?.key === "'s" || POSSESSIVES.has(last?.key ?? '')) return false
  if (verb.alsoNoun && form === 'third' && !isOne(words)) return false
  if (form === 'ing') return true
  const before = sentence[from - 1]
  return (
    before === undefined ||
    before.kind !== 'word' ||
    CLAUSE_WORDS.has(before.key) ||
    DAYS.has(before.key) ||
    OPENERS.has(before.key)
  )
}

const STANDING = new Set([
  'this',
  'that',
  'these',
  'those',
  'both',
  'all',
  'several',
  'many',
  'some',
  'most',
  'one',
])
/** A clause may begin behind them, though they are no words of clauses. */
const OPENERS = new Set([
  'said',
  'says',
  'say',
  'saying',
  'think',
  'thinks',
  'believe',
  'believes',
  'also',
  'what',
  'told',
  'him',
  'them',
  'reporters',
  'me',
])

/** A name or a single thing, before "claims", "plans", "states". */
const isOne = (words: Sentence): boolean => {
  const last = words.at(-1)
  return (
    last !== undefined &&
    (last.capital || words[0]?.key === 'the' || words[0]?.key === 'a') &&
    !words.some(({ digit }) => digit)
  )
}

const PLURALS = new Set(
  'they we i you who many some others people both several most police men women half percent media % few all two three four five six ten more'.split(
    ' ',
  ),
)

/** "voters say", "they think": a base form without a helper needs more than one, or "I" and "you". */
export function isPlural(sentence: Sentence, { from, to }: Group, alsoNoun: boolean): boolean {
  const words = sentence.slice(from, to)
  const last = words.at(-1)?.key ?? ''
  if (alsoNoun && words.length > 1 && words.at(-1)?.capital !== false && !last.endsWith('s')) return false
  return (
    PLURALS.has(last) ||
    (last.endsWith('s') && last !== "'s") ||
    words.some(({ key }) => key === 'and' || PLURALS.has(key) || key.endsWith('s'))
  )
}
