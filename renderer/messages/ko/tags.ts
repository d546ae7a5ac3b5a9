// Owns the words of the tags and the codebook, in Korean.
import type { TagChange } from '../../../src/model/answers'
import type { TagMessages } from '../en/tags'
import { number } from './words'

const things = ({ articles, quotes, notes }: TagChange): string =>
  [
    quotes > 0 ? `인용문 ${number(quotes)}건` : '',
    articles > 0 ? `기사 ${number(articles)}건` : '',
    notes > 0 ? `메모 ${number(notes)}건` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

/** These words in Korean. */
export const koTags = {
  tags: {
    title: '태그',
    manage: '모든 태그와 그 뜻',
    count: (n: number) => `태그 ${number(n)}개`,
    add: '새 태그',
    addBelow: '아래에 새 태그',
    name: '태그 이름',
    nameHint: '빗금을 넣으면 다른 태그 아래에 놓입니다: 중재/촉진자 역할',
    filter: '태그와 설명에서 찾기',
    none: '맞는 태그가 없습니다',
    empty: '아직 태그가 없습니다',
    emptyHint: (key) =>
      `태그는 입력하면 생깁니다. 인용문이나 기사를 고르고 ${key === undefined ? '태그를 다세요' : `${key} 키를 누르세요`}. 시작하기 전에 여기서 태그의 뜻을 적어 둘 수도 있습니다.`,
    tree: '태그',
    uses: things,
    unused: '아직 쓰이지 않음',
    onlyBelow: '아래 태그만 쓰임',
    description: '태그의 뜻과 붙이는 기준',
    noDescription: '설명 없음',
    colour: '색',
    noColour: '색 없음',
    colourOf: (tag: string) => `‘${tag}’의 색`,
    more: (tag: string) => `‘${tag}’ 더 보기`,
    show: '붙은 항목 보기',
    rename: '이름 바꾸기 또는 옮기기',
    toTop: '맨 위 단계로 옮기기',
    remove: '삭제',
    fold: (tag: string) => `‘${tag}’ 접기`,
    unfold: (tag: string) => `‘${tag}’ 펼치기`,
    renamed: (from: string, to: string) => `‘${from}’을(를) ‘${to}’(으)로 바꾸었습니다`,
    merged: (from: string, to: string) => `‘${from}’을(를) ‘${to}’에 합쳤습니다`,
    removed: (tag: string) => `‘${tag}’을(를) 삭제했습니다`,
    changed: (change: TagChange) => {
      const what = things(change)
      return what === '' ? '붙은 항목이 없었습니다.' : `${what}을 바꾸었습니다.`
    },
    stopped: '멈췄습니다. 그때까지 바꾼 것은 되돌릴 수 있습니다.',
    export: '표로 복사',
    columns: {
      tag: '태그',
      colour: '색',
      quotes: '인용문',
      articles: '기사',
      notes: '메모',
      description: '설명',
    },
  },
} satisfies TagMessages
