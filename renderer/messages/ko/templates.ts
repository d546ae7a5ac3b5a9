// Owns what dossiers may begin with, and what their sections are called, in Korean.
import type { TemplateMessages } from '../en/templates'

const main = (title: string) => ({ level: 1, title })
const sub = (title: string) => ({ level: 2, title })

export const koTemplates: TemplateMessages = {
  templates: {
    label: '시작 형식',
    duplicate: '복제',
    copyOf: (title) => `${title} (사본)`,
    duplicated: (title) => `‘${title}’을(를) 새 자료집으로 만들었습니다.`,
    of: {
      empty: { name: '빈 지면', says: '절과 인용문을 필요한 대로 넣습니다.', sections: [] },
      'policy-brief': {
        name: '정책 브리프',
        says: '질문에서 제언까지.',
        sections: [
          main('요약'),
          main('질문'),
          main('배경'),
          main('지금까지의 발언'),
          sub('약속'),
          sub('조건'),
          main('평가'),
          main('선택지'),
          main('제언'),
        ],
      },
      literature: {
        name: '문헌 자료집',
        says: '다른 이들이 쓴 것을 주제별로.',
        sections: [
          main('질문과 선정 기준'),
          main('주제'),
          sub('첫째 주제'),
          sub('둘째 주제'),
          main('일치하는 점'),
          main('갈리는 점'),
          main('남은 공백'),
        ],
      },
      timeline: {
        name: '연표',
        says: '발언을 나온 순서대로.',
        sections: [main('이전'), main('전환점'), main('이후'), main('현재')],
      },
      positions: {
        name: '입장 비교',
        says: '누가 무엇을 주장하는지 나란히.',
        sections: [
          main('쟁점'),
          main('첫째 당사자'),
          sub('요구'),
          sub('제안'),
          main('둘째 당사자'),
          sub('요구'),
          sub('제안'),
          main('공통점'),
          main('남은 차이'),
        ],
      },
    },
  },
}
