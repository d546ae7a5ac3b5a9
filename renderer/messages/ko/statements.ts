// Owns the words about statements and those who speak, in Korean.
import type { StatementKind } from '../../../src/model/quote-kinds'
import type { StatementMode } from '../../../src/model/statement-list'
import type { StatementMessages } from '../en/statements'
import { number } from './words'

const kinds: Record<StatementKind, string> = {
  announcement: '발표',
  assessment: '평가',
  claim: '주장',
  commitment: '약속',
  demand: '요구',
  denial: '부인',
  question: '질문',
}
const modes: Record<StatementMode, string> = {
  direct: '직접 한 말 그대로',
  mixed: '일부만 직접 한 말',
  indirect: '옮긴 말',
}

/** Why something is taken for a statement, by the name of the rule. */
const rules: Readonly<Record<string, string>> = {
  clause: '말하기 동사 뒤에 절이 이어집니다.',
  object: '말한 내용이 말하기 동사의 목적어입니다.',
  infinitive: '약속하거나 요구하는 동사 뒤에 ‘to’와 동사가 이어집니다.',
  connective: '‘that’이나 ‘whether’로 시작하는 절이 이어집니다.',
  colon: '말하기 동사 뒤에 쌍점이 있습니다.',
  noun: '‘주장’, ‘약속’ 같은 명사가 알려 줍니다.',
  'quotation after': '따옴표로 묶은 말이 이어집니다.',
  'quotation alone': '따옴표로 묶은 말이 있으나 누구의 말인지는 나오지 않습니다.',
  'after an aside': '끼어든 말 뒤에 이어집니다.',
  'before the source': '말한 사람 앞에 나옵니다.',
  'around the source': '말한 사람의 앞뒤에 나옵니다.',
  'according to': '‘~에 따르면’이 말한 사람을 알려 줍니다.',
  'goes on in the paragraph': '인용이 같은 문단에서 이어집니다.',
  'goes on from the paragraph before': '인용이 앞 문단에서 이어집니다.',
  'quotation before the verb': '따옴표로 묶은 말이 말하기 동사 앞에 있습니다.',
  'clause before the verb': '옮긴 말이 말하기 동사 앞에 있습니다.',
  topic: '문장의 주어가 말한 사람입니다.',
  'speaker by name': '문장이 말한 사람의 이름을 밝힙니다.',
  'speaker by surname': '성이 기사에 나온 이름과 같습니다.',
  'speaker by pronoun': '대명사가 바로 앞에 말한 사람을 가리킵니다.',
  'speaker by title': '직함이 기사에 나온 사람의 것입니다.',
  'speaker by initials': '머리글자가 기사에 나온 이름과 같습니다.',
  'speaker by words': '기사가 말한 사람의 이름을 밝히지 않습니다.',
}

/** These words in Korean. */
export const koStatements = {
  statements: {
    title: '발언',
    show: '발언 보이기',
    card: '발언',
    kinds,
    modes,
    kind: '종류',
    noKind: '정하지 않음',
    why: '근거',
    rule: (name) => rules[name] ?? name,
    confidence: { high: '확실함', middle: '그럴듯함', low: '불확실함' },
    condition: '조건',
    deadline: '기한',
    said: (date) => `${date}에 한 말`,
    nobody: '누구의 말인지 모름',
    found: (n) => `발언 ${number(n)}개를 찾음`,
    ofThem: (kept, rejected) =>
      [kept > 0 ? `${number(kept)}개 남김` : '', rejected > 0 ? `${number(rejected)}개 물리침` : '']
        .filter((part) => part !== '')
        .join(', '),
    none: '이 기사에서는 발언을 찾지 못했습니다.',
    looking: '발언을 찾는 중…',
    quotationsOnly: (language) =>
      `${language} 기사에서는 따옴표로 묶은 말만 찾고, 누구의 말인지는 찾지 못합니다.`,
    place: (at, of) => `${number(of)}개 중 ${number(at)}번째`,
    next: '다음 발언',
    previous: '이전 발언',
    keep: '인용문으로 남기기',
    reject: '물리치기',
    takeBack: '다시 제안하기',
    showRejected: '물리친 것 보이기',
    hideRejected: '물리친 것 숨기기',
    isKept: '인용문으로 남김',
    isRejected: '물리침',
    showQuote: '인용문 보기',
    hide: '발언 숨기기',
    kept: (n) => (n === 1 ? '인용문으로 남겼습니다.' : `${number(n)}개를 인용문으로 남겼습니다.`),
    keptAlready: '이미 인용문으로 남긴 것입니다.',
    rejected: (n) =>
      n === 1
        ? '물리쳤습니다. 다시 제안하지 않습니다.'
        : `${number(n)}개를 물리쳤습니다. 다시 제안하지 않습니다.`,
  },
} satisfies StatementMessages
