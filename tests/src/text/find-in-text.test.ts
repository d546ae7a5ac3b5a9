import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, makeSearchable } from '../../../src/text/find-in-text'

/** What is found, as the text has it. */
const words = (text: string, typed: string): readonly string[] =>
  findInText(makeSearchable(text), typed).map(({ start, end }) => text.slice(start, end))

describe('finding in a text', () => {
  it.each([
    ['letter case', 'The Pledge, the pledge', 'PLEDGE', ['Pledge', 'pledge']],
    ['accents', 'Café, cafe and CAFÉ', 'cafe', ['Café', 'cafe', 'CAFÉ']],
    ['accents that were typed', 'a cafe', 'café', ['cafe']],
    ['kinds of quotes', '“It’s here”', '"it\'s here"', ['“It’s here”']],
    ['kinds of dashes', 'North–South talks', 'north-south', ['North–South']],
    ['line ends', 'the first\nround of\n\ntalks', 'round  of talks', ['round of\n\ntalks']],
    ['hard spaces', '3\u00a0days', '3 days', ['3\u00a0days']],
    ['soft hyphens', 'facili\u00adtator', 'facilitator', ['facili\u00adtator']],
    ['width', 'ＡＢＣ 123', 'abc 123', ['ＡＢＣ 123']],
    ['ligatures, whole', 'the ﬁrst', 'first', ['ﬁrst']],
    ['a part of a ligature, as the whole', 'the ﬁrst', 'ir', ['ﬁr']],
    ['the points of Hebrew', 'שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['the points of Arabic', 'السَّلام', 'السلام', ['السَّلام']],
    ['late sigma', 'λόγος', 'ΛΟΓΟΣ', ['λόγος']],
    ['Korean', '대통령은 서울이 촉진자로', '서울이', ['서울이']],
    ['Chinese without spaces', '总统说首尔愿意调解', '首尔', ['首尔']],
    ['letters of two units', 'a 𝒜b c', '𝒜b', ['𝒜b']],
    ['none over another', 'aaaaa', 'aa', ['aa', 'aa']],
  ])('doesn’t mind %s', (_what, text, typed, expected) => {
    expect(words(text, typed)).toEqual(expected)
  })

  it.each([
    ['kana with and without its mark', 'かき', 'がき'],
    ['one syllable of Korean that begins as another', '각자', '가'],
    ['raised digits', '10² ways', '102'],
    ['no words at all', 'a b', '  '],
    ['nothing', 'a b', ''],
    ['what isn’t there', 'a b', 'c'],
  ])('doesn’t take for the same: %s', (_what, text, typed) => {
    expect(words(text, typed)).toEqual([])
  })

  it('finds any stretch of a text, where it stands, whatever the text is', () => {
    const letters = fc.stringMatching(/^[a-zA-Zéß가-힣日本かが \n.,“”–]{1,60}$/)
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const exact = text.slice(start, end)
        fc.pre(exact.trim() !== '')
        const found = findInText(makeSearchable(text), exact)
        expect(found.length).toBeGreaterThan(0)
        for (const [i, span] of found.entries()) {
          expect(makeSearchable(text.slice(span.start, span.end)).folded.trim()).toBe(
            makeSearchable(exact).folded.trim(),
          )
          expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
        }
      }),
    )
  })
})
