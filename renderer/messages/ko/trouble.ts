// Owns the words about failures of the app itself, and about the report of them, in Korean.
import type { TroubleMessages } from '../en/trouble'

export const koTrouble = {
  trouble: {
    'window-restarted': {
      what: '창이 멈춰서 다시 시작했습니다.',
      safe: '라이브러리와 조금 전까지 쓴 내용은 모두 보관되어 있습니다.',
    },
    'graphics-restarted': {
      what: '화면을 그리는 부분이 멈춰서 다시 시작했습니다.',
      safe: '잃은 것은 없습니다.',
    },
    failed: {
      what: 'Cuttings 안에서 문제가 생겼습니다.',
      safe: '보관된 것은 그대로 있습니다. 이상해 보이면 Cuttings를 다시 시작하세요.',
    },
    report: '보고서…',
    notDrawn: '이 화면을 보일 수 없습니다',
    notDrawnHint: '그리는 동안 문제가 생겼습니다. 라이브러리는 그대로입니다.',
    again: '다시 시도',
    restart: '창 다시 시작',
    heading: '보고서',
    hint: '문제가 생겼을 때를 위한 것으로 버전, 라이브러리의 크기, 프로그램의 어디에서 문제가 생겼는지를 담습니다. 제목, 주소, 이름, 경로는 들어 있지 않고, 저절로 보내지지도 않습니다. 읽어 보고 복사하세요.',
    text: '보고서 내용',
    copyReport: '보고서 복사',
  },
} satisfies TroubleMessages
