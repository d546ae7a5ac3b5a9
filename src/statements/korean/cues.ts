// Owns the words that say that something is said in a Korean sentence: verbs, nouns with what holds them, "…에 따르면". Leaves what
// is said and by whom to `sentence-rules.ts`.
import type { StatementKind } from '../statement'
import { grouped } from '../lexicon/grouped'
import { HOLDING, IN_THE_AIR, KOREAN_NOUNS } from '../lexicon/korean-nouns'
import { KOREAN_SAY, KOREAN_VERBS, type KoreanVerb } from '../lexicon/korean-verbs'
import { isFuture, markerAt, type Marker } from './markers'
import type { Word } from './words'

export type Cue = {
  /** Words `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly verb: KoreanVerb
  /** "말한 경비원은": who speaks follows. */
  readonly adnominal: boolean
  /** It needs somebody who is named: "우려가 나온다". */
  readonly inTheAir: boolean
}

/** How far a verb may stand from the words that it quotes. */
const REACH = 9

const NO_VERBS = new Set('말하자면 생각보다 보고서 한편 보고를'.split(' '))
const PASSIVE = ['려졌', '혀졌', '해졌', '됐', '되었', '된다', '되고', '되는', '받', '당했']

const VERBS_BY_FIRST = grouped(KOREAN_VERBS, ({ stems }) => stems.map((stem) => stem.charAt(0)))

/** The verb of saying that a word is; `null` where it is none. */
export function verbAt(words: readonly Word[], at: number): Cue | null {
  const word = words[at]
  if (word?.kind !== 'word' || NO_VERBS.has(word.text)) return null
  const before = words[at - 1]?.text ?? ''
  // "보고 있다" sees, "보고" is a report.
  if (word.text === '보고' && words[at + 1]?.text.startsWith('있') !== true) return null
  for (const verb of VERBS_BY_FIRST.get(word.text.charAt(0)) ?? []) {
    if (verb.before !== null && verb.before !== before) continue
    const stem = verb.stems.find((one) => word.text.startsWith(one))
    if (stem === undefined || PASSIVE.some((one) => word.text.slice(stem.length - 1).includes(one))) continue
    return cueOf(words, verb.before === null ? at : at - 1, at, verb)
  }
  return null
}

function cueOf(words: readonly Word[], from: number, at: number, verb: KoreanVerb): Cue {
  const text = words[at]?.text ?? ''
  const adnominal =
    ['한', '힌', '던', '인', '은', '는', '린'].some((end) => text.endsWith(end)) && !text.endsWith('다')
  const next = words[at + 1]?.text ?? ''
  // "부인하고 있다", "촉구하고 나섰다".
  const goesOn = text.endsWith('고') && (next.startsWith('있') || next.startsWith('나섰'))
  return { from, to: at + (goesOn ? 2 : 1), verb, adnominal, inTheAir: false }
}

/** The cue of words that are quoted or told; `null` where nothing says that somebody said them. */
export function cueAfter(words: readonly Word[], marker: Marker): Cue | null {
  if (marker.form === 'noun') return nounAfter(words, marker)
  const first = marker.at + 1
  for (let at = first; at < Math.min(words.length, first + REACH); at++) {
    const word = words[at]
    if (word === undefined || word.kind === 'quotation') return null
    if (word.kind === 'mark' && word.text !== ',') continue
    const cue = verbAt(words, at)
    if (cue !== null && suits(cue.verb, marker, words)) return cue
    // "…다고 한다": nobody is named.
    const isHearsay = marker.quotation === null && word.text === '한다'
    const isSay = !isHearsay && KOREAN_SAY.stems.some((stem) => word.text.startsWith(stem))
    const mayHave = at === first || marker.form === 'say' || marker.form === 'agree'
    if (
      isSay &&
      mayHave &&
      markerAt(words, at) === null &&
      marker.form !== 'object' &&
      marker.form !== 'forecast'
    )
      return cueOf(
        words,
        at,
        at,
        marker.form === 'agree' ? { ...KOREAN_SAY, kind: 'commitment' } : KOREAN_SAY,
      )
    if (stops(words, at, marker)) return null
  }
  return null
}

