// Owns the words about the library as a whole, in Korean.
import type { BackupKind } from '../../../src/model/backup'
import type { StepKind } from '../../../src/model/history'
import type { ProblemKind, RepairOutcome } from '../../../src/model/library-check'
import type { SetAsideOutcome } from '../../../src/model/library-state'
import type { LibraryStage } from '../../../src/model/progress'
import type { LibraryMessages } from '../en/library'
import { number } from './words'

const steps: Record<StepKind, string> = {
  'quote-added': '인용하기',
  'quote-changed': '인용문 바꾸기',
  'quote-noted': '인용문 메모 쓰기',
  'quote-attributed': '인용문의 말한 사람 적기',
  'quote-deleted': '인용문 삭제',
  'quote-restored': '인용문 되살리기',
  'note-changed': '메모 쓰기',
  'article-tagged': '태그 바꾸기',
  'tags-applied': '여러 항목의 태그 바꾸기',
  'tag-described': '태그 설명하기',
  'search-saved': '검색 저장하기',
  'search-changed': '저장한 검색 바꾸기',
  'search-deleted': '저장한 검색 삭제하기',
  'story-split': '기사를 독립된 출처로 가르기',
  'story-joined': '기사들을 같은 기사로 묶기',
  'style-added': '인용 양식 추가하기',
  'style-removed': '인용 양식 빼기',
  'statements-kept': '발언을 인용문으로 남기기',
  'statements-rejected': '발언 물리치기',
  'statements-taken-back': '발언 다시 제안하기',
  'quote-judged': '약속 판단하기',
  'speaker-changed': '발언자 정보 적기',
  'speakers-joined': '발언자 합치기',
  'speaker-removed': '발언자 정보 지우기',
  'tag-renamed': '태그 이름 바꾸기',
  'tag-deleted': '태그 삭제',
  'article-renamed': '기사 제목 바꾸기',
  'metadata-changed': '기사 정보 고치기',
  'metadata-set-back': '기사 정보 되돌리기',
  'article-read': '읽음으로 표시',
  'article-unread': '읽지 않음으로 표시',
  'article-archived': '보관함으로 옮기기',
  'article-unarchived': '보관함에서 꺼내기',
  'article-deleted': '삭제',
  'article-restored': '기사 되살리기',
  'conflict-resolved': '두 사본 가운데 고르기',
  'dossier-created': '자료집 만들기',
  'dossier-renamed': '자료집 이름 바꾸기',
  'dossier-edited': '자료집 고치기',
  'dossier-filled': '자료집에 인용문 넣기',
  'dossier-version-kept': '판 보관하기',
  'dossier-version-renamed': '판 이름 바꾸기',
  'dossier-version-deleted': '판 삭제',
  'dossier-version-restored': '이전 판으로 되돌리기',
  'dossier-joined': '자료집 합치기',
  'dossier-commented': '자료집에 댓글 달기',
  'dossier-written': '자료집에 글쓰기',
  'dossier-deleted': '자료집 삭제',
  'dossier-restored': '자료집 되살리기',
  'dossier-imported': '자료집 가져오기',
  'tool-imported': '다른 도구에서 가져오기',
  'free-note-created': '새 메모 만들기',
  'free-note-renamed': '메모 제목 바꾸기',
  'free-note-written': '메모에 글쓰기',
  'free-note-tagged': '메모의 태그 바꾸기',
  'free-note-deleted': '메모 삭제',
  'free-note-restored': '메모 되살리기',
}
const problems: Record<ProblemKind, string> = {
  damaged: '읽을 수 없음',
  newer: '더 새로운 Cuttings로 씀',
  missing: '없어짐',
  'source-changed': '받은 그대로의 페이지가 바뀜',
  'content-changed': '봉인된 기사가 바뀜',
  'original-changed': '봉인된 원본 화면이 바뀜',
  'text-changed': '봉인된 본문이 바뀜',
  'asset-changed': '그림이 바뀜',
  'quote-broken': '인용문이 봉인된 본문과 다름',
  'quote-lost': '자료집의 인용문이 없어짐',
  'dossier-version-changed': '보관한 자료집 판이 바뀜',
  'article-lost': '자료집이 가리키는 기사가 없어짐',
  'version-unlisted': '기사에 적히지 않은 판',
  'sync-copy': '동기화 도구가 만든 사본, 아직 합치지 않음',
  stray: 'Cuttings의 파일이 아님',
  'log-broken': '기록 사슬이 끊김',
}
const stages: Record<LibraryStage, string> = {
  indexing: '라이브러리를 읽는 중',
  migrating: '새 형식으로 바꾸기 전에 백업하는 중',
  'backing-up': '백업하는 중',
  checking: '검사하는 중',
  repairing: '고치기 전에 검사하는 중',
  restoring: '되살리는 중',
  moving: '복사하는 중',
  tagging: '태그 바꾸는 중',
  exporting: '인용문 모으는 중',
  writing: '파일 만드는 중',
  verifying: '인용문과 출처, 기록을 확인하는 중',
  importing: '기사와 인용문을 가져오는 중',
  counting: '들어 있는 것을 세는 중',
  changing: '바꾸는 중',
  deleting: '휴지통으로 옮기는 중',
  adding: '인용문 모으는 중',
  asking: '출처 찾는 중',
  undoing: '되돌리는 중',
}
const setAside: Record<SetAsideOutcome, string> = {
  repaired: '백업의 온전한 사본으로 바꾸었습니다.',
  rebuilt: '되살릴 수 있는 만큼 다시 만들었습니다.',
  'set-aside': '대신할 것이 없었습니다.',
  merged: '동기화 도구가 만든 사본입니다. 내용은 기록에 합쳤습니다.',
}
const backupKinds: Record<BackupKind, string> = {
  daily: '매일',
  'by-hand': '직접 만듦',
  'before-migration': '새 형식으로 바꾸기 전',
  'before-import': '가져오기 전',
  'before-repair': '고치기 전',
}
const repairs: Record<RepairOutcome, string> = {
  repaired: '고침',
  rebuilt: '다시 만듦',
  'set-aside': '따로 둠',
  left: '그대로 둠',
}

