// Owns Korean statements whose source is named apart from a verb: "…에 따르면", "“…” 교수의 말이다". Leaves those with a verb to
// `sentence-rules.ts`.
import { accordingAt } from './cues'
import { draftOf, type FoundDraft } from './finding'
import { beginOfName, groupEndingAt, sourceIn, type Source } from './sources'
import type { Word } from './words'

/** "통계청에 따르면 …": all that follows, unless somebody says it. */
export function accordingDraft(words: readonly Word[]): FoundDraft | null {
  const at = words.findIndex((_, i) => accordingAt(words, i) > 0)
  const cue = words[at]
  const before = words[at - 1]
  if (cue === undefined || before === undefined) return null
  const isReport = !before.text.endsWith('에')
  const last = isReport ? at - 2 : at - 1
  const owner = words[last]
  if (owner === undefined) return null
  const source = publisherOf(words, last) ?? groupEndingAt(words, last, 0, owner.end - (isReport ? 0 : 1))
  const first = words[words[at + 1]?.text === ',' ? at + 2 : at + 1]
  const end = words.findLast(({ kind }) => kind !== 'mark')?.end ?? cue.end
  if (first === undefined || source === null || first.start >= end) return null
  return draftOf(words, {
    content: [[first.start, end]],
    source,
    cue: [cue.start, cue.end],
    verb: { lemma: '따르다', kind: 'claim' },
    rule: 'according to',
  })
}

const PUBLISHED = ['발표한', '공개한', '집계한', '조사한', '펴낸', '내놓은', '낸']

/** "통계청이 발표한 고용동향에 따르면": who published it. */
function publisherOf(words: readonly Word[], last: number): Source | null {
  const verb = words.findLastIndex(({ text }, i) => i < last && i > last - 6 && PUBLISHED.includes(text))
  return verb < 1 ? null : sourceIn(words, 0, verb)
}

/** "“…” 문가람 교수의 말이다.": a quotation whose noun follows; `null` where none does. */
export function ownedQuotation(words: readonly Word[]): FoundDraft | null {
  const unit = words[0]
  const at = words.findIndex(({ text: word }, i) => i > 1 && OWNED.some((noun) => word.startsWith(noun)))
  const owner = words[at - 1]
  if (unit?.kind !== 'quotation' || words[1]?.glued === true || owner?.text.endsWith('의') !== true)
    return null
  const begin = words[beginOfName(words, at - 1, 1)]
  const cue = words[at]
  if (begin === undefined || cue === undefined) return null
  const source: Source = { range: [begin.start, owner.end - 1], from: 1, to: at, strong: true, place: false }
  const verb = { lemma: '말하다', kind: 'claim' as const }
  return draftOf(words, {
    content: [[unit.start, unit.end]],
    source,
    cue: [cue.start, cue.end],
    verb,
    rule: 'noun behind the quotation',
  })
}

const OWNED = [
  '말이다',
  '말이었다',
  '설명이다',
  '이야기다',
  '얘기다',
  '지적이다',
  '주장이다',
  '전언이다',
  '말.',
]
