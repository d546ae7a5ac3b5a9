// Owns the words of searching, in Korean.
import type { Field, Problem } from '../../../src/query/query'
import type { Messages } from '../en'
import { number } from './words'

const PROBLEMS: Readonly<Record<Problem['kind'], (text: string, field: Field | undefined) => string>> = {
  'unknown-field': (text) => `‘${text}’(이)라는 항목이 없어 낱말로 찾습니다.`,
  'unknown-value': (text, field) => `‘${text}’: ${field ?? ''}: 항목에 쓸 수 없는 값이라 뺐습니다.`,
  'bad-date': (text) =>
    `‘${text}’: 날짜가 아니라서 뺐습니다. 2025, 2025-03, 2025-03-14, today, 또는 최근 7일이면 7d처럼 쓰세요.`,
  'empty-field': (text) => `${text}: 뒤에 값이 없습니다. ${text}:값처럼 띄우지 않고 쓰세요.`,
  'empty-phrase': () => '따옴표 안에 찾을 말이 없습니다.',
  'unclosed-quote': () => '따옴표가 닫히지 않아 그 뒤를 모두 한 구절로 봅니다.',
  'unclosed-bracket': () => '괄호가 닫히지 않아 그 뒤를 모두 괄호 안으로 봅니다.',
  'stray-bracket': () => '열리지 않은 괄호가 닫혀 있어 뺐습니다.',
  'lonely-operator': (text) => `${text}: 이을 말이 없어 뺐습니다.`,
  'too-deep': () => '괄호가 너무 깊어 가장 안쪽은 뺐습니다.',
}

/** These words in Korean. */
export const koSearch: Pick<Messages, 'search'> = {
  search: {
    title: '검색',
    field: '낱말, “구절”, tag:, speaker:, before: …',
    kinds: { article: '기사', quote: '인용문', note: '메모', dossier: '자료집' },
    kind: '결과 종류',
    count: (n, isMore) => (isMore ? `${number(n)}+` : number(n)),
    found: (n, isMore) =>
      isMore ? `결과가 ${number(n)}개를 넘어 최근 ${number(n)}개를 견주었습니다` : `결과 ${number(n)}개`,
    all: (text) => `‘${text}’의 모든 결과`,
    more: '더 보기',
    meant: '이것을 찾으셨나요?',
    nothing: '맞는 것이 없습니다',
    nothingHint: '조건을 줄이거나, 낱말을 줄이거나, ‘정확한 낱말’을 꺼 보세요.',
    begin: '모아 둔 모든 것에서 찾기',
    beginHint:
      '제목, 본문, 인용문, 메모, 태그, 이름에서 낱말을 찾습니다. 따옴표 안의 구절은 글자 그대로 찾습니다. 다음과 같은 조건으로 좁힐 수 있습니다.',
    exact: '정확한 낱말',
    exactHint: '끄면 ‘facilitate’로 ‘facilitation’도 찾습니다',
    conditions: '조건',
    without: (clause) => `${clause} 빼기`,
    edit: (clause) => `${clause} 고치기`,
    save: '검색 저장',
    saveAs: '검색 이름',
    saved: (name) => `‘${name}’ 저장함`,
    savedSearches: '저장한 검색',
    update: '바꾼 대로 저장',
    updated: (name) => `‘${name}’ 검색을 바꾸었습니다`,
    rename: '이름 바꾸기',
    remove: '저장한 검색 삭제',
    removed: (name) => `‘${name}’ 검색을 삭제했습니다`,
    choose: (title) => `${title} 선택`,
    problem: ({ kind, text, field }) => PROBLEMS[kind](text, field),
    complete: '항목과 값',
    fields: {
      title: '제목의 낱말',
      text: '본문의 낱말',
      quote: '인용문의 낱말',
      note: '메모의 낱말',
      speaker: '말한 사람',
      source: '실린 곳',
      author: '쓴 사람',
      tag: '태그와 그 아래 모두',
      lang: '언어: en, ko 등',
      is: 'unread(안 읽음), archived(보관), changed(바뀜), incomplete(일부), cited(인용됨)',
      has: 'quote(인용문), note(메모), pdf, version(버전)',
      in: '자료집 제목',
      before: '이 날짜 전에 실리거나 말한 것',
      after: '이 날짜부터 실리거나 말한 것',
      said: '말한 날짜, 또는 2024..2025',
      clipped: '스크랩한 날짜, 또는 7d',
      kind: 'article(기사), quote(인용문), note(메모), dossier(자료집)',
    },
  },
}
