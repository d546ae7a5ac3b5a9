// Owns the rules for Korean: words quoted or told before "…고 말했다", by whoever has the topic's particle. Leaves quotations to
// `quotations.ts`, the verbs to `lexicon/korean-verbs.ts`.
import type { Draft } from './draft'
import { KOREAN_VERBS, type KoreanVerb } from './lexicon/korean-verbs'
import type { Quotation } from './quotations'
import { cutSentences, type Sentence } from './sentences'
import type { Range } from './statement'
import { cutUnits, type Unit } from './text-units'

/** Statements in the making, sentence by sentence. */
export function koreanDrafts(text: string, quotations: readonly Quotation[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (let from = 0; from <= text.length;) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    for (const sentence of cutSentences(text, splitStops(text, cutUnits(text, from, to, quotations)))) {
      const draft = draftOf(text, sentence)
      if (draft !== null) drafts.push(draft)
    }
    from = to + 1
  }
  return drafts
}

/** A stop ends a sentence whatever letter follows: Hangul has no capitals. */
const splitStops = (text: string, units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const before = units[at - 1]
    const opens = before?.kind === 'mark' && before.key === '.' && text.charAt(before.end).trim() === ''
    return opens && unit.kind === 'word' ? { ...unit, capital: true } : unit
  })

type FoundVerb = { readonly at: number; readonly verb: KoreanVerb }

function draftOf(text: string, sentence: Sentence): Draft | null {
  const found = lastVerb(text, sentence)
  if (found === null) return null
  const source = topicOf(text, sentence, found.at)
  const from = source === null ? 0 : source.to
  const quoted = sentence.slice(from, found.at).filter(({ kind }) => kind === 'quotation')
  const content =
    quoted.length > 0
      ? quoted.map(({ start, end }): Range => [start, end])
      : toldBefore(text, sentence, from, found.at)
  const cue = sentence[found.at]
  if (content === null || cue === undefined) return null
  return {
    content: [...content],
    source: source?.range ?? null,
    cue: [cue.start, cue.end],
    verb: {
      lemma: found.verb.lemma,
      kind: found.verb.kind,
      frames: ['say'],
      particle: null,
      alsoNoun: false,
    },
    nested: false,
    rules: [
      quoted.length > 0 ? 'quotation before the verb' : 'clause before the verb',
      ...(source === null ? [] : ['topic']),
    ],
    confidence: source === null ? 0.7 : 0.85,
  }
}

function lastVerb(text: string, sentence: Sentence): FoundVerb | null {
  for (let at = sentence.length - 1; at >= 0; at--) {
    const unit = sentence[at]
    if (unit?.kind !== 'word') continue
    const word = text.slice(unit.start, unit.end)
    const verb = KOREAN_VERBS.find(({ stems }) => stems.some((stem) => word.startsWith(stem)))
    if (verb !== undefined) return { at, verb }
  }
  return null
}

const TOPICS = ['은', '는', '이', '가', '께서']

/** Who speaks: the words up to the first that ends in a particle of topic or subject, before any quotation. */
function topicOf(
  text: string,
  sentence: Sentence,
  before: number,
): { readonly range: Range; readonly to: number } | null {
  for (let at = 0; at < before; at++) {
    const unit = sentence[at]
    const first = sentence[0]
    if (unit?.kind === 'quotation' || unit === undefined || first === undefined) return null
    const word = text.slice(unit.start, unit.end)
    const particle = TOPICS.find((ending) => word.endsWith(ending) && word.length > ending.length + 1)
    if (unit.kind === 'word' && particle !== undefined && at < 8)
      return { range: [beginOfName(sentence, at), unit.end - particle.length], to: at + 1 }
  }
  return null
}

/** Behind the last comma before it: what comes first is time and place. */
function beginOfName(sentence: Sentence, at: number): number {
  let from = at
  while (from > 0 && sentence[from - 1]?.kind === 'word') from--
  return sentence[from]?.start ?? 0
}

const ENDINGS = ['다고', '라고', '자고', '냐고', '겠다고', '다며', '라며']

/** "… 늘리겠다고 밝혔다": all up to the ending, the particle of quoting aside. */
function toldBefore(text: string, sentence: Sentence, from: number, verb: number): readonly Range[] | null {
  for (let at = verb - 1; at >= from; at--) {
    const unit = sentence[at]
    const first = sentence[from]
    if (unit?.kind !== 'word' || first === undefined) continue
    const word = text.slice(unit.start, unit.end)
    if (ENDINGS.some((ending) => word.endsWith(ending))) return [[first.start, unit.end - 1]]
  }
  return null
}
