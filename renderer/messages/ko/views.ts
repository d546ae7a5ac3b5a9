// Owns the words of the views of a dossier, in Korean.
import type { ViewMessages } from '../en/views'

export const koViews: ViewMessages = {
  views: {
    label: '자료집 보기',
    names: { page: '지면', timeline: '연표', matrix: '표', sources: '출처' },
    empty: '아직 인용문이 없습니다',
    emptyHint: '지면에 넣은 인용문이 날짜별, 발언자별, 출처별로 여기에 나옵니다.',
    undated: '날짜 없음',
    published: '게재',
    said: '발언',
    speaker: '발언자',
    unnamed: '발언자 미상',
    untagged: '태그 없음',
    source: '출처',
    by: '작성자',
    date: '게재일',
    quotes: '인용문',
    whole: '기사 전체',
    toPage: (words) => `지면에서 보기: ${words}`,
  },
}
