import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexableText } from '../../../src/search/tokens'

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu
/** The same, said in one line and slowly. */
const asSaid = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u0000', ' ')
    .replace(RUN, (run) => {
      const all = Array.from(run)
      return ` ${all.map((one, i) => one + (all[i + 1] ?? '')).join(' ')} `
    })
const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

describe('text as the index takes it', () => {
  it('holds every pair of a run, and its last character alone', () => {
    expect(words(indexableText('새 경제정책, 2026'))).toEqual([
      '새',
      '경제',
      '제정',
      '정책',
      '책',
      ',',
      '2026',
    ])
    expect(words(indexableText('“東京”の株'))).toEqual(['“', '東京', '京', '”', 'の株', '株'])
  })

  it('leaves a text without such runs as it is', () => {
    expect(indexableText('The president’s “offer” — naïve?')).toBe('The president’s “offer” — naïve?')
  })

  it('is the same for any text as if each run were replaced', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '한국',
        '말',
        'a b',
        ' ',
        '’',
        '東',
        'カー',
        '々',
        'é',
        '\ufeff',
        '\u0000',
        'ｱ',
        '😀',
        '𠮷',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        expect(words(indexableText(text))).toEqual(words(asSaid(text)))
      }),
      { numRuns: 500 },
    )
  })
})