const quoted = (title: string): string =>
  title === '' ? '' : `: “${title.slice(0, 60)}${title.length > 60 ? '…' : ''}”`

/** How many it was done to, where that is more than one. */
function ofMany(kind: StepKind, n: number): string {
  if (n < 2) return ''
  if (kind.startsWith('article-')) return ` (기사 ${number(n)}건)`
  return kind.startsWith('quote-') || kind === 'dossier-filled' ? ` (인용문 ${number(n)}개)` : ''
}

/** These words in Korean. */
export const koLibrary = {
  history: {
    redo: '다시 실행',
    undone: (kind, title, n) => `되돌림: ${steps[kind]}${quoted(title)}${ofMany(kind, n)}`,
    redone: (kind, title, n) => `다시 함: ${steps[kind]}${quoted(title)}${ofMany(kind, n)}`,
    nothing: { undo: '되돌릴 것이 없습니다.', redo: '다시 할 것이 없습니다.' },
    partly: '그 뒤에 바뀐 것은 그대로 두었습니다.',
    overtaken: (kind) => `되돌릴 수 없습니다(${steps[kind]}). 그 뒤에 바뀌었거나 휴지통에서 비웠습니다.`,
  },
  health: {
    title: '라이브러리 상태',
    hint: '모든 기사와 인용문, 그림을 봉인할 때의 해시와 견주어 검사할 수 있습니다.',
    showFolder: '폴더 보기',
    checkTitle: '검사',
    check: '모두 검사하기',
    checkAgain: '다시 검사하기',
    repair: '고치기',
    repairHint:
      '먼저 백업합니다. 손상된 기록은 백업이나 봉인된 부분에서 되살리고, 고칠 수 없는 것은 그대로 둡니다.',
    fine: '이상이 없습니다.',
    unchecked: '앱을 시작한 뒤 아직 검사하지 않았습니다.',
    checked: (articles, versions, quotes, images) =>
      `기사 ${number(articles)}건, 판 ${number(versions)}개, 인용문 ${number(quotes)}개, 그림 ${number(images)}개를 검사했습니다.`,
    checkedAt: (time) => `${time}에 검사함`,
    problemCount: (n) => `문제 ${number(n)}건`,
    moreProblems: (n) => `그 밖에 ${number(n)}건`,
    problems,
    repairs,
    repaired: (mended, left) =>
      `${number(mended)}건을 고쳤습니다.${left > 0 ? ` ${number(left)}건은 그대로 두었습니다.` : ''}`,
    setAsideTitle: '따로 둔 파일',
    setAsideHint:
      '읽을 수 없던 파일과 합친 동기화 사본을 발견한 그대로 한 바이트도 바꾸지 않고 둔 것입니다. 직접 지울 때까지 남아 있습니다.',
    setAsideNone: '따로 둔 파일이 없습니다.',
    setAside,
    unread: '지금 읽을 수 없음',
    emptySetAside: '모두 지우기…',
    emptySetAsideAsk: (n) =>
      `파일 ${number(n)}개를 영원히 지울까요? 빠진 것이 있다면 먼저 살펴보세요. 다른 곳에는 없습니다.`,
    removeForEver: '영원히 지우기',
    backups: '백업',
    backupsHint:
      '모든 기록을 날마다 백업하며, 최근 7일과 4주분을 남깁니다. 봉인된 페이지는 들어가지 않으며 해시로 지킵니다.',
    backupsNone: '아직 백업이 없습니다. 첫 백업은 저절로 만들어집니다.',
    backupKinds,
    backUpNow: '지금 백업하기',
    backedUp: '백업을 만들고 다시 읽어 확인했습니다.',
    restore: '되살리기…',
    restoreFrom: (date) => `${date} 백업 되살리기`,
    restored: (records) => `기록 ${number(records)}개를 되살렸습니다.`,
    restoredMissing: (n) => `봉인된 파일 ${number(n)}개는 찾지 못했습니다.`,
    openRestored: '열기',
    cancelled: '취소했습니다. 바뀐 것은 없습니다.',
    stages,
  },
  settled: {
    outside: ({ added, changed, removed }) =>
      `Cuttings 밖에서 바뀜: ${[
        added > 0 ? `${number(added)}건 추가` : '',
        changed > 0 ? `${number(changed)}건 변경` : '',
        removed > 0 ? `${number(removed)}건 삭제` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
    mended: (n) => `손상된 기록 ${number(n)}개를 고쳤습니다.`,
    setAside: (n) => `손상된 기록 ${number(n)}개를 따로 두었습니다.`,
    merged: (n) => `동기화 도구의 사본 ${number(n)}개를 합쳤습니다.`,
    differing: (n) => `서로 다른 값이 ${number(n)}곳 있습니다. 고르실 때까지 둘 다 남겨 두었습니다.`,
    look: '보기',
  },
  libraries: {
    heading: '라이브러리',
    open: '다른 라이브러리 열기…',
    move: '옮기기…',
    before: '전에 연 라이브러리',
    left: (path) =>
      `다른 디스크에서 이곳으로 복사하고 모든 바이트를 비교했습니다. 이전 폴더는 그대로 있습니다: ${path}`,
  },
  purge: {
    one: (title) => `“${title}” 영원히 삭제`,
    forEver: '영원히 삭제',
    empty: '휴지통 비우기…',
    old: (n) => `30일이 지난 것 비우기(${number(n)})…`,
    ask: (n) => `${number(n)}개를 영원히 삭제할까요?`,
    askHint: '되돌릴 수 없습니다. 휴지통에 둔 것은 직접 비울 때까지 남아 있습니다.',
    keeps: '휴지통에서 저절로 없어지는 것은 없습니다. 30일이 지나면 물어봅니다.',
    gone: (n) => `${number(n)}개를 영원히 삭제했습니다.`,
  },
  unsaved: {
    note: '저장 안 됨',
    hint: '이 글을 저장하지 못했습니다. 창이 열려 있는 동안 여기 남아 있습니다.',
    retry: '다시 시도',
  },
} satisfies LibraryMessages
