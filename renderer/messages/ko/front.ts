// Owns the words of a dossier's front matter, in Korean.
import type { FrontMessages } from '../en/front'

export const koFront: FrontMessages = {
  front: {
    add: '작성자·날짜·요약 추가',
    more: '표지 항목 더 보기',
    fields: { author: '작성자', institution: '소속', date: '날짜', abstract: '요약' },
    placeholders: {
      author: '제출하는 사람',
      institution: '학교, 연구소, 기관',
      date: '인쇄할 그대로, 예: 2026년 3월 3일',
      abstract: '무엇을 보여 주는지 몇 문장으로',
    },
  },
}
