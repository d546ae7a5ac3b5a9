// Owns the words that main itself shows: menus and system dialogs. Leaves all others to `renderer/messages`.

const en = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  clip: 'Clip…',
  search: 'Search',
  library: 'Library',
  quotes: 'Quotes',
  newDossier: 'New dossier',
  settings: 'Settings…',
  shortcuts: 'Keyboard shortcuts',
  about: 'About Cuttings',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  openLink: (host: string) => `Open ${host} in your browser?`,
  openLinkDetail: 'The page is then loaded from the network, outside Cuttings:',
  open: 'Open',
  cancel: 'Cancel',
  exportTitle: 'Export dossier',
  htmlFile: 'HTML file that verifies itself',
}

export type MainMessages = typeof en

const ko: MainMessages = {
  file: '파일',
  edit: '편집',
  view: '보기',
  help: '도움말',
  clip: '스크랩…',
  search: '검색',
  library: '보관함',
  quotes: '인용',
  newDossier: '새 자료집',
  settings: '설정…',
  shortcuts: '단축키',
  about: 'Cuttings 정보',
  quit: '종료',
  undo: '실행 취소',
  redo: '다시 실행',
  cut: '잘라내기',
  copy: '복사',
  paste: '붙여넣기',
  selectAll: '모두 선택',
  zoomIn: '확대',
  zoomOut: '축소',
  zoomReset: '실제 크기',
  fullScreen: '전체 화면',
  openLink: (host) => `브라우저에서 ${host} 을(를) 열까요?`,
  openLinkDetail: 'Cuttings 밖에서 네트워크로 페이지를 불러옵니다:',
  open: '열기',
  cancel: '취소',
  exportTitle: '자료집 내보내기',
  htmlFile: '스스로 검증하는 HTML 파일',
}

export type Locale = 'en' | 'ko'

export const messagesFor = (locale: Locale): MainMessages => (locale === 'ko' ? ko : en)

/** The locale in force: the chosen one, or the system's where we speak it. */
export const localeInForce = (chosen: 'system' | Locale, system: string): Locale =>
  chosen === 'system' ? (system.toLowerCase().startsWith('ko') ? 'ko' : 'en') : chosen
