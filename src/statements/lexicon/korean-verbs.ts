// Owns the Korean verbs of saying by their stems: a list of ours. Leaves their rules to the folder `korean`.
import type { StatementKind } from '../statement'

export type KoreanVerb = {
  readonly lemma: string
  readonly kind: StatementKind
  readonly stems: readonly string[]
  /** "사퇴를 요구했다": a group of words may be what is stated. */
  readonly object: boolean
  /** "정부에 요구했다": it tells somebody, whose particle is 에 or 에게. */
  readonly dative: boolean
  /** A word that stands before the stem, as in "선을 그었다"; `null` where none does. */
  readonly before: string | null
}

type Row = readonly [kind: StatementKind, takes: string, verbs: string]

/**
 * Lemma, then its stems: "말하다:말했,말한". `o`: object, `d`: dative. A stem is the begin of a word; of 하다 those of "하" are made.
 */
const ROWS: readonly Row[] = [
  [
    'claim',
    '',
    '말* 설명* 강조* 주장* 해명* 호소* 하소연* 진술* 증언* 답* 대답* 응답* 회고* 회상* 고백* 실토* 폭로* 신고* 보도* 소개* 인사* 판단* 안내* 역설* 항변* 언급* 단언* 자신* 장담* 자랑* 확인* 토로* 시인* 귀띔* 덧붙이다:덧붙였,덧붙인,덧붙이 전하다:전했,전한,전하며,전한다 털어놓다:털어놨,털어놓 떠올리다:떠올렸,떠올린 적다:적었,적은 쓰다:썼 외치다:외쳤,외치,외친 받아치다:받아쳤 읊조리다:읊조렸 이르다:일렀 되뇌다:되뇌',
  ],
  ['claim', 'o', '인정*'],
  [
    'announcement',
    '',
    '밝히다:밝혔,밝힌,밝히며,밝히면,밝히고 공시* 공지* 알리다:알렸,알린 예고* 선언* 공개*',
  ],
  ['announcement', 'o', '발표* 공표*'],
  [
    'assessment',
    '',
    '지적* 비판* 평가* 전망* 우려* 경고* 진단* 분석* 예상* 예측* 내다보다:내다봤,내다보 걱정* 규정* 짚다:짚었,짚은 꼬집다:꼬집었,꼬집은 치켜세우다:치켜세웠 칭찬* 비난* 혹평* 호평* 추정* 관측* 판시* 부르다:불렀,부른 맞받다:맞받았 맞받아치다:맞받아쳤 보다:봤다,본다,보고,보지만,보았다 생각* 여기다:여겼,여긴 해석* 풀이* 질타* 성토* 환영* 반겼다:반겼 감쌌다:감쌌 깎아내리다:깎아내렸',
  ],
  ['demand', 'od', '촉구* 요구* 요청* 주문* 당부* 권고* 제안* 지시* 명령* 건의* 제의* 압박* 청구*'],
  ['demand', 'd', '조언* 충고* 부탁* 간청* 재촉* 독려* 권하다:권했,권한 종용* 주문*'],
  ['commitment', 'o', '약속* 공약* 맹세* 합의*'],
  ['commitment', '', '다짐* 결의* 서약* 결정*'],
  ['denial', 'o', '부인*'],
  ['denial', '', '일축* 반박* 부정*'],
  ['question', 'o', '묻다:물었,묻자,물으며,묻고,되물었 질문* 질의* 추궁*'],
  ['question', '', '반문* 따지다:따졌,따져,따지'],
]

const HADA = ['했', '한', '하', '해']

const TWO_WORDS: readonly (readonly [before: string, stem: string, lemma: string, kind: StatementKind])[] = [
  ['선을', '그', '선을 긋다', 'assessment'],
  ['입을', '모', '입을 모으다', 'claim'],
  ['공을', '돌', '공을 돌리다', 'claim'],
  ['주의를', '줬', '주의를 주다', 'demand'],
  ['목소리를', '높였', '목소리를 높이다', 'claim'],
  ['잘라', '말', '잘라 말하다', 'claim'],
  ['말을', '이었', '말을 잇다', 'claim'],
  ['말을', '보탰', '말을 보태다', 'claim'],
  ['쐐기를', '박', '쐐기를 박다', 'assessment'],
  ['못을', '박', '못을 박다', 'claim'],
  ['날을', '세', '날을 세우다', 'assessment'],
  ['각을', '세', '각을 세우다', 'assessment'],
  ['불만을', '드러', '불만을 드러내다', 'assessment'],
  ['소감을', '밝', '소감을 밝히다', 'assessment'],
]

function verbOf(kind: StatementKind, takes: string, entry: string): KoreanVerb {
  const [head = '', forms] = entry.split(':')
  const isHada = head.endsWith('*')
  const root = isHada ? head.slice(0, -1) : head
  return {
    lemma: isHada ? `${root}하다` : root,
    kind,
    stems: isHada ? HADA.map((stem) => root + stem) : (forms ?? root).split(','),
    object: takes.includes('o'),
    dative: takes.includes('d'),
    before: null,
  }
}

export const KOREAN_VERBS: readonly KoreanVerb[] = [
  ...TWO_WORDS.map(([before, stem, lemma, kind]) => ({
    lemma,
    kind,
    stems: [stem],
    object: false,
    dative: false,
    before,
  })),
  ...ROWS.flatMap(([kind, takes, verbs]) => verbs.split(' ').map((entry) => verbOf(kind, takes, entry))),
]

/** 하다 alone, right behind quoted words: "…고 했다". */
export const KOREAN_SAY: KoreanVerb = {
  lemma: '하다',
  kind: 'claim',
  stems: ['했다', '했고', '했으', '했지', '한다', '하며', '하면서', '하고', '하자', '했'],
  object: false,
  dative: false,
  before: null,
}
