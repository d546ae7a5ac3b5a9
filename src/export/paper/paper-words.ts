// Owns what a paper itself says, in the languages that we speak. Whoever is handed one has no app to choose a language in: it is that
// of the commentary.
import type { CopyOf } from '../../model/source-copies'
import { GRADE_WORDS, independentWords } from '../copy-words'
import type { PaperWords } from './paper'

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

const GRADES_KO: Readonly<Record<CopyOf['grade'], string>> = {
  same: '같은 본문',
  shortened: '줄인 글',
  rewritten: '고쳐 쓴 글',
  quotes: '같은 인용',
  joined: '라이브러리 관리자의 판단',
}

const en: PaperWords = {
  contents: 'Contents',
  notes: 'Notes',
  sources: 'Sources',
  tags: 'Tags',
  remark: 'Note',
  lost: 'Unproved: the quote is no longer in the library, and nothing here vouches for its words.',
  lostArticle: 'Unproved: the article is no longer in the library.',
  image: 'Image',
  about: (quotes, articles, sources, independent) =>
    `${count(quotes, 'quote')}${articles === 0 ? '' : ` and ${count(articles, 'whole article')}`} from ${count(sources, 'sealed source')}${independentWords(sources, independent)}`,
  exported: (day, generator) => `Exported ${day} with ${generator}`,
  kept: (instant, sha256) => `Kept ${instant}. SHA-256 of the text: ${sha256}`,
  copyOf: ({ number, title, grade }) =>
    `Same story as ${number === null ? `“${title}”` : `source ${number}`} (${GRADE_WORDS[grade]}).`,
  back: 'Back to the text',
  page: 'Page',
}

const ko: PaperWords = {
  contents: '차례',
  notes: '주',
  sources: '출처',
  tags: '태그',
  remark: '메모',
  lost: '증명되지 않음: 이 인용문은 라이브러리에 더 이상 없으며, 그 문구를 보증할 근거가 없습니다.',
  lostArticle: '증명되지 않음: 이 기사는 라이브러리에 더 이상 없습니다.',
  image: '이미지',
  about: (quotes, articles, sources, independent) =>
    `봉인된 출처 ${sources}개${independent === null || sources < 2 ? '' : `(${independent === sources ? '모두 독립 출처' : `독립 출처 ${independent}개`})`}에서 가져온 인용문 ${quotes}개${articles === 0 ? '' : `와 기사 전체 ${articles}편`}`,
  exported: (day, generator) => `${day} ${generator}(으)로 내보냄`,
  kept: (instant, sha256) => `보관 시각 ${instant}. 본문의 SHA-256: ${sha256}`,
  copyOf: ({ number, title, grade }) =>
    `${number === null ? `“${title}”` : `출처 ${number}`}과(와) 같은 기사(${GRADES_KO[grade]}).`,
  back: '본문으로',
  page: '쪽',
}

/** The words for papers of a language: English where we don't speak it. */
export const paperWords = (language: string): PaperWords => (language === 'ko' ? ko : en)
