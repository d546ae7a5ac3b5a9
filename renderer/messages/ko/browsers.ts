// Owns the words of the way in for browsers, in Korean.
import type { BrowsersMessages } from '../en/browsers'

/** These words in Korean. */
export const koBrowsers: BrowsersMessages = {
  browsers: {
    heading: '브라우저',
    hint: '로그인한 페이지까지 보이는 그대로 스크랩합니다. 전용 확장 프로그램이나 SingleFile, 스크립트를 쓸 수 있습니다. 이 컴퓨터에서 여기 허용한 프로그램에만 응답하며, 꺼져 있으면 아무것도 받지 않습니다.',
    on: '브라우저에서 스크랩 허용',
    listening: (address) => `${address} 에서 기다리는 중`,
    failures: {
      taken: (port) => `다른 프로그램이 ${String(port)}번 포트를 쓰고 있습니다. 다른 번호를 고르세요.`,
      forbidden: (port) => `시스템이 ${String(port)}번 포트를 허용하지 않습니다. 다른 번호를 고르세요.`,
      other: (port) => `${String(port)}번 포트를 쓸 수 없습니다. 다른 번호를 고르세요.`,
    },
    port: '포트',
    badPort: '1024부터 65535까지의 숫자를 입력하세요.',
    pair: '브라우저 연결',
    code: '브라우저에 입력할 코드',
    codeHint: (until) =>
      `브라우저에서 확장 프로그램을 열고 이 코드를 입력하세요. ${until}까지 브라우저 하나를 연결할 수 있습니다.`,
    endCode: '코드 숨기기',
    paired: (name) => `연결됨: ${name}`,
    token: '토큰 만들기',
    tokenFor: '어디에 쓰나요?',
    make: '만들기',
    tokenHint: 'SingleFile의 “REST Form API로 업로드” 설정이나 직접 만든 스크립트에 씁니다.',
    tokenLabel: '토큰',
    tokenOnce: '지금 한 번만 표시됩니다. 사용할 곳에 복사해 두세요.',
    tokenAddress: '주소',
    copyToken: '토큰 복사',
    copyAddress: '주소 복사',
    done: '완료',
    letIn: '허용한 프로그램',
    remove: (name) => `“${name}” 허용 취소`,
    removed: (name) => `“${name}” 허용을 취소했습니다`,
    origins: {
      chromium: 'Chrome 또는 Edge 확장 프로그램',
      firefox: 'Firefox 확장 프로그램',
      any: '토큰',
    },
    since: (day) => `${day}부터`,
    lastUsed: (when) => `마지막 사용 ${when}`,
    neverUsed: '아직 사용 안 함',
    companion: '전용 확장 프로그램',
    companionHint:
      'Chrome이나 Edge에서는 확장 프로그램 페이지를 열고 개발자 모드를 켠 뒤 이 폴더를 불러오세요. Firefox에서는 about:debugging에서 manifest 파일을 불러오세요.',
    showFolder: '폴더 열기',
    bookmarklet: '북마클릿',
    bookmarkletHint:
      '다른 브라우저에서는 이것을 주소로 하는 북마크를 만드세요. 누르면 그 페이지를 Cuttings에 제안하고, Cuttings가 직접 가져옵니다.',
    copyBookmarklet: '북마클릿 복사',
    news: {
      created: (title) => `브라우저에서 스크랩함: ${title}`,
      'version-added': (title) => `브라우저에서 온 새 버전: ${title}`,
      unchanged: (title) => `이미 보관됨: ${title}`,
      queued: '브라우저에서 보낸 링크가 스크랩을 기다립니다',
    },
    quoted: '선택한 부분을 인용문으로 저장했습니다.',
    quoteLost: '선택한 부분이 보관한 글에 없어서 인용문을 만들지 못했습니다.',
    open: '열기',
  },
}
