// Owns the statements of one Korean sentence: each cue with the words that it quotes or tells, and who speaks. Leaves endings to
// `markers.ts`, cues to `cues.ts`, names to `sources.ts`, what carries over from other sentences to `korean.ts`.
import { KOREAN_NOUNS } from '../lexicon/korean-nouns'
import type { Range } from '../statement'
import { contentFrom, objectBefore } from './contents'
import { cueAfter, verbAt, type Cue } from './cues'
import { draftOf, type Finding, type FoundDraft } from './finding'
import { markerAt, type Marker } from './markers'
import { accordingDraft } from './named-first'
import { groupEndingAt, sourceIn, type Source } from './sources'
import { topicOf, type Word } from './words'

type State = {
  readonly text: string
  readonly words: readonly Word[]
  readonly drafts: FoundDraft[]
  /** Number of the first word of the clause at hand. */
  from: number
  /** Contents that wait for their cue: "…며 …고 밝혔다". */
  pending: { readonly content: Range[]; readonly source: Source | null } | null
  subject: Source | null
  /** It goes on with who spoke before: a topic has to be one who can speak. */
  readonly goesOn: boolean
}

/** Statements of a sentence, in the order of their cues. @param goesOn It begins as the speech of who spoke last goes on. */
export function statementsIn(text: string, words: readonly Word[], goesOn: boolean): readonly FoundDraft[] {
  const state: State = { text, words, drafts: [], from: 0, pending: null, subject: null, goesOn }
  for (let at = 0; at < words.length; at++) {
    const marker = markerAt(words, at)
    const next = marker === null ? null : atMarker(state, marker)
    at = next ?? atWord(state, at) ?? at
  }
  flush(state)
  const according = state.drafts.length > 0 ? null : accordingDraft(words)
  return according === null ? state.drafts : [according]
}

/** The last word that the marker's statement takes; `null` where it is none. */
function atMarker(state: State, marker: Marker): number | null {
  const cue = cueAfter(state.words, marker)
  const later = cue === null ? null : markerBefore(state, marker, cue)
  if (marker.form === 'and' && (cue === null || later !== null || demandsMore(state, marker, cue)))
    return hold(state, marker)
  if (later !== null && marker.form === 'noun') return null
  if (cue !== null) return cued(state, marker, cue)
  if (marker.form === 'say' && marker.quotation !== null) return uncued(state, marker)
  return null
}

/** "…며 대책을 지시했다": the verb has an object besides. */
const demandsMore = ({ text, words }: State, { at }: Marker, cue: Cue): boolean =>
  cue.verb.object && !cue.adnominal && objectBefore(text, words, at + 1, cue.from, cue) !== null

/** A marker between a marker and its cue: what it quotes belongs to the same cue. */
function markerBefore({ words }: State, { at }: Marker, cue: Cue): Marker | null {
  for (let i = at + 1; i < cue.from; i++) {
    const marker = markerAt(words, i)
    if (marker !== null && marker.form !== 'object') return marker
  }
  return null
}

/** "…며 …": what was said so far waits for the cue, or stands without one. */
function hold(state: State, marker: Marker): number {
  const { content, source } = partAt(state, marker, null)
  const pending = state.pending ?? { content: [], source }
  pending.content.push(...content)
  state.pending = pending
  state.from = marker.at + 1
  return marker.at
}

type Part = { readonly content: readonly Range[]; readonly source: Source | null }

/** Who speaks in the clause at hand, and what stands between that and the marker. */
function partAt(state: State, marker: Marker, cue: Cue | null, isOwned = false): Part {
  const { words } = state
  const to = marker.quotation ?? marker.at
  const inverted = cue === null ? null : sourceIn(words, marker.at + 1, cue.from)
  const free = state.pending === null && inverted === null && !isOwned
  const source = free ? sourceIn(words, state.from, to, state.goesOn) : null
  const begin = source?.to ?? state.from
  return {
    content: contentFrom(state.text, words, begin, marker, cue, source !== null),
    source: inverted ?? source,
  }
}

function cued(state: State, marker: Marker, cue: Cue): number | null {
  const { words } = state
  const owner = ownerOf(words, marker, cue)
  const part = partAt(state, marker, cue, owner !== null)
  const following = cue.adnominal && part.source === null ? sourceAfter(words, cue.to) : null
  const named = owner ?? following ?? part.source ?? state.pending?.source ?? null
  const source = named ?? state.subject
  if (cue.inTheAir && source?.place !== true) return null
  const content = [...(state.pending?.content ?? []), ...part.content]
  if (content.length === 0) return null
  const [first, last] = [words[cue.from], words[cue.to - 1]]
  if (first === undefined || last === undefined) return null
  const rule =
    marker.quotation !== null
      ? 'quotation before the verb'
      : marker.form === 'noun'
        ? 'clause before a noun'
        : 'clause before the verb'
  add(state, {
    content,
    source,
    cue: [first.start, last.end],
    verb: { lemma: cue.verb.lemma, kind: cue.verb.kind },
    rule,
  })
  state.from = Math.max(cue.to, following?.to ?? 0)
  return cue.to - 1
}

