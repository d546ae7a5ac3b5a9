// Owns the words of free notes and of what notes link to, in Korean.
import type { NoteOrder } from '../../../src/model/note-order'
import type { NoteMessages } from '../en/notes'
import { number } from './words'

const orders: Record<NoteOrder, string> = {
  updated: '최근에 고친 순',
  created: '최근에 만든 순',
  title: '제목 순',
}

/** These words in Korean. */
export const koNotes = {
  notes: {
    title: '메모',
    list: '메모 목록',
    count: (n: number) => `메모 ${number(n)}개`,
    sort: '정렬',
    orders,
    add: '새 메모',
    more: '이 메모 더 보기',
    remove: '메모 삭제',
    removed: (title: string) => (title === '' ? '메모를 삭제했습니다.' : `‘${title}’ 메모를 삭제했습니다.`),
    untitled: '제목 없는 메모',
    nothing: '아직 쓴 내용이 없음',
    name: '메모 제목',
    namePlaceholder: '제목',
    text: '메모 내용',
    placeholder: '생각을 마크다운으로 적으세요. 적는 동안 미리 보기에 적용됩니다.',
    editor: '메모',
    tags: '메모의 태그',
    empty: '아직 메모가 없습니다',
    emptyHint:
      '메모는 한 기사에 매이지 않습니다. 여러 기사를 함께 읽고 든 생각, 물음, 초안을 적고 인용문과 기사를 링크하세요.',
    emptyTag: (tag: string) => `‘${tag}’ 태그가 붙은 메모가 없습니다`,
    emptyTagHint: '태그는 메모 제목 아래에서 붙입니다.',
    showMore: (n: number) => `${number(n)}개 더 보기`,
    missing: '이 메모를 열 수 없습니다',
    facts: (created: string, changed: string) =>
      created === changed ? `${created} 작성` : `${created} 작성, ${changed} 고침`,
    links: '링크',
    mentions: '언급한 메모',
    linkGone: { quote: '여기에 없는 인용문', article: '여기에 없는 기사', note: '여기에 없는 메모' },
    onArticle: (title: string) => `‘${title}’ 기사의 메모`,
  },
} satisfies NoteMessages
