// Owns the words of whole articles in dossiers and of the tray that they come from, in Korean.
import type { CompilingMessages } from '../en/compiling'
import { number } from './words'

/** These words in Korean. */
export const koCompiling = {
  dossierArticle: {
    untitled: '제목 없음',
    open: '기사 열기',
    words: (n: number) => `${number(n)}단어`,
    proofs: {
      sealed: '스냅숏이 봉인한 그대로임',
      broken: '봉인과 맞지 않음',
      lost: '삭제된 기사',
    },
    sealed: (n: number, date: string) => `${number(n)}번째 판, ${date} 보관`,
    changed: (n: number, date: string) =>
      `그 뒤로 출처의 내용이 달라졌습니다: ${number(n)}번째 판, ${date} 보관.`,
    refer: (n: number) => `${number(n)}번째 판을 가리키기`,
    verified: (lost: number, n: number) =>
      lost === 0
        ? `기사 ${number(n)}편이 모두 봉인한 그대로 있습니다.`
        : `기사 ${number(n)}편 중 ${number(lost)}편이 봉인한 그대로 있지 않습니다.`,
  },
  tray: {
    modes: '모음에 보일 것',
    quotes: '인용문',
    articles: '기사',
    searchArticles: '기사 찾기',
    noArticles: '넣을 기사가 없습니다',
    noArticlesHint: '기사를 스크랩하면 통째로 가리킬 수 있습니다.',
    noneFound: '맞는 기사가 없습니다',
    noneFoundHint: '다른 낱말로 찾거나 낱말을 줄여 보세요.',
    more: (shown: number, total: number) =>
      `${number(total)}편 중 처음 ${number(shown)}편입니다. 나머지는 찾아보세요.`,
    showQuotes: (title: string) => `인용문 보기: ${title}`,
    noQuotes: '표시한 구절이 없습니다.',
    addArticle: '통째로 추가',
  },
  comments: {
    count: (n: number) => `댓글 ${number(n)}개`,
    label: '댓글',
    text: '댓글',
    add: '댓글',
    addHere: '나만 보는 댓글 달기',
    placeholder: '나만 보는 댓글입니다. 내보내지 않습니다.',
    remove: '댓글 삭제',
    removed: '댓글을 삭제했습니다.',
    show: (n: number) => `댓글 ${number(n)}개 보기`,
    hide: (n: number) => `댓글 ${number(n)}개 숨기기`,
    ofGone: '없어진 항목에 달린 댓글',
  },
  addToDossier: {
    title: (n: number) => (n === 1 ? '자료집에 기사 넣기' : `자료집에 기사 ${number(n)}편 넣기`),
    what: '넣을 것',
    as: {
      whole: '기사 전체',
      quotes: '기사의 인용문',
    },
    says: {
      whole: '출처 표기와 함께 가리킵니다. 스스로 검증하는 형식에는 봉인된 판도 함께 담깁니다.',
      quotes: '표시해 둔 인용문 가운데 아직 없는 것을 모두 넣습니다.',
    },
    where: '자료집',
    add: '넣기',
    filled: (n: number, title: string) => `‘${title}’에 기사 ${number(n)}편을 넣었습니다`,
    present: (title: string) => `이미 ‘${title}’에 있습니다`,
  },
} satisfies CompilingMessages
