// Owns statements of our own making in English and Korean, written in parts so that an edit knows what it changes.
import type { Random } from './random'

export type Language = 'en' | 'ko'
export type PartKind = 'plain' | 'name' | 'number' | 'modal' | 'negation' | 'adjective' | 'place'
/** One or more words; a statement is its parts with spaces between. */
export type Part = { readonly kind: PartKind; readonly text: string }
export type Statement = readonly Part[]

type Words = {
  readonly slots: Readonly<
    Record<'name' | 'number' | 'modal' | 'adjective' | 'place' | 'time', readonly string[]>
  >
  readonly weaker: Readonly<Record<string, string>>
  readonly negation: string
  readonly added: readonly string[]
  /** `{slot}` stands for a word of it; `{not}` for a negation, now and then. */
  readonly templates: readonly string[]
}

const english: Words = {
  slots: {
    name: ['Minister Han', 'Senator Ortega', 'Ms. Lindqvist', 'the envoy', 'Governor O’Neill', 'Dr. Adeyemi'],
    number: ['3', '12', '17', '40', '250', '1,200', '3.5', '64', '7', '90', '2027', '18', '11', '5,400'],
    modal: ['will', 'must', 'shall'],
    adjective: [
      'direct',
      'early',
      'small',
      'joint',
      'careful',
      'public',
      'regular',
      'final',
      'formal',
      'new',
    ],
    place: [
      'the border',
      'the northern port',
      'Geneva',
      'the valley',
      'the capital',
      'both coasts',
      'Lake Anza',
    ],
    time: [
      'before winter',
      'this spring',
      'by the end of March',
      'after the vote',
      'within a year',
      'next week',
    ],
  },
  weaker: { will: 'may', must: 'should', shall: 'could' },
  negation: 'not',
  added: ['reportedly', 'largely', 'again', 'perhaps', 'quietly', 'only'],
  templates: [
    '{name} {modal} {not} send {number} {adjective} observers to {place} {time}, the office’s first such step.',
    '“We {modal} {not} accept fewer than {number} inspections,” {name} told reporters near {place} {time}.',
    'Officials in {place} said the {adjective} plan {modal} {not} cost {number} million — twice the figure of {time}.',
    'According to {name}, {number} of the {adjective} files {modal} {not} be opened {time}.',
    'The {adjective} agreement {modal} {not} take effect in {place} {time}, {number} days after signature.',
    '{name} wrote that the council {modal} {not} find another {number} seats for {adjective} members {time}.',
    'If talks resume {time}, {name} {modal} {not} propose {number} {adjective} measures at {place}.',
    'A {adjective} review of {number} contracts {modal} {not} begin in {place} {time}, the fiscal office said.',
    'The ferry to {place} {modal} {not} carry more than {number} people {time}, said {name}’s deputy.',
    'Farmers around {place} {modal} {not} receive {number} tonnes of {adjective} seed {time}.',
    'In a {adjective} note, {name} argued that {number} workers {modal} {not} be moved to {place} {time}.',
    'Schools in {place} {modal} {not} hire {number} {adjective} teachers {time} — a well-known promise of {name}.',
  ],
}

const korean: Words = {
  slots: {
    name: ['한 장관은', '박 의원은', '이 특사는', '정 지사는', '오 위원장은', '최 교수는'],
    number: ['3명', '12명', '17명', '40명', '250명', '1,200명', '64명', '7명', '90명', '18명'],
    modal: ['반드시', '곧', '분명히'],
    adjective: ['공동', '직접', '작은', '신중한', '공개', '정기', '최종', '새로운'],
    place: ['국경에서', '북항에서', '제네바에서', '수도에서', '양쪽 해안에서', '호수 마을에서'],
    time: ['겨울 전에', '올봄에', '3월 말까지', '투표 뒤에', '1년 안에', '다음 주에'],
  },
  weaker: { 반드시: '아마', 곧: '언젠가', 분명히: '어쩌면' },
  negation: '안',
  added: ['대체로', '다시', '조용히', '일부만', '겨우'],
  templates: [
    '{name} {time} {place} {adjective} 관찰단 {number} 규모로 {modal} {not} 보내겠다고 말했다.',
    '{name} “우리는 {place} {number} 이하의 {adjective} 사찰은 {modal} {not} 받아들인다”고 {time} 밝혔다.',
    '당국은 {adjective} 계획이 {time} {place} {number} 대상으로 {modal} {not} 시행된다고 설명했다.',
    '{name} {adjective} 문서를 {time} {number} 앞에서 {modal} {not} 공개하겠다고 {place} 약속했다.',
    '{place} 열린 {adjective} 회의에서 {name} {number} 인력을 {time} {modal} {not} 옮기겠다고 했다.',
    '회담이 {time} 다시 열리면 {name} {place} {number} 참여하는 {adjective} 조치를 {modal} {not} 제안한다.',
    '학교들은 {time} {place} {adjective} 교사 {number} 정도를 {modal} {not} 뽑는다 — {name} 그렇게 적었다.',
    '농민들은 {place} {adjective} 종자를 {number} 단위로 {time} {modal} {not} 받게 된다고 {name} 전했다.',
  ],
}

export const WORDS: Readonly<Record<Language, Words>> = { en: english, ko: korean }

/** Make a statement by chance. */
export function makeStatement(language: Language, random: Random): Statement {
  const { slots, templates, negation } = WORDS[language]
  const isNegated = random.next() < 0.3
  const parts: Part[] = []
  // Names of two words stay in one part, so that a swap changes the whole name.
  for (const piece of random.pick(templates).split(' ')) {
    const match = /^(\P{L}*)\{(\w+)\}(.*)$/u.exec(piece)
    if (match === null) {
      parts.push({ kind: 'plain', text: piece })
      continue
    }
    const [, lead = '', slot = '', rest = ''] = match
    if (slot === 'not') {
      if (isNegated) parts.push({ kind: 'negation', text: negation })
      continue
    }
    const key = slot as keyof Words['slots']
    const kind: PartKind = key === 'time' ? 'plain' : key
    parts.push({ kind, text: lead + random.pick(slots[key]) + rest })
  }
  const [first, ...others] = parts
  if (first === undefined) throw new Error('a template without words')
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others]
}

/** A statement as it is printed. */
export const textOf = (statement: Statement): string => statement.map((part) => part.text).join(' ')
