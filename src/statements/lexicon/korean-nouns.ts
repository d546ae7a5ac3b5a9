// Owns the Korean nouns that stand for something stated, as in "…다는 입장이다": a list of ours. Leaves verbs to `korean-verbs.ts`.
import type { StatementKind } from '../statement'

const ROWS: readonly (readonly [kind: StatementKind, nouns: string])[] = [
  [
    'claim',
    '입장 설명 주장 말 얘기 이야기 전언 진술 증언 답변 해명 취지 의견 목소리 견해 반응 인식 시각 판단 소식 보도 항변 호소 하소연',
  ],
  ['commitment', '방침 계획 뜻 의지 약속 각오 구상 복안 다짐 의사 공약'],
  ['assessment', '지적 전망 우려 평가 분석 비판 관측 생각 진단 해석 경고 예상 불만 기대 예측'],
  ['demand', '요구 당부 주문 조언 제안 촉구'],
  ['denial', '반박'],
]

/** Noun -> kind of what it stands for. */
export const KOREAN_NOUNS: ReadonlyMap<string, StatementKind> = new Map(
  ROWS.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

/** Verbs by which somebody has such a noun: "입장을 밝혔다". */
export const HOLDING: readonly string[] =
  '밝혔 밝힌 보였 냈다 내놨 내놓 전했 고수 나타냈 드러냈 제기 피력 굳혔 내비쳤 표명 폈다 펴고 펼쳤 되풀이 표했 유지 거듭'.split(
    ' ',
  )

/** Verbs by which such a noun is in the air: somebody has to be named as "…에서는". */
export const IN_THE_AIR: readonly string[] =
  '나온다 나왔 나오 많다 크다 커지 높다 잇따 쏟아 우세 지배적'.split(' ')
