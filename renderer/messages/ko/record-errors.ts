// Owns what is said of records that can’t be read or written, and of dossiers that aren’t taken in, in Korean.
import type { RefusedDossierReason } from '../../../src/errors'
import type { ErrorTexts } from '../error-text'

const REFUSALS: Readonly<Record<RefusedDossierReason, string>> = {
  'not-one': 'Cuttings에서 내보낸 자료집이 아닙니다.',
  fails: '검증되지 않아 아무것도 가져오지 않았습니다.',
  'no-outline': '절과 글을 다른 라이브러리로 옮길 수 없던 때에 내보낸 파일입니다.',
  unsafe: '캡처할 때 걸러 내는 내용이 스냅숏에 있어 아무것도 가져오지 않았습니다.',
  contradicts: '파일 안의 내용이 서로 맞지 않아 아무것도 가져오지 않았습니다.',
}
const NEXT: Readonly<Record<RefusedDossierReason, string>> = {
  'not-one': '내보낸 HTML 파일이나 ZIP 파일, 폴더를 고르세요.',
  fails: '검증해서 무엇이 바뀌었는지 살펴보고, 만든 이에게 파일을 다시 받으세요.',
  'no-outline': '검증은 할 수 있습니다. 가져오려면 새 버전의 Cuttings에서 다시 내보내야 합니다.',
  unsafe: '만든 이에게 파일을 다시 받으세요.',
  contradicts: '만든 이에게 파일을 다시 받으세요.',
}

/** These words. */
export const recordErrorsKo = {
  'read-only': ({ path }) => ({
    what: '라이브러리가 읽기 전용이어서 바꾼 내용을 저장하지 못했습니다.',
    next: `${path}에 쓸 수 있게 하거나 다른 라이브러리를 여세요.`,
  }),
  'in-use': ({ path }) => ({
    what: '다른 프로그램이 이 보관함을 쓰고 있어 변경 내용을 저장하지 않았습니다.',
    next: `그곳에서 ${path} 보관함을 닫은 뒤 Cuttings를 다시 시작하세요.`,
  }),
  'disk-full': ({ path }) => ({
    what: '디스크가 가득 차서 바꾼 내용을 저장하지 못했습니다.',
    next: `${path}이(가) 있는 디스크에 공간을 마련한 뒤 다시 시도하세요.`,
  }),
  storage: ({ path, code }) => ({
    what: `라이브러리 파일에 접근하지 못했습니다(${code}).`,
    next: `${path}이(가) 있고 쓸 수 있는지 확인한 뒤 다시 시도하세요.`,
  }),
  damaged: ({ path }) => ({
    what: '라이브러리의 파일 하나가 손상되었습니다. 파일은 그대로 두었습니다.',
    next: `백업에서 ${path} 파일을 되살리세요.`,
  }),
  'newer-record': () => ({
    what: '더 새로운 버전의 Cuttings로 쓴 기록입니다. 그대로 두었습니다.',
    next: 'Cuttings를 업데이트한 뒤 여세요.',
  }),
  'newer-library': () => ({
    what: '더 새로운 버전의 Cuttings로 만든 라이브러리입니다.',
    next: 'Cuttings를 업데이트한 뒤 여세요.',
  }),
  'refused-dossier': ({ name, reason }) => ({ what: `${name}: ${REFUSALS[reason]}`, next: NEXT[reason] }),
} satisfies Partial<ErrorTexts>
