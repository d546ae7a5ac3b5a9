// Owns the words about who said a quote and where it stands, in Korean.
import type { QuotingMessages } from '../en/quoting'
import { number } from './words'

/** These words in Korean. */
export const koQuoting = {
  copyQuote: {
    button: '인용문 복사',
    forms: {
      words: '구절만',
      cited: '출처와 함께',
      markdown: '마크다운으로',
      link: 'Cuttings의 인용문 링크',
      live: '웹 페이지의 해당 구절 링크',
    },
    copied: (form) => `복사함: ${form}`,
    noAddress: '이 기사에는 연결할 웹 주소가 없습니다.',
    notHere: '링크가 가리키는 인용문이 이 라이브러리에 없습니다.',
  },
  attribution: {
    add: '말한 사람',
    label: '누가 언제 말했는지',
    edit: (line) => `말한 사람: ${line}`,
    fields: {
      speaker: '말한 사람',
      speakerRole: '직함',
      verb: '동사',
      speech: '인용 방식',
      saidOn: '말한 날짜',
    },
    examples: {
      speaker: '이름',
      speakerRole: '직책이나 역할',
      verb: '말했다, 약속했다, 부인했다',
      saidOn: '날짜, 달 또는 해',
    },
    speeches: { direct: '직접', indirect: '간접' },
    noSpeech: '정하지 않음',
    badDate: '날짜나 달, 해를 쓰세요: 2026-01-02, 2026-01 또는 2026.',
    offers: '다른 인용문에 쓴 말',
    paragraph: (n) => `${number(n)}문단`,
    page: (n) => `${number(n)}쪽`,
    place: '자리',
    under: (heading) => `‘${heading}’ 아래`,
    paragraphWhole: (n) => `${number(n)}번째 문단`,
    pageWhole: (n) => `${number(n)}쪽`,
  },
} satisfies QuotingMessages