/** Another clause begins behind a word: what follows is of somebody else, or no saying. */
function stops(words: readonly Word[], at: number, { form }: Marker): boolean {
  const text = words[at]?.text ?? ''
  if (form === 'forecast' || form === 'worry' || form === 'agree') return at > 0 && text.endsWith('다')
  return text.endsWith('해서') || text.endsWith('다고') || text.endsWith('라고')
}

const FORECASTS = new Set(
  '전망하다 내다보다 예상하다 예측하다 분석하다 추정하다 관측하다 보다 판단하다 평가하다 진단하다'.split(' '),
)

function suits({ lemma, object, kind }: KoreanVerb, { form, at }: Marker, words: readonly Word[]): boolean {
  if (form === 'forecast') return FORECASTS.has(lemma) && isFuture(words[at - 1]?.text ?? '')
  if (form === 'agree') return ['합의하다', '결정하다', '약속하다', '다짐하다', '결의하다'].includes(lemma)
  if (form === 'worry') return ['걱정하다', '우려하다'].includes(lemma)
  if (form === 'object') return object || ['외치다', '주문하다'].includes(lemma)
  if (lemma === '보다' || lemma === '여기다') return form === 'say'
  return form !== 'planned' || kind === 'announcement' || kind === 'claim'
}

const nounVerb = (noun: string, kind: StatementKind): KoreanVerb => ({
  lemma: noun,
  kind,
  stems: [],
  object: false,
  dative: false,
  before: null,
})

const NOUN_ENDS = [
  '이었다',
  '이다',
  '이라고',
  '으로',
  '에는',
  '이며',
  '이지만',
  '을',
  '를',
  '이',
  '가',
  '도',
  '은',
  '는',
  '다',
  '',
]

function nounIn(word: string): { readonly noun: string; readonly ending: string } | null {
  for (const ending of NOUN_ENDS) {
    const noun = ending === '' ? word : word.slice(0, -ending.length)
    if (word.endsWith(ending) && KOREAN_NOUNS.has(noun)) return { noun, ending }
  }
  return null
}

/** "…다는 입장이다", "…다는 입장을 밝혔다", "…다는 우려가 나온다", "…는 게 연구소의 전망이다". */
function nounAfter(words: readonly Word[], marker: Marker): Cue | null {
  const first = marker.at + 1
  for (let at = first; at < Math.min(words.length, first + REACH); at++) {
    const word = words[at]
    if (word?.kind !== 'word') return null
    const found = nounIn(word.text)
    if (found === null) {
      if (at === first && !THINGS.has(word.text) && marker.quotation === null && !mayDescribe(word.text))
        return null
      continue
    }
    return heldAt(words, at, found, at - first)
  }
  return null
}

const THINGS = new Set(['게', '것이', '것은', '것도', '건', '점을', '게다가'])
/** "강한 우려": a word before the noun. */
const mayDescribe = (word: string): boolean =>
  ['의', '한', '은', '인', '적'].some((end) => word.endsWith(end))

function heldAt(
  words: readonly Word[],
  at: number,
  { noun, ending }: { readonly noun: string; readonly ending: string },
  distance: number,
): Cue | null {
  const verb = nounVerb(noun, KOREAN_NOUNS.get(noun) ?? 'claim')
  const next = words[at + 1]?.text ?? ''
  const cue = (to: number, inTheAir: boolean): Cue => ({ from: at, to, verb, adnominal: false, inTheAir })
  if (['이다', '다', '이었다', '이며', '이지만'].includes(ending)) return cue(at + 1, false)
  if (ending === '이라고') return cue(verbAt(words, at + 1) === null ? at + 1 : at + 2, false)
  const isHeld = HOLDING.some((stem) => next.startsWith(stem))
  if (isHeld) return cue(at + 2, false)
  if (IN_THE_AIR.some((stem) => next.startsWith(stem))) return cue(at + 2, true)
  const hasOwner = words[at - 1]?.text.endsWith('의') === true
  return hasOwner && (distance > 0 || ending === '에는') ? cue(at + 1, false) : null
}

/** "통계청에 따르면", "경찰에 의하면", "자료를 보면" that begins at a word: its number of words. */
export function accordingAt(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? ''
  const before = words[at - 1]?.text ?? ''
  if ((text.startsWith('따르면') || text.startsWith('의하면')) && before.endsWith('에')) return 1
  return text === '보면' && REPORTS.some((end) => before.endsWith(end)) ? 1 : 0
}

const REPORTS = ['자료를', '통계를', '보고서를', '결과를', '집계를']
