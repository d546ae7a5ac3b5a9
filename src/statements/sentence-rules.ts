// Owns the statements of one sentence of English: for each cue who speaks and what is stated. Leaves the groups of words to
// `word-groups.ts` and `content-groups.ts`, quotations without a cue to `loose-quotations.ts`.
import { contentAfter, contentBefore, endOfClause, type Content } from './content-groups'
import type { Draft } from './draft'
import { CLAUSE_WORDS } from './lexicon/function-words'
import { mayFollow } from './lexicon/saying-verbs'
import { accordingTo, byNoun } from './nominal-cues'
import { addDraft, extend, type State } from './sentence-state'
import type { Sentence } from './sentences'
import { isPlural, isSubject } from './subjects'
import { verbAt, type FoundVerb } from './verb-forms'
import { wideSubject } from './wide-subjects'
import { groupBefore, skipHelpers, type Group } from './word-groups'
import { firstGroup, groupAfter } from './word-groups-after'

/** Statements of a sentence, in the order of their cues. */
export function statementsOfSentence(sentence: Sentence): readonly Draft[] {
  const state: State = { sentence, drafts: [], coveredTo: 0, coveredFrom: 0, subject: null }
  for (let at = 0; at < sentence.length; at++) {
    if (sentence[at]?.kind !== 'word') continue
    if (sentence[at]?.key === 'according' && sentence[at + 1]?.key === 'to') accordingTo(state, at)
    else if (!byNoun(state, at)) {
      const found = verbAt(sentence, at)
      if (found !== null) byVerb(state, at, found)
    }
  }
  return state.drafts
}

/** "by calling", "after saying": of whom the sentence is about. */
const GERUND_LEADS = new Set(['by', 'for', 'while', 'after', 'before', 'from', 'without', 'in'])

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
/** "began to say", "went on to say": verbs that only lead to another. */
const CHAINS = new Set(
  'continued continues continue began begins begin tried tries try went goes on used sought seemed appeared seems appears refused declined wanted wants had has'.split(
    ' ',
  ),
)

function byVerb(state: State, at: number, found: FoundVerb): void {
  const { sentence } = state
  const helpers = skipHelpers(sentence, at)
  const isPassive = found.form === 'past' && sentence.slice(helpers, at).some(({ key }) => BE.has(key))
  if (isPassive || isInfinitive(sentence, at, helpers)) return
  if (found.form === 'past' && sentence[at + 1]?.key === 'by') return
  const source = sourceBefore(state, at, found)
  const afterQuotation = source !== null && endsInQuotation(sentence, source.from)
  const right = contentAfter(sentence, found.verb, at + found.length, afterQuotation)
  if (source === null) {
    if (!inverted(state, at, found)) byWideSubject(state, at, found, right)
    return
  }
  const takesLeft = mayFollow(found.verb) || found.verb.frames.includes('tell')
  const left =
    takesLeft && (afterQuotation || right === null)
      ? contentBefore(sentence, source.from, leftFrom(state, at))
      : null
  const behind =
    left === null && right === null && takesLeft
      ? behindAside(sentence, source.from, at + found.length)
      : null
  if (left === null && right === null && behind === null) return
  const cue = { from: Math.max(helpers, source.to <= at ? source.to : helpers), to: at + found.length }
  const content = left ?? right ?? behind
  if (content === null) return
  const draft = addDraft(
    state,
    { from: Math.min(cue.from, at), to: cue.to },
    source,
    content,
    found.verb,
    confidenceOf(found, content),
  )
  // "…,” Smith told the crowd": the listener is no content.
  const more = left !== null && right?.rule === 'object' ? null : right
  const rest = more ?? restAfter(sentence, cue.to, left)
  if (left !== null && rest !== null) extend(state, draft, rest)
}

/** How many words a clause has at least. */
const SHORTEST = 4

/** "In the end, Smith said, rents will rise": what goes on behind, where what stands before is an aside. */
function behindAside(sentence: Sentence, source: number, from: number): Content | null {
  const next = sentence[from + 1]
  if (sentence[source - 1]?.key !== ',' || sentence[from]?.key !== ',' || next?.kind !== 'word') return null
  const to = endOfClause(sentence, from + 1)
  if (next.key.endsWith('ing') || CLAUSE_WORDS.has(next.key) || to - from <= SHORTEST) return null
  return { group: { from: from + 1, to }, rule: 'behind an aside' }
}

