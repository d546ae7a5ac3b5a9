// Owns the statements of one German sentence that a verb says: "…", sagte X; X sagte, …; … , teilte X mit. Leaves "laut X" to
// `phrases.ts`, groups to `groups.ts`, clauses to `clauses.ts`.
import { rangeOf, type Draft } from '../draft'
import {
  GERMAN_AUXILIARIES,
  GERMAN_PREPOSITIONS,
  GERMAN_VERBS,
  type GermanVerb,
} from '../lexicon/german-words'
import type { Sentence } from '../sentences'
import type { Range } from '../statement'
import type { Group } from '../word-groups'
import { isTold } from './clauses'
import { draftOf, type Found } from './finding'
import { endOfSentence, groupAt, isStop } from './groups'
import { byPhrase } from './phrases'

/** How far the parts of a verb may stand apart. */
const REACH = 14

/** Statements of a sentence, in the order of their cues. */
export function germanStatementsOf(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = []
  let from = 0
  for (let at = 0; at < sentence.length; at++) {
    if (sentence[at]?.kind !== 'word') continue
    const found = byPhrase(sentence, at, from) ?? byVerb(sentence, at, from)
    if (found === null) continue
    drafts.push(found.draft)
    from = found.to
    at = Math.max(at, found.to - 1)
  }
  return drafts
}

type Verb = { readonly verb: GermanVerb; readonly to: number; readonly particleAt: number | null }

function byVerb(sentence: Sentence, at: number, from: number): Found | null {
  const found = verbAt(sentence, at)
  if (found === null) return null
  return (
    quotedBefore(sentence, auxiliaryBefore(sentence, at, from), from, found) ??
    toldBefore(sentence, at, from, found) ??
    toldAfter(sentence, at, from, found) ??
    objectAfter(sentence, at, from, found)
  )
}

/** The verb at a unit, whose particle stands in its clause; `null` where the form is of no verb of saying. */
function verbAt(sentence: Sentence, at: number): Verb | null {
  if (sentence[at]?.capital === true && at > 0) return null
  for (const verb of GERMAN_VERBS.get(sentence[at]?.key ?? '') ?? []) {
    const { particle } = verb
    if (particle === null) return { verb, to: at + 1, particleAt: null }
    if (sentence[at]?.key.startsWith(particle) === true) return { verb, to: at + 1, particleAt: null }
    const particleAt = findParticle(sentence, at, particle)
    if (particleAt !== null) return { verb, to: at + 1, particleAt }
  }
  return null
}

function findParticle(sentence: Sentence, at: number, particle: string): number | null {
  for (let i = at + 1; i < Math.min(sentence.length, at + REACH); i++) {
    if (sentence[i]?.key === particle) return i
    if (isStop(sentence, i) || sentence[i]?.key === ':') return null
  }
  return null
}

/** "„…“, sagte Roth", "„Der Plan“, sagte Roth, „ist zu teuer“". */
function quotedBefore(sentence: Sentence, at: number, from: number, found: Verb): Found | null {
  const comma = at - 1
  const quotation = sentence[comma]?.key === ',' ? comma - 1 : comma
  const first = sentence[quotation]
  if (quotation < from || first?.kind !== 'quotation') return null
  const source = subjectAfter(sentence, Math.min(found.to, at + 1))
  const more = sentence[(source?.to ?? found.to) + 1]
  const content: Range[] = [[first.start, first.end]]
  const goesOn = sentence[source?.to ?? found.to]?.key === ',' && more?.kind === 'quotation'
  if (goesOn) content.push([more.start, more.end])
  return {
    draft: draftOf(
      sentence,
      content,
      source,
      cueOf(sentence, at, found),
      found.verb,
      'quotation before the verb',
      0.9,
    ),
    to: (source?.to ?? found.to) + (goesOn ? 2 : 0),
  }
}

/** Right behind the verb, pronouns and "es" aside; the participle's is behind its auxiliary. */
function subjectAfter(sentence: Sentence, from: number): Group | null {
  let at = from
  while (SKIPPED.has(sentence[at]?.key ?? '')) at++
  return groupAt(sentence, at)
}
const SKIPPED = new Set(['sich', 'damit', 'es', 'aus', 'zudem', 'auch', 'dann'])

/** "Die Schule bleibt zu, teilte das Amt mit": the clause before a verb that follows its comma. */
function toldBefore(sentence: Sentence, at: number, from: number, found: Verb): Found | null {
  const isBehindComma = sentence[at - 1]?.key === ',' && at - 1 > from
  const wie = sentence[from]?.key === 'wie' ? null : lastWie(sentence, at, from)
  if (!isBehindComma && wie === null) return null
  const to = wie === null ? at - 1 : wie - 1
  const source = wie === null ? subjectAfter(sentence, found.to) : groupAt(sentence, wie + 1)
  const content = rangeOf(sentence, { from, to })
  if (source === null || content === null || to - from < 3) return null
  return {
    draft: draftOf(
      sentence,
      [content],
      source,
      cueOf(sentence, at, found),
      found.verb,
      'clause before the verb',
      0.85,
    ),
    to: Math.max(found.to, source.to, (found.particleAt ?? 0) + 1),
  }
}

