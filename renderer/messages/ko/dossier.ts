// Owns the words of dossiers, their verification and export, in Korean.
import type { DossierMessages } from '../en/dossier'
import { number, quotes } from './words'

/** These words in Korean. */
export const koDossier = {
  dossier: {
    label: '자료집',
    title: '자료집 제목',
    outline: '차례',
    noOutline: '절을 추가하면 여기에 나옵니다.',
    page: '지면',
    facts: (n: number, sources: number, words: number, date: string) =>
      `${quotes(n)} · 출처 ${number(sources)}곳 · ${number(words)}단어 · ${date} 고침`,
    sample: '예시입니다. 다른 자료집처럼 삭제할 수 있습니다.',
    addSection: '절 추가',
    addText: '글 추가',
    addSectionHere: '여기에 절 추가',
    addTextHere: '여기에 글 추가',
    newSection: '새 절',
    heading: '절 제목',
    level: '수준',
    levels: ['절', '소절', '소소절'] as readonly string[],
    text: '해설',
    textPlaceholder: '인용문이 무엇을 보여 주는지 쓰세요.',
    move: (what: string) => `옮기기: ${what}`,
    actions: (what: string) => `작업: ${what}`,
    moveUp: '위로 옮기기',
    moveDown: '아래로 옮기기',
    removeBlock: '빼기',
    blockRemoved: '자료집에서 뺐습니다.',
    kinds: { section: '절', text: '글', quote: '인용문', article: '기사' },
    before: (what: string) => `앞에 놓기: ${what}`,
    atEnd: '맨 끝에 놓기',
    openQuote: '기사에서 보기',
    proofs: {
      verbatim: '스냅숏과 글자까지 같음',
      broken: '스냅숏과 다름',
      lost: '삭제된 인용문',
    },
    paragraph: (n: number) => `¶${number(n)}`,
    empty: '빈 지면',
    emptyHint:
      '절을 추가하고 밝히려는 바를 쓴 다음, 인용문 모음에서 인용문을 끌어오거나 추가 버튼을 누르세요.',
    tray: '인용문 모음',
    traySearch: '인용문 모음에서 찾기',
    trayEmpty: '넣을 인용문이 없습니다',
    trayEmptyHint: '기사에서 구절을 표시하면 여기에 나옵니다.',
    add: '지면에 추가',
    used: '지면에 있음',
    verify: '검증',
    export: '내보내기',
    more: '더 보기',
    remove: '자료집 삭제',
    removed: (title: string) => `‘${title}’ 자료집을 휴지통으로 옮겼습니다.`,
    newTitle: '새 자료집',
    nameLabel: '이름',
    create: '만들기',
    namePlaceholder: '무엇에 관한 자료집인가요?',
    missing: '자료집을 열지 못했습니다',
  },
  exporting: {
    title: '자료집 내보내기',
    choose: '형식',
    formats: {
      html: {
        name: '스스로 검증하는 HTML',
        says: '출처까지 담은 파일 하나입니다. 앱 없이 읽을 수 있고, 받는 사람의 브라우저에서 모든 인용문을 검증합니다.',
      },
      pdf: {
        name: 'PDF 문서',
        says: '인쇄하거나 제출할 때 씁니다. 책갈피, 쪽 번호, 링크가 있고 주는 끝에 모읍니다.',
      },
      docx: {
        name: 'Word 문서 (.docx)',
        says: '이어서 편집할 때 씁니다. 스타일, 번호 매긴 제목, 각주로 된 출처 표기, 표를 그대로 담습니다.',
      },
      epub: {
        name: 'EPUB 전자책',
        says: '단말기에서 읽을 때 씁니다. 절마다 한 장이 되고, 주는 그 자리에서 열립니다.',
      },
      markdown: {
        name: '마크다운',
        says: '편집기와 변환기에 씁니다. 머리 정보, 인용 블록, 각주가 있습니다.',
      },
      text: { name: '일반 텍스트', says: '메일 등 어디에나 씁니다. 줄을 나누고 주는 끝에 모읍니다.' },
      zip: {
        name: '모든 출처가 든 ZIP',
        says: 'HTML 파일과 함께, 봉인된 그대로의 출처와 전체 체크섬을 담습니다.',
      },
      folder: {
        name: '모든 출처가 든 폴더',
        says: 'ZIP과 같은 내용을 압축하지 않고 담습니다. 들여다보거나 비교하거나 서버에 올릴 때 씁니다.',
      },
      csv: { name: '인용문 표 (CSV)', says: '인용문마다 한 행입니다. 스프레드시트에서 엽니다.' },
      annotations: {
        name: '웹 주석 (JSON-LD)',
        says: '인용문만 다른 프로그램에 넘길 때 씁니다. W3C 웹 주석 형식입니다.',
      },
    },
    save: '다른 이름으로 저장…',
    leave: '배경에서 계속하기',
  },
  exported: {
    title: '내보냈습니다',
    where: (n: number, size: string) => `${quotes(n)}, ${size}, 파일 하나:`,
    open: '열기',
    show: '폴더에서 보기',
    failed: '시스템에서 열지 못했습니다. 파일은 저장한 곳에 그대로 있습니다.',
    check: '아무 브라우저로나 파일을 열면 인터넷 없이도 모든 인용문을 스스로 검증합니다.',
    command: '명령줄에서는 다음과 같이 확인합니다:',
    zip: '압축을 풀고 아무 브라우저로나 index.html을 열거나, 체크섬을 비교해 확인합니다:',
    folder: '확인하려면 브라우저에서 index.html을 열거나 체크섬을 비교하세요:',
    whereFolder: (n: number, size: string) => `인용문 ${number(n)}개, ${size}, 폴더 하나:`,
    plain:
      '이 형식은 스스로 검증하지 못합니다. 받는 사람이 인용문을 확인할 수 있게 하려면 HTML 파일을 함께 주세요.',
  },
} satisfies DossierMessages
