// Owns the Korean verbs of saying by their stems: a list of ours. Leaves their rules to `korean.ts`.
import type { StatementKind } from '../statement'

export type KoreanVerb = {
  readonly lemma: string
  readonly kind: StatementKind
  readonly stems: readonly string[]
}

const ROWS: readonly (readonly [lemma: string, kind: StatementKind, stems: string])[] = [
  ['말하다', 'claim', '말했 말한 말하'],
  ['밝히다', 'announcement', '밝혔 밝힌 밝혀'],
  ['발표하다', 'announcement', '발표했 발표한'],
  ['전하다', 'claim', '전했 전한'],
  ['설명하다', 'claim', '설명했 설명한'],
  ['강조하다', 'claim', '강조했 강조한'],
  ['주장하다', 'claim', '주장했 주장한 주장하'],
  ['덧붙이다', 'claim', '덧붙였 덧붙인'],
  ['지적하다', 'assessment', '지적했 지적한'],
  ['비판하다', 'assessment', '비판했 비판한'],
  ['평가하다', 'assessment', '평가했 평가한'],
  ['전망하다', 'assessment', '전망했 전망한 내다봤'],
  ['우려하다', 'assessment', '우려했 우려한'],
  ['촉구하다', 'demand', '촉구했 촉구한'],
  ['요구하다', 'demand', '요구했 요구한'],
  ['요청하다', 'demand', '요청했 요청한'],
  ['약속하다', 'commitment', '약속했 약속한 다짐했'],
  ['부인하다', 'denial', '부인했 부인한 일축했 반박했'],
  ['묻다', 'question', '물었 되물었 반문했 질문했'],
  ['답하다', 'claim', '답했 대답했'],
]

export const KOREAN_VERBS: readonly KoreanVerb[] = ROWS.map(([lemma, kind, stems]) => ({
  lemma,
  kind,
  stems: stems.split(' '),
}))