/** "…, wie der Sender berichtet". */
function lastWie(sentence: Sentence, at: number, from: number): number | null {
  for (let i = at - 1; i > Math.max(from, at - 8); i--)
    if (sentence[i]?.key === 'wie' && sentence[i - 1]?.key === ',') return i
  return null
}

/** "Die Polizei teilte mit, dass …": the clause behind a comma or colon. */
function toldAfter(sentence: Sentence, at: number, from: number, found: Verb): Found | null {
  const source = sourceAround(sentence, at, from, found)
  if (source === null) return null
  const first = clauseBehind(sentence, Math.max(found.to, source.to))
  if (first === null) return null
  const to = endOfTold(sentence, first)
  const isWie = sentence[from]?.key === 'wie'
  if (!isWie && !isTold(sentence, first, to)) return null
  const content = rangeOf(sentence, { from: first, to })
  if (content === null) return null
  const rule = sentence[first]?.kind === 'quotation' ? 'quotation after' : 'clause'
  return {
    draft: draftOf(sentence, [content], source, cueOf(sentence, at, found), found.verb, rule, 0.85),
    to,
  }
}

/** Where words that are told begin: behind the first comma or colon. */
function clauseBehind(sentence: Sentence, from: number): number | null {
  for (let at = from; at < Math.min(sentence.length, from + REACH); at++) {
    const key = sentence[at]?.key ?? ''
    if (sentence[at]?.kind === 'quotation') return null
    if (key === ':' || key === ',') return at + 1 < sentence.length ? at + 1 : null
    if (isStop(sentence, at)) return null
  }
  return null
}

/** Up to where somebody else says something, or to the end. */
function endOfTold(sentence: Sentence, from: number): number {
  const end = endOfSentence(sentence)
  if (sentence[from]?.kind === 'quotation') return from + 1
  for (let at = from; at < end; at++) {
    if (sentence[at]?.key !== ',') continue
    const group = groupAt(sentence, at + 1)
    const verb = group === null ? null : verbAt(sentence, group.to)
    if (group !== null && verb !== null && sentence[group.to + 1]?.key === ',') return at
  }
  return end
}

/** Who stands before the verb, else right behind it: "Gestern sagte die Chefin". */
function sourceAround(sentence: Sentence, at: number, from: number, found: Verb): Group | null {
  let begin = from
  while (begin < at && (sentence[begin]?.kind === 'mark' || LEADS.has(sentence[begin]?.key ?? ''))) begin++
  const verb = auxiliaryBefore(sentence, at, begin)
  const group = groupAt(sentence, begin)
  if (group !== null && (group.to === verb || (sentence[group.to]?.key === ',' && group.to + 1 === verb)))
    return group
  if (group?.to === at || (sentence[from]?.key === 'wie' && group !== null)) return group
  const first = sentence[begin]?.key ?? ''
  if (first === 'aus' && found.verb.lemma === 'es heißen') return groupAt(sentence, begin + 1)
  return GERMAN_PREPOSITIONS.has(first) || begin === at ? subjectAfter(sentence, found.to) : null
}

const LEADS = new Set(['und', 'aber', 'doch', 'wie'])

/** "hat … gesagt": the auxiliary whose participle stands at a unit. */
function auxiliaryBefore(sentence: Sentence, at: number, from: number): number {
  const key = sentence[at]?.key ?? ''
  const isParticiple = key.startsWith('ge') || PARTICIPLES.has(key)
  if (!isParticiple) return at
  for (let i = at - 1; i > Math.max(from, at - REACH); i--)
    if (GERMAN_AUXILIARIES.has(sentence[i]?.key ?? '')) return i
  return at
}
const PARTICIPLES = new Set(
  'mitgeteilt angekündigt bekanntgegeben angegeben zugegeben eingeräumt hinzugefügt zurückgewiesen vorgeschlagen abgelehnt versprochen erklärt behauptet betont bestätigt berichtet erzählt ergänzt bestritten beschlossen entschieden kritisiert bezeichnet verlangt'.split(
    ' ',
  ),
)

/** "forderte mehr Lehrer", "wies die Vorwürfe zurück", "nannte das Spiel „eine Schande“". */
function objectAfter(sentence: Sentence, at: number, from: number, found: Verb): Found | null {
  const source = found.verb.object ? sourceAround(sentence, at, from, found) : null
  if (source === null || source.from > at) return null
  const first = found.verb.particle === 'von' ? found.to + 1 : found.to
  const stop =
    found.particleAt !== null && found.particleAt > first ? found.particleAt : endOfSentence(sentence)
  const comma = sentence.findIndex(({ key }, i) => i >= first && i < stop && key === ',')
  const content = rangeOf(sentence, { from: first, to: comma < 0 ? stop : comma })
  if (content === null) return null
  return {
    draft: draftOf(sentence, [content], source, cueOf(sentence, at, found), found.verb, 'object', 0.6),
    to: stop,
  }
}

/** The verb, with its particle or auxiliary where nothing stands between. */
const cueOf = (sentence: Sentence, at: number, { to, particleAt }: Verb): Group => ({
  from: GERMAN_AUXILIARIES.has(sentence[at - 1]?.key ?? '') ? at - 1 : at,
  to: particleAt === to ? to + 1 : to,
})
