// Owns the words of settings and what the app says about itself, in Korean.
import type { AppMessages } from '../en/app'
import { number } from './words'

/** These words in Korean. */
export const koApp = {
  settings: {
    title: '설정',
    theme: '테마',
    themes: {
      system: '시스템 설정',
      paper: '종이',
      white: '흰색',
      sepia: '세피아',
      dark: '어둡게',
      black: '검정',
    },
    language: '언어',
    languages: { system: '시스템 설정', en: 'English', ko: '한국어' },
    size: '글자 크기',
    measure: '본문 너비',
    font: '글꼴',
    fonts: { serif: '명조', sans: '고딕', mono: '고정폭' },
    lineHeight: '줄 간격',
    pixels: (n: number) => `${number(n)}px`,
    times: (n: number) => `${number(n)}배`,
    offersClipboard: '다른 곳에서 복사한 링크를 스크랩할지 묻기',
    sampleText: '한반도의 평화는 한반도는 물론 더 넓은 지역의 성장을 위한 조건이다.',
  },
  about: {
    title: 'Cuttings 정보',
    menu: 'Cuttings 정보',
    what: '기사를 스크랩하고 구절을 표시해, 누구나 글자까지 확인할 수 있는 자료집을 만듭니다.',
    version: '버전',
    runtime: '실행 환경',
    library: '라이브러리',
  },
} satisfies AppMessages
