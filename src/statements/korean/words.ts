// Owns a Korean sentence as words with their letters, and which particle or ending a word bears. Leaves what these mean to the
// rules.
import type { Sentence } from '../sentences'
import type { Unit } from '../text-units'
import { grouped } from '../lexicon/grouped'
import { ADNOMINALS, ADNOMINAL_ENDS, ADVERBS, SPEAKER_HEADS } from '../lexicon/korean-words'

export type Word = Unit & {
  readonly text: string
  /** No space stands before it. */
  readonly glued: boolean
}

export const wordsOf = (text: string, sentence: Sentence): readonly Word[] =>
  sentence.map((unit, at) => ({
    ...unit,
    text: text.slice(unit.start, unit.end),
    glued: at > 0 && sentence[at - 1]?.end === unit.start,
  }))

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28

/** Whether a syllable ends in a consonant; `null` of what is no syllable: digits and Latin letters are read in many ways. */
export function endsInConsonant(character: string): boolean | null {
  const code = character.charCodeAt(0)
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return null
  return (code - FIRST_SYLLABLE) % FINALS !== 0
}

/** Whether words can name who speaks: they end in an office, a form of address, a body, or are several people. */
export const isSpeaker = (stem: string): boolean =>
  stem.endsWith('들') || (HEADS_BY_LAST.get(stem.slice(-1)) ?? []).some((head) => stem.endsWith(head))

const HEADS_BY_LAST = grouped(SPEAKER_HEADS, (head) => [head.slice(-1)])

/** Particle -> whether a consonant stands before it; `null`: either. */
const TOPICS: readonly (readonly [particle: string, afterConsonant: boolean | null])[] = [
  ['께서는', null],
  ['께서', null],
  ['은', true],
  ['는', false],
  ['이', true],
  ['가', false],
]

export type Topic = {
  readonly particle: string
  /** Letters before the particle. */
  readonly stem: string
  /** 은, 는: it is what the sentence is about; 이, 가 may be a clause's subject. */
  readonly strong: boolean
}

/** The particle of topic or subject that a word bears; `null` where it bears none. */
export function topicOf(word: string): Topic | null {
  for (const [particle, afterConsonant] of TOPICS) {
    if (!word.endsWith(particle) || word.length <= particle.length) continue
    const stem = word.slice(0, -particle.length)
    const final = endsInConsonant(stem.slice(-1))
    if (afterConsonant !== null && final !== null && final !== afterConsonant) continue
    const strong = particle !== '이' && particle !== '가'
    if (ADVERBIAL.some((end) => stem.endsWith(end) && stem.length > end.length)) return null
    if (isSpeaker(stem)) return { particle, stem, strong }
    return isAdnominal(word) ||
      ADVERBS.has(word) ||
      word.endsWith('같이') ||
      (!strong && stem.length < 2 && !PRONOUNS.has(stem))
      ? null
      : { particle, stem, strong }
  }
  return null
}

/** "회의에서는", "내년부터는": a place or time, and nobody. */
const ADVERBIAL = ['에서', '에게', '까지', '부터', '으로']
const PRONOUNS = new Set(['그', '내', '제', '저'])

/** "늘리는", "받은": a verb before its noun. */
export const isAdnominal = (word: string): boolean =>
  ADNOMINALS.has(word) ||
  (word.length > 1 && ADNOMINAL_ENDS.some((ending) => word.endsWith(ending) && word.length >= ending.length))

/** A particle that stands alone behind a bracket or a sign: "씨(58)는", "63%는". */
export const isBareTopic = ({ text, glued }: Word): boolean =>
  glued && ['은', '는', '이', '가'].includes(text)

/** "3일", "오후 2시": a time by its digits. */
export const isDate = ({ text, digit }: Word): boolean =>
  digit && ['일', '월', '년', '시', '분'].some((ending) => text.endsWith(ending))
