// Owns why a file, an archive or a citation style is refused, in Korean.
import type { BadStyleReason, UnreadableReason, UnsafeReason } from '../../../src/errors'

/** Why a file can't be read. */
export const UNREADABLE: {
  readonly [R in UnreadableReason]: (name: string) => { what: string; next: string }
} = {
  empty: (name) => ({ what: `${name}: 빈 파일입니다.`, next: '다시 저장하거나 내보내세요.' }),
  damaged: (name) => ({
    what: `${name}: 파일의 전체 또는 일부가 손상되었습니다. 읽을 수 있는 부분은 읽었습니다.`,
    next: '다시 저장하거나 내보낸 뒤 추가하세요.',
  }),
  truncated: (name) => ({
    what: `${name}: 파일이 중간에 끊겼습니다. 그 앞의 온전한 부분은 읽었습니다.`,
    next: '복사하다가 끊겼을 수 있으니 파일을 다시 받으세요.',
  }),
  encrypted: (name) => ({
    what: `${name}: 암호로 보호된 파일입니다.`,
    next: '암호 없이 저장한 사본을 추가하세요.',
  }),
  'no-access': (name) => ({
    what: `${name}: 디스크에서 파일을 읽지 못했습니다.`,
    next: '파일이 그 자리에 있고 읽을 권한이 있는지 확인하세요.',
  }),
  'not-a-file': (name) => ({
    what: `${name}: 일반 파일이 아니라 장치나 파이프라서 열지 않았습니다.`,
    next: '파일이나 폴더를 지정하세요.',
  }),
  'no-text': (name) => ({
    what: `${name}: 페이지 그림만 있고 글자가 없어 인용할 수 없습니다.`,
    next: '다른 프로그램에서 글자를 인식(OCR)한 뒤 그 파일을 추가하세요.',
  }),
  'no-page': (name) => ({
    what: `${name}: 페이지를 찾지 못했습니다.`,
    next: '맞는 파일인지 확인하세요.',
  }),
  'no-addresses': (name) => ({
    what: `${name}: 웹 주소를 찾지 못했습니다.`,
    next: '한 줄에 주소 하나씩 적거나, CSV 파일의 한 열에 주소를 넣으세요.',
  }),
  compression: (name) => ({
    what: `${name}: 여기에서 읽을 수 없는 방식으로 압축되어 있습니다.`,
    next: '압축을 푼 뒤 그 안의 파일을 추가하세요.',
  }),
}

const NOT_A_STYLE = '양식 파일의 이름은 .csl로 끝납니다. Zotero 양식 저장소에 만 개가 넘게 있습니다.'
/** Why a citation style can't be added. */
export const BAD_STYLE: {
  readonly [R in BadStyleReason]: (detail: string) => { what: string; next: string }
} = {
  'not-xml': (detail) => ({
    what: `인용 양식이 아닙니다. XML로 읽을 수 없습니다(${detail.slice(0, 120)}).`,
    next: NOT_A_STYLE,
  }),
  'not-csl': () => ({ what: 'CSL로 된 인용 양식이 아닙니다.', next: NOT_A_STYLE }),
  'other-version': (detail) => ({
    what: `이 양식은 CSL ${detail.slice(0, 20)}로 쓰였습니다. CSL 1.0만 읽을 수 있습니다.`,
    next: '더 새로운 형식을 찾아보세요.',
  }),
  dependent: (detail) => ({
    what: `이 양식은 다른 양식을 가리키기만 합니다: ${detail.slice(0, 200)}`,
    next: '그 양식을 추가하세요. 표기가 같습니다.',
  }),
  'too-large': () => ({
    what: '실제 양식보다 지나치게 크거나 깊습니다.',
    next: '처음 배포한 곳에서 다시 받으세요.',
  }),
  unusable: (detail) => ({
    what: `이 양식으로는 출처를 적을 수 없습니다: ${detail.slice(0, 200)}`,
    next: '양식을 만든 사람에게 알려 주세요.',
  }),
  'too-many': () => ({
    what: '보관함에는 양식을 50개까지 추가할 수 있습니다.',
    next: '쓰지 않는 양식을 빼세요.',
  }),
}

/** Ends in the middle of a sentence, which goes on with what was done. */
export const UNSAFE: { readonly [R in UnsafeReason]: string } = {
  'too-many-entries': '항목이 100,000개를 넘어',
  'too-large': '압축을 풀면 너무 커져',
  ratio: '압축을 풀면 비정상적으로 커져',
  nested: '압축 파일 안에 또 압축 파일이 있어',
  overlap: '악의적인 압축 파일처럼 항목이 서로 겹쳐',
  link: '다른 파일을 가리키는 링크여서',
  'unsafe-name': '이름이 압축 파일 바깥을 가리켜',
}
