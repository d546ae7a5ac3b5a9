// Owns statements of English that no verb cues: "according to", nouns of saying. Leaves those of verbs to `sentence-rules.ts`.
import { contentAfter, contentOfNoun } from './content-groups'
import { CLAUSE_WORDS, POSSESSIVES } from './lexicon/function-words'
import { SAYING_NOUNS } from './lexicon/saying-nouns'
import type { SayingVerb } from './lexicon/saying-verbs'
import { addDraft, type State } from './sentence-state'
import type { Sentence } from './sentences'
import type { Unit } from './text-units'
import { verbAt } from './verb-forms'
import { groupBefore } from './word-groups'
import { bareGroupAfter } from './word-groups-after'

/** "According to the council, …", "…, according to a poll of the union". */
export function accordingTo(state: State, at: number): void {
  const { sentence } = state
  const isFirst = at === 0 || (at === 1 && CLAUSE_WORDS.has(sentence[0]?.key ?? ''))
  const group = bareGroupAfter(sentence, at + 2)
  if (group === null) return
  const source = {
    from: group.from,
    to: isFirst ? group.to : Math.max(group.to, endOfName(sentence, group.to)),
  }
  const end = sentence.length - (sentence.at(-1)?.kind === 'mark' ? 1 : 0)
  const content = isFirst
    ? { from: source.to + (sentence[source.to]?.key === ',' ? 1 : 0), to: end }
    : {
        from: state.coveredTo > at ? 0 : Math.min(state.coveredTo, at),
        to: at - (sentence[at - 1]?.key === ',' ? 1 : 0),
      }
  addDraft(state, { from: at, to: at + 2 }, source, { group: content, rule: 'according to' }, null, 0.9)
}

/** How many words more may be said of who is named last: "a poll released on Friday by the union". */
const NAMED = 14

const isNaming = (unit: Unit | undefined): boolean => unit?.kind === 'word' || unit?.key === "'"

function endOfName(sentence: Sentence, from: number): number {
  let at = from
  while (at < sentence.length && at - from < NAMED && isNaming(sentence[at])) {
    if (CLAUSE_WORDS.has(sentence[at]?.key ?? '')) return at
    at++
  }
  return at
}

/** What may follow a noun of saying: "criticism of", "a call for". */
const ABOUT = new Set(['of', 'for', 'on', 'against', 'about', 'to'])

/** "Smith's claim that …", "the allegation that …". */
export function byNoun(state: State, at: number): boolean {
  const { sentence } = state
  const noun = SAYING_NOUNS.get(sentence[at]?.key ?? '')
  const next = sentence[at + 1]?.key ?? ''
  const isAbout = ABOUT.has(next)
  if (noun === undefined || (next !== 'that' && !isAbout)) return false
  const before = sentence[at - 1]
  if (before === undefined || (verbAt(sentence, at) !== null && before.kind !== 'word')) return false
  const own = before.key === "'s" || POSSESSIVES.has(before.key)
  if (!own && (isAbout || (before.key !== 'the' && before.key !== 'a'))) return false
  const verb: SayingVerb = { lemma: noun, kind: 'claim', frames: ['that'], particle: null, alsoNoun: true }
  const content = isAbout ? contentOfNoun(sentence, at + 2) : contentAfter(sentence, verb, at + 1, false)
  if (content === null) return true
  const source = !own ? null : before.key === "'s" ? groupBefore(sentence, at - 1) : { from: at - 1, to: at }
  addDraft(state, { from: at, to: at + 1 }, source, content, verb, own ? 0.8 : 0.6)
  return true
}
