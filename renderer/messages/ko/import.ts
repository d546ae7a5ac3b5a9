// Owns the words of importing from other tools, in Korean.
import type { ImportMessages } from '../en/import'
import { number } from './words'

const highlights = (n: number): string => `하이라이트 ${number(n)}개`

/** These words in Korean. */
export const koImport: ImportMessages = {
  import: {
    title: '다른 도구에서 가져오기',
    lead: '다른 도구에서 내보낸 파일이나 ZIP을 그대로 여기에 놓으세요. 저장하기 전에 무엇이 들어 있는지 먼저 보여 주고, 이미 가져온 것은 알아봅니다.',
    chooseFiles: '파일 고르기…',
    chooseFolder: '폴더 고르기…',
    waiting: '가져올 것',
    counting: '들어 있는 것을 세는 중…',
    remove: (name) => `“${name}” 빼기`,
    holds: {
      contents: (n) => `본문이 있는 페이지 ${number(n)}개`,
      addresses: (n) => `받아올 주소 ${number(n)}개`,
      placeless: (n) => `페이지도 주소도 없어 메모가 될 것 ${number(n)}개`,
      highlights,
      notes: (n) => `메모 ${number(n)}개`,
      nothing: '가져올 수 있는 것이 없습니다',
    },
    leftOut: (n) => `가져오지 않는 항목 ${number(n)}가지`,
    refused: (n) => `읽을 수 없는 부분 ${number(n)}개`,
    counted: (what, n) => `${what}: ${number(n)}`,
    more: (n) => `그 밖에 ${number(n)}개`,
    options: '가져오는 방법',
    folders: '폴더를 태그로 만들기',
    fetch: '페이지가 없는 주소',
    fetches: { now: '바로 받아오기', later: '나중에, 내가 시작할 때 받아오기', never: '가져오지 않기' },
    start: (n) => `${number(n)}개 가져오기`,
    running: '가져오는 중',
    runsOn: '그동안 계속 읽을 수 있습니다. 취소해도 이미 가져온 것은 남습니다.',
    cancel: '취소',
    readOnly: '이 라이브러리는 읽기 전용이라 가져올 수 없습니다.',
    report: '가져온 결과',
    cancelled: '취소했습니다. 그때까지 가져온 것은 남아 있고, 다시 가져오면 이어서 합니다.',
    nothingNew: '새로운 것이 없습니다. 모두 이미 들어 있습니다.',
    lines: {
      added: (n) => `기사 ${number(n)}개를 추가했습니다`,
      queued: (n) => `주소 ${number(n)}개가 수집을 기다립니다`,
      skipped: (n) => `주소 ${number(n)}개는 선택한 대로 가져오지 않았습니다`,
      here: (n) => `기사 ${number(n)}개는 이미 있었습니다`,
      waiting: (n) => `주소 ${number(n)}개는 이미 기다리고 있었습니다`,
      quotes: (n) => `인용문 ${number(n)}개를 봉인된 본문의 표현 그대로 추가했습니다`,
      quotesWaiting: (n) => `${highlights(n)}는 페이지를 수집하면 함께 들어옵니다`,
      quotesHere: (n) => `${highlights(n)}는 이미 있었습니다`,
      orphaned: (n) => `${highlights(n)}는 본문에서 찾지 못해 기사 메모에 남겼습니다`,
      notes: (n) => `기사 메모 ${number(n)}개를 썼습니다`,
      freeNotes: (n) => `페이지가 없는 것으로 자유 메모 ${number(n)}개를 만들었습니다`,
      tags: (n) => `기사에 태그 ${number(n)}개를 붙였습니다`,
    },
    changedTags: (n) => `바꾸어야 했던 태그 ${number(n)}개`,
    noTag: '붙이지 않음',
    save: '보고서 저장…',
    saved: '보고서를 저장했습니다.',
    showCaptures: '수집 보기',
    showLibrary: '라이브러리 보기',
    done: '다른 것 가져오기',
    finished: ({ articles, quotes }) =>
      `가져왔습니다. 기사 ${number(articles.added)}개와 인용문 ${number(quotes.added)}개를 추가했습니다.`,
    show: '보고서 보기',
    from: '어디에서, 어떻게 내보내나요',
    browsers: '브라우저, Pinboard',
    /** How to get each one's export. */
    how: {
      bookmarks:
        'Chrome, Edge: 북마크 › 북마크 관리자 › ⋮ › 북마크 내보내기. Firefox: 북마크 › 북마크 관리 › 가져오기 및 백업 › HTML로 내보내기. Safari: 파일 › 내보내기 › 책갈피. Pinboard: Settings › Backup › HTML.',
      pocket: '서비스를 마칠 때 Pocket이 보낸 ZIP, 또는 예전의 ril_export.html.',
      instapaper: '설정(Settings) › Export › Download .CSV file.',
      readwise:
        'Reader: Account settings › Export › CSV. Readwise: Export › CSV. 한 폴더나 ZIP으로 함께 주면 하이라이트가 해당 문서로 들어갑니다.',
      omnivore: '마지막 내보내기에서 메일로 받은 ZIP.',
      matter: 'Profile › Settings › Export library에서 받은 ZIP.',
      wallabag: '모든 글(All entries) › Export › JSON.',
      karakeep: 'Settings › Import / Export › Export links and notes에서 JSON.',
      linkwarden: 'Settings › Account › Export your data에서 JSON.',
      raindrop: 'Settings › Backups › Export에서 CSV.',
      zotero:
        '파일 › 라이브러리 내보내기… › Zotero RDF에서 “파일 내보내기”와 “주석 포함”을 켜고, 만들어진 폴더를 고르세요.',
      'csl-json': '문헌 관리 프로그램에서 CSL JSON으로 내보내기.',
      ris: '문헌 관리 프로그램이나 데이터베이스에서 RIS로 내보내기.',
      bibtex: '문헌 관리 프로그램이나 데이터베이스에서 BibTeX로 내보내기.',
      hypothesis: '사이드바의 Share › Export에서 JSON 또는 CSV.',
      'obsidian-clipper': '클리핑이 들어 있는 보관소 폴더.',
      joplin: '파일 › 모두 내보내기 › JEX, 또는 front matter가 있는 Markdown.',
      evernote: '노트북에서 마우스 오른쪽 버튼 › 노트북 내보내기… › ENEX.',
    },
  },
}
