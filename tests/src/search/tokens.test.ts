import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText, indexableText } from '../../../src/search/tokens'

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u
const ACCENT = /^[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]$/
const isSingle = (text: string): boolean => text.length === 1

/** What stands for a character, said slowly. */
function standsFor(char: string): string {
  if (RUN.test(char)) return char
  if (ACCENT.test(char)) return ''
  if (!/[\p{L}\p{N}\p{M}\p{Co}]/u.test(char)) return ' '
  if (!isSingle(char)) return char
  const [base = char, ...others] = char.normalize('NFD')
  const bare = others.every((other) => ACCENT.test(other)) ? base : char
  const lower = bare.toLowerCase().replace('ς', 'σ')
  return isSingle(lower) ? lower : bare
}
/** The same as the index takes it, said in a few lines and slowly. */
const asSaid = (text: string): string => {
  const all = Array.from(text.normalize('NFKC'))
  return all
    .map((char, i) => {
      const next = all[i + 1] ?? ''
      return RUN.test(char) ? ` ${char}${RUN.test(next) ? next : ''} ` : standsFor(char)
    })
    .join('')
}
const words = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}\p{M}\p{Co}]+/u).filter((word) => word !== '')
const lowered = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase())

describe('text as the index takes it', () => {
  it('holds every pair of a run, and its last character alone', () => {
    expect(words(indexableText('새 경제정책, 2026'))).toEqual(['새', '경제', '제정', '정책', '책', '2026'])
    expect(words(indexableText('“東京”の株'))).toEqual(['東京', '京', 'の株', '株'])
    expect(words(indexableText('𠮷野家'))).toEqual(['𠮷野', '野家', '家'])
  })

  it('is what was given where SQLite reads that as we would', () => {
    expect(indexableText('The president\'s "offer" - 2 of 3?')).toBe('The president\'s "offer" - 2 of 3?')
  })

  it.each([
    ['The president’s “offer” — naïve?', ['the', 'president', 's', 'offer', 'naive']],
    ['Ångström, FAÇADE, Việt Nam, Łódź', ['angstrom', 'facade', 'viet', 'nam', 'łodz']],
    ['cafe\u0301', ['cafe']],
    ['Ёлка и Йод', ['елка', 'и', 'иод']],
    ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', ['οδυσσευσ', 'οδυσσευσ']],
    ['İstanbul', ['istanbul']],
    ['مُحَمَّد محمد', ['محمد', 'محمد']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी', ['हिन्दी']],
    ['ＡＢＣ ｶﾞ ﬁne', ['abc', 'ガ', 'fine']],
    ['a😀b\ud800c\u0000d', ['a', 'b', 'c', 'd']],
  ])('folds %s', (text, expected) => {
    expect(words(lowered(foldedText(text)))).toEqual(expected)
  })

  it('is the same for any text as if each character were taken by itself', () => {
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
        'É',
        'e\u0301',
        '\u0301',
        'ς',
        '\ufeff',
        '\u0000',
        'ｱ',
        '😀',
        '𠮷',
        '𐐀',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        expect(words(lowered(indexableText(text)))).toEqual(words(lowered(asSaid(text))))
      }),
      { numRuns: 1000 },
    )
  })
})
