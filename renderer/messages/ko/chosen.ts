// Owns the words of what is done to many articles or quotes at once, and of dragging them, in Korean.
import type { ChosenMessages } from '../en/chosen'
import { number, quotes } from './words'

const articles = (n: number): string => `기사 ${number(n)}건`
const cited = (dossiers: number): string =>
  dossiers === 0 ? '' : `자료집 ${number(dossiers)}개가 그 가운데 일부를 인용합니다.`
const unproved = (dossiers: number): string =>
  dossiers === 0 ? '' : `${cited(dossiers)} 옮기고 나면 그 자료집에서는 해당 인용문을 확인할 수 없습니다.`
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
const BACK = '되돌리거나 휴지통에서 다시 꺼낼 수 있습니다.'

/** These words in Korean. */
export const koChosen = {
  chosen: {
    label: '선택한 항목',
    add: '태그 달기',
    remove: '태그 떼기',
    all: (n: number) => `${number(n)}개 모두 선택`,
    clear: '선택 해제',
    added: (tag: string) => `‘${tag}’ 태그를 달았습니다.`,
    removed: (tag: string) => `‘${tag}’ 태그를 뗐습니다.`,
    nothing: (tag: string, isAdded: boolean) =>
      isAdded ? `모두 ‘${tag}’ 태그가 이미 있습니다.` : `‘${tag}’ 태그가 있는 것이 없습니다.`,
    more: '더 보기',
    changes: {
      archive: '보관함으로 옮기기',
      unarchive: '보관함에서 꺼내기',
      read: '읽음으로 표시',
      unread: '읽지 않음으로 표시',
    },
    changed: {
      archive: (n: number) => `${articles(n)}을 보관함으로 옮겼습니다.`,
      unarchive: (n: number) => `${articles(n)}을 보관함에서 꺼냈습니다.`,
      read: (n: number) => `${articles(n)}을 읽음으로 표시했습니다.`,
      unread: (n: number) => `${articles(n)}을 읽지 않음으로 표시했습니다.`,
    },
    unchanged: {
      archive: '모두 이미 보관함에 있습니다.',
      unarchive: '보관함에 있는 기사가 없습니다.',
      read: '모두 이미 읽은 기사입니다.',
      unread: '읽은 기사가 없습니다.',
    },
    toDossier: '자료집에 넣기',
    quotesToDossier: '인용문을 자료집에 넣기',
    filled: (n: number, dossier: string) => `‘${dossier}’에 ${quotes(n)}를 넣었습니다.`,
    present: (n: number) => (n === 0 ? '' : `${quotes(n)}는 이미 들어 있었습니다.`),
    allPresent: (dossier: string) => `이 인용문은 모두 ‘${dossier}’에 이미 들어 있습니다.`,
    noQuotes: '이 기사에는 아직 인용문이 없습니다.',
    noQuotesHint: '자료집에는 인용문이 들어갑니다. 먼저 기사에서 필요한 구절을 표시하세요.',
    colour: '색',
    coloured: (n: number, name: string) => `${quotes(n)}의 색을 ${name}(으)로 바꾸었습니다.`,
    allColoured: '모두 이미 이 색입니다.',
    check: '출처 다시 확인',
    exportQuotes: {
      csv: '인용문을 표로 내보내기 (CSV)',
      markdown: '인용문을 마크다운으로 내보내기',
    },
    export: '내보내기',
    listed: (n: number) => `${number(n)}줄을 저장했습니다.`,
    delete: '휴지통으로 옮기기',
    deleted: (n: number) => `${articles(n)}을 휴지통으로 옮겼습니다.`,
    deletedWith: (quoteCount: number, dossiers: number) =>
      joined([quoteCount === 0 ? '' : `${quotes(quoteCount)}도 함께 옮겼습니다.`, cited(dossiers)]),
    quotesDeleted: (n: number) => `${quotes(n)}를 휴지통으로 옮겼습니다.`,
    citedBy: cited,
    deleteAsk: (n: number) => `${articles(n)}을 휴지통으로 옮길까요?`,
    deleteQuotesAsk: (n: number) => `${quotes(n)}를 휴지통으로 옮길까요?`,
    deleteHint: (quoteCount: number, dossiers: number) =>
      joined([quoteCount === 0 ? '' : `${quotes(quoteCount)}도 함께 옮깁니다.`, unproved(dossiers), BACK]),
    deleteQuotesHint: (dossiers: number) => joined([unproved(dossiers), BACK]),
    stopped: '멈췄습니다. 그때까지 한 일은 되돌릴 수 있습니다.',
    busy: '다른 작업이 아직 진행 중입니다. 끝나기를 기다리거나 창 아래에서 취소하세요.',
    drag: '태그나 자료집으로 끌기',
  },
} satisfies ChosenMessages
