import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../../src/export/text/wrap-text'

describe('wrapText', () => {
  it('breaks between words, and counts what is set in', () => {
    expect(wrapText('one two three four', 9)).toBe('one two\nthree\nfour')
    expect(wrapText('one two three', 9, '- ', '  ')).toBe('- one two\n  three')
  })

  it('breaks Chinese and Japanese between any two signs, but begins no line with a closing one', () => {
    expect(wrapText('日程は示さなかった。', 8)).toBe('日程は示\nさなかっ\nた。')
    expect(wrapText('対話の用意。', 10)).toBe('対話の用\n意。')
  })

  it('breaks Korean between words', () => {
    expect(wrapText('정부가 돕고 촉진할 준비', 12)).toBe('정부가 돕고\n촉진할 준비')
  })

  it('keeps an address whole, and parts a word that fits in no line', () => {
    expect(wrapText('see https://example.org/a/long/path now', 12)).toBe(
      'see\nhttps://example.org/a/long/path\nnow',
    )
    expect(wrapText('abcdefghij', 4)).toBe('abcd\nefgh\nij')
  })

  it('loses and adds nothing but spaces', () => {
    const dense = (text: string): string => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 3, max: 30 }),
        (text, width) => {
          expect(dense(wrapText(text, width))).toBe(dense(text))
        },
      ),
    )
  })
})
