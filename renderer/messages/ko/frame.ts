// Owns the words of the window’s frame, the list, clipping and the trash, in Korean.
import type { FrameMessages } from '../en/frame'
import { number } from './words'

/** These words in Korean. */
export const koFrame = {
  bar: {
    search: '검색하거나, 스크랩할 링크를 붙여 넣으세요',
    clip: '스크랩',
    navigation: '탐색',
    menu: '설정과 도움말',
    results: '검색 결과',
    clipLink: (host: string) => `${host}의 이 페이지 스크랩`,
    found: (n: number) => `결과 ${number(n)}개`,
    nothing: '찾은 것이 없습니다. 낱말을 줄이거나 바꿔 보세요.',
    kinds: { article: '기사', quote: '인용문', dossier: '자료집', note: '메모' },
  },
  nav: {
    inbox: '받은 기사',
    all: '모든 기사',
    quotes: '인용문',
    notes: '메모',
    archive: '보관함',
    trash: '휴지통',
    dossiers: '자료집',
    tags: '태그',
    newDossier: '새 자료집',
    noTags: '인용문과 기사, 메모에 붙인 태그가 여기에 모입니다.',
  },
  status: {
    label: '상태',
    kept: (n: number) => `기사 ${number(n)}건이 이 컴퓨터에 있습니다`,
    readOnly: {
      'in-use': '다른 프로그램이 이 라이브러리를 쓰고 있어 여기서는 읽기만 할 수 있습니다.',
      newer: '더 새로운 Cuttings로 쓴 라이브러리라 여기서는 읽기만 할 수 있습니다.',
      protected: '읽기 전용 라이브러리입니다. 바꾼 내용은 저장되지 않습니다.',
    },
    damaged: (n: number) =>
      `기록 ${number(n)}개를 읽지 못했습니다. 파일은 그대로 두었고, 나머지는 쓸 수 있습니다.`,
    setAside: (n) => `파일 ${number(n)}개를 따로 둠`,
    library: (path: string) => `라이브러리: ${path}`,
    cancelJob: (name: string) => `${name} 스크랩 취소`,
  },
  stages: {
    connecting: '연결하는 중',
    receiving: '페이지를 받는 중',
    rendering: '페이지의 스크립트를 실행하는 중',
    reading: '기사를 찾는 중',
    pages: '이어지는 쪽을 읽는 중',
    images: '이미지를 보관하는 중',
    saving: '봉인하는 중',
    files: '파일을 읽는 중',
  },
  progress: (stage: string, done: number, total: number, unit: string) =>
    total > 0 ? `${stage}: ${number(done)}/${number(total)}${unit}` : `${stage}…`,
  list: {
    label: '기사 목록',
    chosen: (n: number) => `${number(n)}건 선택`,
    sort: '정렬',
    orders: { clipped: '최근 순', published: '발행일 순', title: '제목 순', source: '출처 순' },
    sample: '예시',
    versions: (n: number) => `버전 ${number(n)}개`,
    changedQuotes: (n: number) => `바뀐 인용문 ${number(n)}개`,
    unread: '아직 읽지 않음',
    emptyInbox: '읽을 기사가 없습니다',
    emptyInboxHint: '위에 링크를 붙여 넣거나 저장한 페이지를 끌어다 놓아 기사를 스크랩하세요.',
    emptyAll: '아직 기사가 없습니다',
    emptyArchive: '보관함이 비어 있습니다',
    emptyArchiveHint: (key) =>
      `다 읽은 기사는 여기로 옮깁니다.${key === undefined ? '' : ` 기사를 연 상태에서 ${key} 키를 누르세요.`}`,
    emptyTag: (tag: string) => `‘${tag}’ 태그가 붙은 기사가 없습니다`,
    emptyTagHint: '이 태그가 붙은 인용문은 인용문 화면에 있습니다.',
    showQuotes: '인용문 보기',
    clipFirst: '기사 스크랩하기',
  },
  clip: {
    title: '기사 스크랩',
    address: '주소',
    placeholder: 'https://',
    start: '스크랩',
    file: '또는 이 컴퓨터의 파일: 페이지, PDF, 텍스트, 메일, MHTML, 웹 보관 파일, 북마크',
    choose: '파일 선택',
    hint: '페이지를 받는 동안 이 창을 닫고 계속 읽어도 됩니다.',
    copied: (host: string) => `${host} 링크를 복사했습니다.`,
    copiedClip: '스크랩',
    drop: '링크나 파일, 폴더를 놓으세요: 페이지, PDF, 메일, 웹 보관 파일, 주소 목록',
    files: '파일',
    taken: (kept: number, queued: number, refused: number) =>
      [
        kept > 0 ? `기사 ${number(kept)}건 보관` : '',
        queued > 0 ? `주소 ${number(queued)}건 대기` : '',
        refused > 0 ? `파일 또는 그 일부 ${number(refused)}건 거부` : '',
      ]
        .filter((part) => part !== '')
        .join(' · ') || '새로운 내용이 없는 파일입니다.',
    chooseFolder: '폴더 선택',
    leave: '백그라운드에서 계속',
    kept: (title: string) => `보관했습니다: ‘${title}’`,
    newVersion: (title: string) => `새 버전을 보관했습니다: ‘${title}’`,
    unchanged: (title: string, since: string) => `${since} 이후 바뀌지 않았습니다: ‘${title}’`,
    sameStory: (title: string, site: string) =>
      `거의 같은 본문이 이미 있습니다: ‘${title}’${site === '' ? '' : `(${site})`}`,
    missing: (n: number) => `이미지 ${number(n)}개는 보관하지 못했습니다.`,
    open: '열기',
    cancelled: (name: string) => `${name} 스크랩을 취소했습니다. 아무것도 보관하지 않았습니다.`,
  },
  trash: {
    empty: '휴지통이 비어 있습니다',
    emptyHint: '삭제한 기사와 인용문, 메모, 자료집이 여기로 오며, 되돌릴 수 있습니다.',
    restore: '되돌리기',
    restoreItem: (title: string) => `되돌리기: ‘${title}’`,
    restored: (title: string) => `되돌렸습니다: ‘${title}’`,
    deleted: (date: string) => `${date} 삭제`,
    kinds: { article: '기사', dossier: '자료집', quote: '인용문', note: '메모' },
    unreadable: '읽을 수 없는 기록',
  },
} satisfies FrameMessages
