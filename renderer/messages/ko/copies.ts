// Owns the words of copies and originals in Korean: how many sources some articles are, and why.
import type { CopiesMessages } from '../en/copies'
import { number } from './words'

/** These words in Korean. */
export const koCopies = {
  copies: {
    count: (sources, independent) => {
      const all = `출처 ${number(sources)}곳`
      if (independent === null || sources < 2) return all
      return independent === sources ? `${all}, 모두 독립 출처` : `${all}, 독립 출처 ${number(independent)}곳`
    },
    why: '이유 보기: 같은 기사를 옮긴 출처',
    says: '한 기사를 옮기거나 고쳐 쓴 기사는 하나로 셉니다. 여기 나오는 것은 제안이며, 판단은 직접 하세요.',
    waiting: (n) => `아직 비교하지 않은 기사가 ${number(n)}건 있어 숫자가 달라질 수 있습니다.`,
    none: '아직 출처가 없습니다',
    noneHint: '인용문이나 기사를 추가하면 어느 것이 같은 기사를 옮긴 것인지 여기에 나옵니다.',
    group: (n) => (n === 1 ? '기사 1건' : `기사 ${number(n)}건에 실린 한 기사`),
    original: '원문',
    because: {
      agency: '통신사 자체 지면',
      published: '가장 먼저 실림',
      length: '날짜가 없어 가장 긴 것',
    },
    grades: {
      same: '같은 본문',
      shortened: '줄인 기사',
      longer: '더 긴 기사',
      rewritten: '고쳐 쓴 기사',
      joined: '직접 묶음',
    },
    contained: (percent, title) => `본문의 ${percent}가 ‘${title}’에 있음`,
    contains: (percent, title) => `‘${title}’ 본문의 ${percent}를 담고 있음`,
    told: (percent, title) => `인용을 뺀 짧은 쪽 본문의 ${percent}가 ‘${title}’와 같음`,
    quotedToo: (n) => `인용 ${number(n)}단어가 같음`,
    credit: (agency) => `둘 다 ${agency} 출처를 밝힘`,
    numbers: (same, all) => `수치 ${number(all)}개 가운데 ${number(same)}개가 같음`,
    elsewhere: '이 출처들에 없는 기사',
    unknownDate: '날짜 없음',
    split: '옮긴 기사 아님',
    splitLabel: (title) => `‘${title}’: 옮긴 기사 아님`,
    splitDone: (title) => `‘${title}’ 기사를 독립된 출처로 셉니다.`,
    join: '같은 기사로 묶기…',
    joinLabel: (title) => `‘${title}’ 기사를 같은 기사로 묶기…`,
    joinDone: (title, other) => `‘${title}’와 ‘${other}’ 기사를 한 출처로 셉니다.`,
    sharesQuotes: '인용만 같고 나머지는 독립된 기사',
    shared: (n, title, other) => `‘${title}’와 ‘${other}’에 같은 인용 ${number(n)}단어`,
    open: (title) => `‘${title}’ 열기`,
    inArticles: (n) => `기사 ${number(n)}건에 실린 한 기사`,
  },
} satisfies CopiesMessages
