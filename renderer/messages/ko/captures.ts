// Owns the words of the queue of captures, in Korean.
import type { CapturesMessages } from '../en/captures'
import { number } from './words'

/** These words in Korean. */
export const koCaptures = {
  captures: {
    title: '스크랩 대기열',
    progress: (done: number, total: number) => `${number(total)}건 중 ${number(done)}건 완료`,
    paused: '일시 중지됨',
    pausing: '일시 중지됨. 진행 중인 페이지는 끝까지 진행합니다',
    pause: '일시 중지',
    resume: '계속',
    stop: '나머지 취소',
    again: (n: number) => `${number(n)}건 다시 시도`,
    clear: '끝난 항목 지우기',
    copy: '결과 복사',
    totals: {
      kept: (n: number) => `보관 ${number(n)}건`,
      incomplete: (n: number) => `그중 불완전 ${number(n)}건`,
      unchanged: (n: number) => `변경 없음 ${number(n)}건`,
      failed: (n: number) => `실패 ${number(n)}건`,
      cancelled: (n: number) => `취소 ${number(n)}건`,
    },
    states: {
      waiting: '대기 중',
      again: (attempts: number) => `다시 시도하려고 대기 중(지금까지 ${number(attempts)}번 시도)`,
      running: '진행 중',
      created: '보관 완료',
      'version-added': '새 버전 보관',
      unchanged: '변경 없음',
      cancelled: '취소함',
    },
    open: (title: string) => `열기: ‘${title}’`,
    cancelOne: (title: string) => `취소: ‘${title}’`,
    againOne: (title: string) => `다시 시도: ‘${title}’`,
    more: (n: number) => `외 ${number(n)}건`,
    empty: '스크랩 중인 페이지가 없습니다',
    emptyHint:
      '‘스크랩’에 링크를 여러 개 한꺼번에 붙여 넣으면 차례로 스크랩합니다. 앱을 다시 시작해도 이어서 진행합니다.',
    status: (done: number, total: number) => `스크랩 중: ${number(total)}건 중 ${number(done)}건`,
    added: (n: number) => `페이지 ${number(n)}건을 대기열에 넣었습니다.`,
    none: '모두 이미 대기열에 있는 페이지입니다.',
    refused: (n: number) => `${number(n)}줄은 웹 주소가 아닙니다.`,
    ended: '스크랩이 끝났습니다',
    show: '결과 보기',
    many: (n: number) => `${number(n)}건 스크랩`,
    manyHint: '한 줄에 주소 하나씩 넣으세요. 사이트에 부담을 주지 않도록 차례로 스크랩합니다.',
    engine: '페이지 읽기',
    engines: {
      auto: '자동',
      fetch: '서버가 보낸 그대로',
      render: '스크립트를 실행한 뒤',
    },
  },
} satisfies CapturesMessages
