// Owns what Korean readers are told of each failure: what happened, that nothing was lost, what to do.
import { recordErrorsKo } from './record-errors'
import { formatBytes } from '../../format'
import type { ErrorText, ErrorTexts, WireErrorInfo } from '../error-text'
import { pickErrorText } from '../error-text'
import { BAD_STYLE, UNREADABLE, UNSAFE } from './refusals'

const size = (bytes: number): string => formatBytes(bytes, 'ko')
const NOTHING_LOST = '라이브러리는 그대로입니다.'

const THINGS = {
  article: '기사는',
  version: '버전은',
  quote: '인용문은',
  dossier: '자료집은',
  block: '자료집 항목은',
  comment: '댓글은',
  note: '메모는',
  file: '파일은',
  search: '저장한 검색은',
  key: '서명 키는',
  style: '인용 양식은',
  speaker: '말한 사람은',
} as const

/** By kind of failure. */
export const errorsKo = {
  'bad-address': ({ address }) => ({
    what: address === '' ? '주소가 비어 있습니다.' : `‘${address}’: 올바른 웹 주소가 아닙니다.`,
    next: 'https://example.org/article처럼 전체 주소를 붙여 넣으세요.',
  }),
  'unsupported-scheme': ({ scheme }) => ({
    what: `‘${scheme}:’으로 시작하는 주소는 스크랩할 수 없습니다.`,
    next: 'https:// 또는 http://로 시작하는 주소를 쓰거나, 저장해 둔 페이지 파일을 고르세요.',
  }),
  'blocked-address': ({ host }) => ({
    what: `${host}: 이 컴퓨터나 내부 네트워크로 이어지는 주소여서 열지 않았습니다.`,
    next: '믿을 수 있는 페이지라면 브라우저에서 저장한 뒤 그 파일을 스크랩하세요.',
  }),
  'http-status': ({ status, url }) => ({
    what:
      status === 404
        ? `${url}에 페이지가 없습니다(404).`
        : `사이트가 페이지를 내주지 않았습니다(응답 ${String(status)}).`,
    next:
      status === 401 || status === 403
        ? '로그인이 필요할 수 있습니다. 브라우저에서 열어 페이지를 저장한 뒤 그 파일을 스크랩하세요.'
        : '주소를 확인하거나 나중에 다시 시도하세요.',
  }),
  timeout: ({ host, seconds }) => ({
    what: `${host}에서 ${String(seconds)}초 안에 응답이 없었습니다.`,
    next: '나중에 다시 시도하거나, 브라우저에서 저장한 페이지 파일을 스크랩하세요.',
  }),
  'no-connection': ({ host }) => ({
    what: `${host}에 연결할 수 없습니다.`,
    next: '주소와 인터넷 연결을 확인한 뒤 다시 시도하세요. 이미 보관한 기사는 연결 없이도 읽을 수 있습니다.',
  }),
  'broken-answer': ({ host }) => ({
    what: `${host}에서 보낸 내용이 중간에 끊겼거나 손상되었습니다.`,
    next: '다시 시도하세요. 계속 그렇다면 브라우저에서 저장한 페이지 파일을 스크랩하세요.',
  }),
  'time-stamp-refused': ({ host }) => ({
    what: `${host}에서 유효한 타임스탬프를 받지 못했습니다.`,
    next: '설정에서 다른 타임스탬프 기관을 고르거나 쓰지 않도록 하세요.',
  }),
  'bad-certificate': ({ host }) => ({
    what: `${host}의 인증서가 올바르지 않아 신원을 확인할 수 없습니다.`,
    next: '그 사이트에 정보를 입력하지 마세요. 다른 네트워크에서, 또는 나중에 다시 시도하세요.',
  }),
  'too-many-redirects': ({ url }) => ({
    what: `${url}: 다른 주소로 끝없이 넘어갑니다.`,
    next: '브라우저에서 페이지를 연 다음 마지막에 나오는 주소를 붙여 넣으세요.',
  }),
  'insecure-redirect': ({ url }) => ({
    what: `안전한 주소가 안전하지 않은 주소(${url})로 넘겨 줍니다. 그곳에서 오는 내용은 중간에 바뀌었을 수 있습니다.`,
    next: '그래도 보관하려면 그 주소를 직접 넣어 주세요.',
  }),
  'leads-elsewhere': ({ url }) => ({
    what: `이 주소는 이제 다른 페이지로 이어집니다: ${url}. 그 페이지는 보관하지 않았습니다.`,
    next: '기사가 옮겨졌다면 새 주소를 찾아 스크랩해 주세요.',
  }),
  'too-large': ({ sizeBytes, limitBytes }) => ({
    what:
      sizeBytes === null
        ? `페이지가 ${size(limitBytes)}보다 큽니다.`
        : `페이지 크기가 ${size(sizeBytes)}입니다. ${size(limitBytes)}까지 보관할 수 있습니다.`,
    next: '인쇄용 페이지나 더 단순한 페이지를 찾아보세요.',
  }),
  'not-a-page': ({ mediaType }) => ({
    what: `웹 페이지가 아니라 다른 종류의 파일입니다(${mediaType === '' ? '알 수 없음' : mediaType}).`,
    next: '기사 자체의 주소를 붙여 넣으세요.',
  }),
  'empty-page': () => ({
    what: '페이지가 비어 있습니다.',
    next: '스크립트로 내용을 채우는 페이지일 수 있습니다. 브라우저에서 저장한 뒤 그 파일을 스크랩하세요.',
  }),
  'no-article': () => ({
    what: '이 페이지에서 기사를 찾지 못했습니다.',
    next: '첫 화면이나 목록이 아니라 기사 하나의 주소를 붙여 넣으세요.',
  }),
  'parse-timeout': ({ seconds }) => ({
    what: `페이지를 읽는 데 ${String(seconds)}초가 넘게 걸려 멈췄습니다.`,
    next: '인쇄용 페이지나 더 단순한 페이지로 시도하세요.',
  }),
  'render-failed': () => ({
    what: '스크립트를 실행해 페이지를 표시하지 못했습니다.',
    next: '다시 시도하거나, 브라우저에서 페이지를 저장한 뒤 파일을 여기에 끌어 놓으세요.',
  }),
  'parse-failed': () => ({
    what: '페이지 구조가 너무 복잡하거나 망가져 있어 읽을 수 없습니다.',
    next: '인쇄용 페이지로 시도하거나, 브라우저에서 저장한 페이지 파일을 스크랩하세요.',
  }),
  'unreadable-file': ({ name, reason }) => UNREADABLE[reason](name),
  'unsafe-archive': ({ name, reason, entry }) => ({
    what: `${entry === null ? name : `${name} 안의 ‘${entry}’`}: ${UNSAFE[reason]} 열지 않았습니다.`,
    next: '믿을 수 있는 파일이라면 직접 압축을 푼 뒤 필요한 페이지를 추가하세요.',
  }),
  'unknown-file': ({ name }) => ({
    what: `${name}: 여기에서 읽을 수 없는 종류의 파일입니다.`,
    next: '저장한 페이지, MHTML, PDF, 텍스트, 마크다운, 이메일, 웹 아카이브(WARC, WACZ) 또는 주소 목록을 고르세요.',
  }),
  'bad-image': ({ name, reason, limitBytes }) => ({
    what:
      reason === 'not-an-image'
        ? `${name}: 메모에 보일 수 있는 이미지가 아닙니다.`
        : reason === 'too-large'
          ? `${name}: 메모에 넣기에는 너무 큽니다. 이미지는 ${size(limitBytes)}까지 넣을 수 있습니다.`
          : `${name}: 메모에 넣기에는 화소가 너무 많습니다. 1억 화소까지 보일 수 있습니다.`,
    next:
      reason === 'not-an-image'
        ? '메모에는 PNG, JPEG, GIF, WebP 이미지를 넣을 수 있습니다.'
        : '더 작게 저장한 것을 넣으세요.',
  }),
  'bad-tag': ({ tag, reason }) => ({
    what:
      reason === 'below-itself'
        ? '태그를 자기 아래로 옮길 수 없습니다.'
        : reason === 'empty'
          ? '태그 이름이 없습니다.'
          : `‘${tag.slice(0, 40)}…’: 태그로는 너무 길거나 쓸 수 없는 문자가 있습니다.`,
    next: reason === 'below-itself' ? '다른 자리를 고르세요.' : '200자 이내의 이름을 입력하세요.',
  }),
  'bad-style': ({ reason, detail }) => BAD_STYLE[reason](detail),
  'too-large-to-drop': ({ name, sizeBytes, limitBytes }) => ({
    what: `${name}: 크기가 ${size(sizeBytes)}입니다. 끌어다 놓기는 ${size(limitBytes)}까지 됩니다.`,
    next: '‘스크랩’을 눌러 ‘파일 선택’으로 고르세요. 그러면 크기에 상관없이 읽습니다.',
  }),
  cancelled: () => ({ what: '취소했습니다.', next: '' }),
  'not-found': ({ what }) => ({
    what: `이 ${THINGS[what]} 더 이상 없습니다.`,
    next: '삭제했다면 휴지통에서 되돌릴 수 있습니다.',
  }),
  'bad-quote': ({ reason }) => ({
    what:
      reason === 'empty'
        ? '선택한 부분에 글자가 없습니다.'
        : reason === 'ambiguous'
          ? '같은 구절이 기사에 두 번 이상 나옵니다.'
          : '봉인된 본문의 그 자리에 이 구절이 없어 인용할 수 없습니다.',
    next: '구절을 다시 선택하세요.',
  }),
  'print-failed': ({ reason }) => ({
    what: `인쇄하지 못했습니다: ${reason}.`,
    next: '이 컴퓨터에 프린터가 설정되어 있는지 확인하거나 기사를 PDF로 저장하세요.',
  }),
  ...recordErrorsKo,
  'bad-request': () => ({
    what: '앱이 할 수 없는 일을 스스로에게 요청했습니다. 앱의 오류입니다.',
    next: '다시 시도해 보고, 되풀이되면 알려 주세요.',
  }),
} satisfies ErrorTexts

/** A failure in words. */
export const describeErrorKo = (info: WireErrorInfo): ErrorText =>
  pickErrorText(errorsKo, info, NOTHING_LOST, {
    what: '앱에서 문제가 생겼습니다.',
    next: '다시 시도해 보고, 되풀이되면 알려 주세요.',
  })
