// Owns the statements of one sentence of English: for each cue who speaks and what is stated. Leaves the groups of words to
// `word-groups.ts` and `content-groups.ts`, quotations without a cue to `loose-quotations.ts`.
import { contentAfter, contentBefore, contentOfNoun, endOfClause, type Content } from './content-groups'
import { rangeOf, type Draft } from './draft'
import { CLAUSE_WORDS, POSSESSIVES } from './lexicon/function-words'
import { SAYING_NOUNS } from './lexicon/saying-nouns'
import { mayFollow, type SayingVerb } from './lexicon/saying-verbs'
import type { Sentence } from './sentences'
import { isPlural, isSubject } from './subjects'
import { verbAt, type FoundVerb } from './verb-forms'
import { groupBefore, skipHelpers, type Group } from './word-groups'
import { bareGroupAfter, firstGroup, groupAfter } from './word-groups-after'

type State = {
  readonly sentence: Sentence
  readonly drafts: Draft[]
  /** Units up to here are within a content already. */
  coveredTo: number
  coveredFrom: number
  /** Who the sentence is about so far. */
  subject: Group | null
}

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

function accordingTo(state: State, at: number): void {
  const { sentence } = state
  const isFirst = at === 0 || (at === 1 && CLAUSE_WORDS.has(sentence[0]?.key ?? ''))
  const source = isFirst ? bareGroupAfter(sentence, at + 2) : groupAfter(sentence, at + 2)
  if (source === null) return
  const end = sentence.length - (sentence.at(-1)?.kind === 'mark' ? 1 : 0)
  const content = isFirst
    ? { from: source.to + (sentence[source.to]?.key === ',' ? 1 : 0), to: end }
    : {
        from: state.coveredTo > at ? 0 : Math.min(state.coveredTo, at),
        to: at - (sentence[at - 1]?.key === ',' ? 1 : 0),
      }
  addDraft(state, { from: at, to: at + 2 }, source, { group: content, rule: 'according to' }, null, 0.9)
}

/** What may follow a noun of saying: "criticism of", "a call for". */
const ABOUT = new Set(['of', 'for', 'on', 'against', 'about', 'to'])

/** "Smith's claim that …", "the allegation that …". */
function byNoun(state: State, at: number): boolean {
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
    inverted(state, at, found)
    return
  }
  const takesLeft = mayFollow(found.verb) || found.verb.frames.includes('tell')
  const left =
    takesLeft && (afterQuotation || right === null)
      ? contentBefore(sentence, source.from, leftFrom(state, at))
      : null
  if (left === null && right === null) return
  const cue = { from: Math.max(helpers, source.to <= at ? source.to : helpers), to: at + found.length }
  const content = left ?? right
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
function inverted(state: State, at: number, found: FoundVerb): void {
  const { sentence } = state
  if (!mayFollow(found.verb) || found.form === 'ing') return
  const before = sentence[at - 1]
  if (before === undefined || (before.key !== ',' && before.kind !== 'quotation' && before.key !== '—'))
    return
  const source = groupAfter(sentence, at + 1)
  const content = contentBefore(sentence, at, leftFrom(state, at))
  if (source === null || content === null) return
  const draft = addDraft(state, { from: at, to: at + 1 }, source, content, found.verb, 0.9)
  const next = source.to + (sentence[source.to]?.key === ',' ? 1 : 0)
  const rest = sentence[next]?.kind === 'quotation' ? null : restAfter(sentence, source.to, content)
  if (rest !== null) extend(state, draft, rest)
  if (sentence[next]?.kind === 'quotation')
    extend(state, draft, { group: { from: next, to: next + 1 }, rule: 'quotation after' })
}

const confidenceOf = ({ verb }: FoundVerb, { rule }: Content): number =>
  rule === 'object' || rule === 'infinitive'
    ? 0.6
    : mayFollow(verb) || verb.frames.includes('tell')
      ? 0.9
      : 0.75

function addDraft(
  state: State,
  cue: Group,
  source: Group | null,
  content: Content,
  verb: SayingVerb | null,
  confidence: number,
): Draft {
  const { sentence } = state
  const range = rangeOf(sentence, content.group)
  const nested = cue.from >= state.coveredFrom && cue.from < state.coveredTo
  const draft: Draft = {
    content: range === null ? [] : [range],
    source: source === null ? null : rangeOf(sentence, source),
    cue: rangeOf(sentence, cue),
    verb,
    nested,
    rules: [content.rule],
    confidence: nested ? confidence - 0.1 : confidence,
  }
  if (range !== null) state.drafts.push(draft)
  if (!nested) {
    if (source !== null) state.subject = source
    state.coveredFrom = content.group.from
    state.coveredTo = Math.max(content.group.to, cue.to)
  }
  return draft
}

function extend(state: State, draft: Draft, more: Content): void {
  const range = rangeOf(state.sentence, more.group)
  if (range === null) return
  draft.content.push(range)
  draft.rules.push(more.rule)
  state.coveredTo = Math.max(state.coveredTo, more.group.to)
}
