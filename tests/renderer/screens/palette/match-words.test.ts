import { describe, expect, it } from 'vitest'
import { rank } from '../../../../renderer/screens/palette/entry'
import { makeMatcher } from '../../../../renderer/screens/palette/match-words'
import { catalogues } from '../../../../renderer/messages/messages-context'

/** The letters of some words that are marked for what was typed; `null` where they don't fit. */
function marked(typed: string, words: string): string | null {
  const match = makeMatcher(typed)(words)
  return match === null ? null : match.marks.map(({ start, end }) => words.slice(start, end)).join('|')
}

describe('words that fit what was typed', () => {
  it('may leave letters and words out, and not turn them round', () => {
    expect(marked('ndos', 'New dossier')).toBe('N|dos')
    expect(marked('pdf', 'Save the article as a PDF')).toBe('PDF')
    expect(marked('seoul fac', 'Seoul as facilitator')).toBe('Seoul|fac')
    expect(marked('dossier new', 'Settings')).toBeNull()
    expect(marked('xq', 'Quotes')).toBeNull()
    expect(marked('resume', 'Résumé')).toBe('Résumé')
  })

  it('are found by initial consonants', () => {
    expect(marked('ㅂㄱ', '보관함')).toBe('보관')
    expect(marked('ㅇㅇㅁ', '인용문')).toBe('인용문')
    expect(marked('ㅅㅈ', '설정')).toBe('설정')
    expect(marked('ㅈㄹㅈ', '새 자료집')).toBe('자료집')
    // Typed at once, two consonants are written as one letter.
    expect(marked('ㅄ', '밤새')).toBe('밤새')
    expect(marked('ㅋㅋ', '보관함')).toBeNull()
  })

  it('are found in the middle of a syllable, as it is typed', () => {
    for (const typed of ['ㅂ', '보', '복', '보과', '보관', '보관하', '보관함'])
      expect(marked(typed, '보관함'), typed).not.toBeNull()
    expect(marked('보관', '보관함')).toBe('보관')
    expect(marked('태ㄱ', '태그')).toBe('태그')
  })

  it('mix scripts', () => {
    expect(marked('cutㅈㅂ', 'Cuttings 정보')).toBe('Cut|정보')
    expect(marked('pdf 저', '기사를 PDF로 저장')).not.toBeNull()
  })

  it('stand best first: what begins with it before what has it within', () => {
    const { isGood, found } = rank(['All quotes', 'Quotes', 'Copy the active quote'], makeMatcher('quo'))
    expect([isGood, found.map(({ thing }) => thing)[0], found.length]).toEqual([true, 'Quotes', 3])
  })

  it('may leave letters out within a word, where nothing fits better', () => {
    const words = ['Settings', 'Export the dossier', 'Next quote', 'Write a note']
    const of = (typed: string) => {
      const { isGood, found } = rank(words, makeMatcher(typed))
      return { isGood, found: found.map(({ thing }) => thing) }
    }
    expect(of('sttngs')).toEqual({ isGood: false, found: ['Settings'] })
    expect(of('note')).toEqual({ isGood: true, found: ['Write a note'] })
    expect(of('quarrel')).toEqual({ isGood: false, found: [] })
  })

  it('find each command by its own words, first, in both languages', () => {
    for (const locale of ['en', 'ko'] as const) {
      const words = Object.values(catalogues[locale].commands)
      for (const one of words) expect(rank(words, makeMatcher(one)).found[0]?.thing).toBe(one)
    }
  })
})
