// Owns what is stated before a Korean marker or verb: the quotation, or the told words without time, place and listener. Leaves
// markers and cues to their files.
import type { Range } from '../statement'
import { LEADS, OCCASIONS } from '../lexicon/korean-words'
import type { Cue } from './cues'
import type { Marker } from './markers'
import { isDate, topicOf, type Word } from './words'

/** The content of a marker, from a word on. @param hasSource Who speaks stands before that word. */
export function contentFrom(
  text: string,
  words: readonly Word[],
  from: number,
  marker: Marker,
  cue: Cue | null,
  hasSource: boolean,
): readonly Range[] {
  const begin = skipAside(words, from, marker.at, cue)
  const quotation = marker.quotation === null ? undefined : words[marker.quotation]
  if (quotation === undefined) {
    const first = words[begin]
    return first === undefined || begin > marker.at || first.start >= marker.end
      ? []
      : [[first.start, marker.end]]
  }
  const earlier = words
    .slice(from, marker.quotation ?? from)
    .filter(({ kind }) => kind === 'quotation')
    .map(({ start, end }): Range => [start, end])
  const before = words[(marker.quotation ?? 0) - 1]
  const first = words[begin]
  // "이번 판결이 ‘…’라고": the quotation is what is told of a subject.
  const isPart =
    hasSource &&
    before?.kind === 'word' &&
    topicOf(before.text)?.strong === false &&
    begin < (marker.quotation ?? 0)
  if (isPart && first !== undefined) return [[first.start, quotation.end]]
  return [
    ...earlier.filter(([start, end]) => isSpoken(text, end) && start < quotation.start),
    [quotation.start, quotation.end],
  ]
}

/** A quotation with a comma or a space behind it, not a word's part. */
const isSpoken = (text: string, end: number): boolean => [' ', ','].includes(text.charAt(end))

/** Behind words of time, place, occasion and listener: "3일 국무회의에서", "회사에". */
function skipAside(words: readonly Word[], from: number, to: number, cue: Cue | null): number {
  let at = from
  while (at < to && isLead(words[at])) at++
  for (let i = at; i < Math.min(to, at + 5); i++) {
    if (words[i]?.kind === 'quotation') break
    if (endsOccasion(words, i) && i + 1 < to) at = i + 1
  }
  if (cue?.verb.dative === true) {
    const listener = words.findIndex(({ text }, i) => i >= at && i < Math.min(to, at + 3) && isListener(text))
    if (listener >= 0 && listener + 1 <= to) at = listener + 1
  }
  while (at < to && words[at]?.text === ',') at++
  return at
}

const isLead = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.text === ',' ||
    (LEADS.has(word.text) && !TIMES.has(word.text)) ||
    (isDate(word) && word.text.endsWith('일') && word.text.length < 4))
/** They are as often a part of what is told. */
const TIMES = new Set('최근 지난해 올해 어제 오늘 현재 지난달 지난주 당시 다시 오전 오후'.split(' '))

const isListener = (word: string): boolean =>
  (word.endsWith('에') || word.endsWith('에게') || word.endsWith('한테')) && word.length > 2

const PAGES = ['소셜미디어', '페이스북', '누리집', '홈페이지', '트위터', '글']

/** "기자회견에서", "성명을 내고", "기자들과 만나", "합의를 두고". */
function endsOccasion(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? ''
  const before = words[at - 1]?.text ?? ''
  const isOccasion = (word: string, particles: readonly string[]): boolean =>
    particles.some(
      (particle) =>
        word.endsWith(particle) && OCCASIONS.some((end) => word.slice(0, -particle.length).endsWith(end)),
    )
  if (
    isOccasion(text, ['에서', '에서도']) ||
    (text.endsWith('에') && PAGES.some((end) => text.slice(0, -1).endsWith(end)))
  )
    return true
  if (['두고', '내고', '열어', '열고', '통해', '만나', '대해', '관해', '나와', '향해', '내어'].includes(text))
    return (
      isOccasion(before, ['을', '를', '과', '와', '에']) || ['두고', '대해', '관해', '향해'].includes(text)
    )
  return false
}

/** "… 장관의 사퇴를 요구했다": the object before a verb; `null` where none is. */
export function objectBefore(
  text: string,
  words: readonly Word[],
  from: number,
  at: number,
  cue: Cue,
): Range | null {
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const word = words[i]
    if (word === undefined || word.kind === 'mark') return null
    const ending = word.kind === 'word' && word.text.length > 1 && ['을', '를'].includes(word.text.slice(-1))
    if (!ending) {
      if (i < at - 3) return null
      continue
    }
    const first = words[skipAside(words, from, i, cue)]
    const end = word.end - 1
    return first === undefined || first.start >= end || text.slice(first.start, end).trim() === ''
      ? null
      : [first.start, end]
  }
  return null
}
