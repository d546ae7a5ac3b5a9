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
  dossierVersions: {
    keep: '이 판 보관하기…',
    list: '보관한 판…',
    title: '보관한 자료집 판',
    keepTitle: '이 판 보관하기',
    name: '이름',
    offered: (day: string) => `${day} 제출본`,
    keepHint: '지금의 자료집을 그대로 보관합니다. 항목과 머리말, 인용문과 그 메모가 함께 남습니다.',
    kept: (name: string) => `‘${name}’(으)로 보관했습니다.`,
    none: '아직 보관한 판이 없습니다',
    noneHint: '자료집을 제출할 때 보관해 두면 그 뒤로 무엇이 바뀌었는지 보고 되돌릴 수 있습니다.',
    facts: (date: string, n: number, words: number) =>
      `${date} · 인용문 ${number(n)}개 · ${number(words)}단어`,
    show: '보기',
    views: { then: '그때 그대로', changes: '지금과 견주기' },
    same: '그 뒤로 바뀐 것이 없습니다.',
    changes: { same: '그대로', changed: '고침', moved: '옮김', added: '그 뒤에 더함', removed: '그 뒤에 뺌' },
    alsoMoved: '옮기기도 함',
    unchanged: (n: number) => `그대로인 항목 ${number(n)}개`,
    goBack: '이 판으로 되돌리기',
    wentBack: (name: string) => `자료집을 ‘${name}’ 판으로 되돌렸습니다.`,
    export: '이 판 내보내기',
    exporting: (name: string) => `‘${name}’ 내보내기`,
    delete: '판 삭제',
    deleted: (name: string) => `‘${name}’ 판을 삭제했습니다.`,
    keepExported: '내보낸 내용을 판으로 보관하기',
  },
  joining: {
    menu: '다른 자료집을 여기에 합치기…',
    title: '다른 자료집 합치기',
    other: '자료집',
    none: '합칠 다른 자료집이 없습니다.',
    hint: (title: string) => `‘${title}’ 절 아래에 들어옵니다. 이 자료집의 제목과 머리말은 그대로입니다.`,
    place: '위치',
    atEnd: '맨 끝',
    before: (what: string) => `앞에 놓기: ${what}`,
    both: (n: number) => `인용문 ${number(n)}개가 양쪽에 있습니다.`,
    skip: '겹치는 인용문 빼기',
    trash: '합친 자료집을 휴지통으로 옮기기',
    join: '합치기',
    joined: (n: number, title: string) => `‘${title}’의 항목 ${number(n)}개를 합쳤습니다.`,
    skipped: (n: number) => (n === 0 ? '' : `양쪽에 있는 인용문 ${number(n)}개는 뺐습니다.`),
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
