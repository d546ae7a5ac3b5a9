// Owns the words of writing commentary, in Korean.
import type { ProseMessages } from '../en/prose'

/** These words in Korean. */
export const koProse = {
  prose: {
    tools: '서식',
    style: '문단 모양',
    styles: ['본문', '제목', '작은 제목', '더 작은 제목'],
    marks: { strong: '굵게', emphasis: '기울임', struck: '취소선', code: '코드' },
    link: '링크',
    changeLink: '링크 바꾸기',
    removeLink: '링크 없애기',
    address: '링크 주소',
    noAddress: '웹이나 메일 주소가 아닙니다.',
    bullets: '글머리 목록',
    numbers: '번호 목록',
    quotation: '인용 단락',
    footnote: '각주',
    table: '표 넣기',
    changeTable: '표 고치기',
    tableActions: {
      rowAbove: '위에 행 추가',
      rowBelow: '아래에 행 추가',
      columnBefore: '왼쪽에 열 추가',
      columnAfter: '오른쪽에 열 추가',
      left: '열 왼쪽 맞춤',
      center: '열 가운데 맞춤',
      right: '열 오른쪽 맞춤',
      deleteRow: '행 삭제',
      deleteColumn: '열 삭제',
      deleteTable: '표 삭제',
    },
    alt: '이미지 설명',
    altPlaceholder: '무엇이 보이나요?',
    done: '완료',
    cancel: '취소',
  },
} satisfies ProseMessages