/** "…는 게 연구소의 전망이다": the owner of the noun. */
function ownerOf(words: readonly Word[], marker: Marker, cue: Cue): Source | null {
  const before = words[cue.from - 1]
  if (marker.form !== 'noun' && !KOREAN_NOUNS.has(cue.verb.lemma)) return null
  let at = cue.from - 1
  // "기술자들의 공통된 지적": a word may describe the noun.
  if (before !== undefined && !before.text.endsWith('의') && words[at - 1]?.text.endsWith('의') === true) at--
  const owner = words[at]
  if (owner === undefined || at <= marker.at || !owner.text.endsWith('의')) return null
  return groupEndingAt(words, at, marker.at + (marker.quotation === null ? 2 : 1), owner.end - 1)
}

/** "말한 경비원은": who speaks behind the verb. */
const sourceAfter = (words: readonly Word[], from: number): Source | null => {
  for (let at = from; at < Math.min(words.length, from + 6); at++)
    if (topicOf(words[at]?.text ?? '') !== null) return sourceIn(words, from, at + 1)
  return null
}

/** "…"고 하소연하고는: the marker alone says that it is somebody's. */
function uncued(state: State, marker: Marker): number {
  const { content, source } = partAt(state, marker, null)
  const all = [...(state.pending?.content ?? []), ...content]
  const next = state.words[marker.at + 1]
  const cue: Range | null = next?.kind === 'word' ? [next.start, next.end] : null
  add(state, {
    content: all,
    source: source ?? state.pending?.source ?? state.subject,
    cue,
    verb: null,
    rule: 'quotation before a particle',
  })
  state.from = marker.at + 1
  return marker.at
}

/** What waited for a cue that never came: "…며 자리를 떴다". */
function flush(state: State): void {
  const { pending } = state
  if (pending === null) return
  const source = pending.source ?? state.subject
  add(state, { content: pending.content, source, cue: null, verb: null, rule: 'words before a deed' })
}

/** "의혹을 부인했다", "… 이렇게 말했다". */
function atWord(state: State, at: number): number | null {
  const { words } = state
  const cue = verbAt(words, at)
  if (cue === null || cue.adnominal) return null
  const quotation = words.findIndex(({ kind }, i) => i >= state.from && i < at && kind === 'quotation')
  if (quotation >= 0 && state.pending === null && words[quotation + 1]?.glued !== true)
    return afterQuotation(state, quotation, cue)
  if (!cue.verb.object) return null
  const { pending } = state
  const source = sourceIn(words, state.from, at, state.goesOn) ?? pending?.source ?? null
  const content = objectBefore(state.text, words, Math.max(source?.to ?? 0, state.from), at, cue)
  if (content === null) return null
  const [first, last] = [words[cue.from], words[cue.to - 1]]
  add(state, {
    content: [...(pending?.content ?? []), content],
    source: source ?? state.subject,
    cue: [first?.start ?? 0, last?.end ?? 0],
    verb: { lemma: cue.verb.lemma, kind: cue.verb.kind },
    rule: 'object',
  })
  state.from = cue.to
  return cue.to - 1
}

/** "“…” 최 시장은 이렇게 말했다": nothing is glued to the quotation. */
function afterQuotation(state: State, quotation: number, cue: Cue): number | null {
  const { words } = state
  const unit = words[quotation]
  const source =
    sourceIn(words, quotation + 1, cue.from) ?? sourceIn(words, state.from, quotation, state.goesOn)
  const [first, last] = [words[cue.from], words[cue.to - 1]]
  if (unit === undefined || first === undefined || last === undefined) return null
  add(state, {
    content: [[unit.start, unit.end]],
    source: source ?? state.subject,
    cue: [first.start, last.end],
    verb: { lemma: cue.verb.lemma, kind: cue.verb.kind },
    rule: 'quotation before the source',
  })
  state.from = cue.to
  return cue.to - 1
}

function add(state: State, finding: Finding): void {
  state.drafts.push(draftOf(state.words, finding))
  state.subject = finding.source ?? state.subject
  state.pending = null
}