/** "The plan, Smith said, is to …": what goes on behind the aside. */
function restAfter(sentence: Sentence, from: number, left: Content | null): Content | null {
  const next = sentence[from + 1]
  if (left === null || sentence[from]?.key !== ',' || next?.kind !== 'word') return null
  if (sentence[left.group.to - 1]?.kind === 'quotation' || next.key.endsWith('ing')) return null
  return { group: { from: from + 1, to: endOfClause(sentence, from + 1) }, rule: 'around the source' }
}

const leftFrom = ({ coveredTo }: State, at: number): number => (coveredTo < at ? coveredTo : 0)

function endsInQuotation(sentence: Sentence, before: number): boolean {
  const isMark = [',', '—'].includes(sentence[before - 1]?.key ?? '')
  const at = isMark ? before - 2 : before - 1
  const unit = sentence[at]
  return unit?.kind === 'quotation' && !(unit.title && sentence[at - 1]?.kind === 'word')
}

function isInfinitive(sentence: Sentence, at: number, helpers: number): boolean {
  if (sentence[helpers - 1]?.key !== 'to') return false
  return !CHAINS.has(sentence[helpers - 2]?.key ?? '')
}

function sourceBefore(state: State, at: number, found: FoundVerb): Group | null {
  const { sentence } = state
  let verb = at
  const helpers = skipHelpers(sentence, at)
  if (sentence[helpers - 1]?.key === 'to') {
    verb = helpers - 1
    while (verb > 0 && CHAINS.has(sentence[verb - 1]?.key ?? '')) verb--
  }
  const before = sentence[skipHelpers(sentence, verb) - 1]
  const joins = before?.key === 'and' || before?.key === 'but' || before?.key === 'then'
  const bound =
    before === undefined || before.key === ',' || before.key === '—' || GERUND_LEADS.has(before.key)
  if (joins || (found.form === 'ing' && bound)) return state.subject ?? firstGroup(sentence, at)
  const group = groupBefore(sentence, verb)
  if (group !== null && !isSubject(sentence, group, found)) return null
  if (
    group !== null &&
    found.form === 'base' &&
    verb === at &&
    helpers === at &&
    !isPlural(sentence, group, found.verb.alsoNoun)
  )
    return null
  return group
}

/** "…," said Smith. */
function inverted(state: State, at: number, found: FoundVerb): boolean {
  const { sentence } = state
  // "…," State spokesman Smith said: no verb.
  if (!mayFollow(found.verb) || found.form === 'ing' || found.form === 'base') return false
  const before = sentence[at - 1]
  if (before === undefined || (before.key !== ',' && before.kind !== 'quotation' && before.key !== '—'))
    return false
  const source = groupAfter(sentence, at + 1)
  const content = contentBefore(sentence, at, leftFrom(state, at))
  if (source === null || content === null) return false
  const draft = addDraft(state, { from: at, to: at + 1 }, source, content, found.verb, 0.9)
  const next = source.to + (sentence[source.to]?.key === ',' ? 1 : 0)
  const rest = sentence[next]?.kind === 'quotation' ? null : restAfter(sentence, source.to, content)
  if (rest !== null) extend(state, draft, rest)
  if (sentence[next]?.kind === 'quotation')
    extend(state, draft, { group: { from: next, to: next + 1 }, rule: 'quotation after' })
  return true
}

/** "A document filed on Monday says that …": words stated have to follow as a clause. */
function byWideSubject(state: State, at: number, found: FoundVerb, right: Content | null): void {
  const { sentence } = state
  if (
    right === null ||
    found.form === 'ing' ||
    found.form === 'base' ||
    right.rule === 'object' ||
    right.rule === 'infinitive'
  )
    return
  const source = wideSubject(sentence, at)
  if (source === null) return
  addDraft(state, { from: source.to, to: at + found.length }, source, right, found.verb, 0.7)
}

const confidenceOf = ({ verb }: FoundVerb, { rule }: Content): number =>
  rule === 'object' || rule === 'infinitive'
    ? 0.6
    : mayFollow(verb) || verb.frames.includes('tell')
      ? 0.9
      : 0.75
