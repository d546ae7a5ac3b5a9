// Owns finding the words that name who speaks in a Korean clause: before a particle of topic or subject. Leaves whom they mean to
// `speakers.ts`.
import type { Range } from '../statement'
import { isFullName } from './names'
import { LEADS } from '../lexicon/korean-words'
import { isAdnominal, isBareTopic, isDate, isSpeaker, topicOf, type Word } from './words'

export type Source = {
  readonly range: Range
  /** Numbers of its first word, and of the word behind it. */
  readonly from: number
  readonly to: number
  /** With 은, 는: not only a clause's subject. */
  readonly strong: boolean
  /** "…에서는": where something is said. */
  readonly place: boolean
}

/** How many words a name with its offices has. */
const LONGEST = 7

/** Who speaks among words `[from, to)`: the first topic, else the first subject; `null` where neither is. */
export function sourceIn(
  words: readonly Word[],
  from: number,
  to: number,
  needsSpeaker = false,
): Source | null {
  let subject: Source | null = null
  for (let at = from; at < to; at++) {
    const found = sourceAt(words, at, from)
    if (found === null || (needsSpeaker && !isSpeaker(stemOf(words, found)))) continue
    if (found.strong) return subject !== null && isNear(subject, found, words) ? subject : found
    subject ??= found
  }
  return subject
}

/** "기자들이 언제 …": a subject that can speak stands before a topic that can't. */
const isNear = (subject: Source, topic: Source, words: readonly Word[]): boolean =>
  isSpeaker(stemOf(words, subject)) && !isSpeaker(stemOf(words, topic))

/** The last word of a source, without its particle. */
export function stemOf(words: readonly Word[], { range, to }: Source): string {
  for (let at = to - 1; at >= 0; at--) {
    const word = words[at]
    if (word !== undefined && word.start < range[1] && word.kind === 'word' && !word.digit)
      return word.text.slice(0, Math.min(word.end, range[1]) - word.start)
  }
  return ''
}

function sourceAt(words: readonly Word[], at: number, from: number): Source | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  if (isBareTopic(word)) return bareSource(words, at, from)
  const topic = topicOf(word.text)
  const place = groupSource(words, at, from)
  if (topic === null || place !== null) return place
  const first = beginOfName(words, at, from)
  const begin = words[first]
  return begin === undefined
    ? null
    : {
        range: [begin.start, word.start + topic.stem.length],
        from: first,
        to: at + 1,
        strong: topic.strong,
        place: false,
      }
}

/** "당 안팎에서", "의료계에서": a body as the place where something is said. */
function groupSource(words: readonly Word[], at: number, from: number): Source | null {
  const word = words[at]
  if (word === undefined) return null
  const ending = ['에서는', '에서도', '에서', '도'].find((one) => word.text.endsWith(one))
  const stem = ending === undefined ? '' : word.text.slice(0, -ending.length)
  if (stem.length < 2 || !isSpeaker(stem) || (ending !== '도' && !isBody(stem))) return null
  const first = beginOfName(words, at, from)
  return {
    range: [words[first]?.start ?? word.start, word.start + stem.length],
    from: first,
    to: at + 1,
    strong: true,
    place: ending !== '도',
  }
}

const isBody = (stem: string): boolean =>
  ['계', '권', '안팎', '측', '사이', '쪽', '들'].some((end) => stem.endsWith(end))

/** "옥 씨(58)는", "응답자의 63%는": up to the sign before the particle. */
function bareSource(words: readonly Word[], at: number, from: number): Source | null {
  let inner = at - 1
  while (inner > from && (words[inner]?.kind === 'mark' || words[inner]?.digit === true)) inner--
  const last = words[at - 1]
  const first = beginOfName(words, inner, from)
  const begin = words[first]
  if (last === undefined || begin === undefined || last.kind === 'quotation') return null
  return {
    range: [begin.start, last.end],
    from: first,
    to: at + 1,
    strong: words[at]?.text !== '이' && words[at]?.text !== '가',
    place: false,
  }
}

/** Walk left over names and offices. */
export function beginOfName(words: readonly Word[], last: number, from: number): number {
  let at = last
  while (at > from && last - at < LONGEST - 1) {
    const before = words[at - 1]
    if (before?.kind !== 'word' || !belongs(before, words[at])) break
    at--
  }
  while (at < last && isAdnominalOrLead(words[at])) at++
  return at
}

const isAdnominalOrLead = (word: Word | undefined): boolean =>
  word !== undefined && (LEADS.has(word.text) || isAdnominal(word.text) || isVerbBefore(word.text))

/** "참석한", "하던": a verb before its noun; "김지한" is a name, "북한" a country. */
const isVerbBefore = (word: string): boolean =>
  word.length > 2 && ['한', '던', '된'].some((end) => word.endsWith(end)) && !isFullName(word)

/** Ends of words that stand apart from a name: particles of place and object, verbs that go on. */
const APART =
  '에서 에게 에 으로 로 까지 부터 을 를 에는 고 며 면서 지만 으나 는데 자 어서 아서 해서 여서 뒤 후 때 중 전에 만나 나와 열어 통해 두고 대해 위해 따라 하며 채 면'.split(
    ' ',
  )
/** Names and offices that end like them. */
const WITHIN = new Set('최고 전국 광고 신고 보고 사고 유고 후 중 이자 노동자 기자 당사자 관계자'.split(' '))

function belongs(word: Word, next: Word | undefined): boolean {
  if (next?.glued === true) return true
  if (LEADS.has(word.text) || isDate(word)) return false
  if (
    WITHIN.has(word.text) ||
    word.text.endsWith('자') ||
    word.text.endsWith('와') ||
    word.text.endsWith('과')
  )
    return true
  if (topicOf(word.text) !== null && word.text.length > 2 && !isSpeaker(word.text)) return false
  return !APART.some((end) => word.text.endsWith(end) && word.text.length > end.length - 1)
}

/** The group that ends with a word, as a source: "통계청" of "통계청에 따르면". @param end Offset where the name ends. */
export function groupEndingAt(words: readonly Word[], at: number, from: number, end: number): Source | null {
  const first = beginOfName(words, at, from)
  const begin = words[first]
  return begin === undefined || begin.start >= end
    ? null
    : { range: [begin.start, end], from: first, to: at + 1, strong: true, place: false }
}
