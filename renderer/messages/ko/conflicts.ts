// Owns the words about values that differ between merged copies, in Korean.
import type { Resolution } from '../../../src/model/joined-copies'
import type { ConflictMessages } from '../en/conflicts'
import { number } from './words'

const decided: Record<Resolution, (field: string) => string> = {
  keep: (field) => `${field}: 여기 있던 것을 그대로 두었습니다.`,
  take: (field) => `${field}: 다른 사본의 것으로 바꾸었습니다.`,
  both: (field) => `${field}: 둘 다 이어서 남겼습니다.`,
}

/** These words in Korean. */
export const koConflicts = {
  conflicts: {
    label: '서로 다른 사본',
    fields: {
      title: '제목',
      byline: '필자',
      siteName: '매체',
      publishedAt: '발행일',
      modifiedAt: '수정일',
      lang: '언어',
      dir: '쓰기 방향',
      canonicalUrl: '페이지가 밝힌 주소',
      url: '주소',
      excerpt: '요약',
      leadImageUrl: '대표 이미지',
      section: '지면',
      authors: '글쓴이',
      keywords: '핵심어',
      publisher: '발행처',
      wire: '통신사',
      dateline: '발신지',
      archived: '보관함',
      sample: '예시',
      note: '메모',
      colour: '색',
      selector: '인용문의 자리',
      'block.title': '절 제목',
      'block.level': '절의 단계',
      'block.text': '해설',
      'block.words': '인용문',
      block: '자료집의 부분',
    },
    differs: (field) => `두 사본의 차이: ${field}`,
    here: '여기',
    other: '다른 사본',
    otherOf: (time) => `다른 사본, ${time}`,
    nothing: '없음',
    yes: '예',
    no: '아니요',
    gone: '이것이 있던 자리가 여기에는 더 없습니다. 필요한 것은 복사해 두세요.',
    resolutions: { keep: '이대로 두기', take: '다른 것으로', both: '둘 다 두기' },
    letGo: '버리기',
    button: (button, field) => `${button}: ${field}`,
    decided,
    gotGone: (field) => `${field}: 다른 사본의 것을 버렸습니다.`,
    notLast: '그 뒤에 다른 것이 바뀌었습니다. 실행 취소는 한 단계씩 거슬러 갑니다.',
    late: '이미 고른 것입니다.',
    ofArticle: (fields) => `이 기사의 두 사본을 합쳤으나 서로 다른 것이 있습니다: ${fields}.`,
    ofQuotes: (n) => `두 사본이 서로 다른 인용문이 ${number(n)}개 있습니다.`,
    compare: '견주어 보기',
    healthTitle: '서로 다른 사본',
    healthHint:
      '동기화 도구가 한 기록의 사본을 둘 남겼고 양쪽 다 고쳐져 있었습니다. 둘을 합쳤으나, 하나만 남을 수 있는 값은 다른 쪽도 여기에 두었으니 골라 주세요.',
    healthNone: '서로 다른 사본이 없습니다.',
    more: (n) => `그 밖에 ${number(n)}건`,
    kinds: { article: '기사', quote: '인용문', dossier: '자료집' },
    status: (n) => `사본이 서로 다른 기록 ${number(n)}건`,
  },
} satisfies ConflictMessages
