import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordAfter, wordBefore } from '../../../src/text/word-spans'

const TEXT = 'He gave no date.\n\n“촉진자로 나설 준비”, he said.\n東京の知事'
const wordsForward = (text: string): readonly string[] => {
  const words: string[] = []
  for (let word = wordAfter(text, 0); word !== null; word = wordAfter(text, word.end))
    words.push(text.slice(word.start, word.end))
  return words
}

describe('going from word to word', () => {
  it('passes over signs and empty lines, in any script', () => {
    expect(wordsForward(TEXT).slice(0, 9)).toEqual([
      'He',
      'gave',
      'no',
      'date',
      '촉진자로',
      '나설',
      '준비',
      'he',
      'said',
    ])
  })

  it('leads back over the same words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '한', '🙂'), maxLength: 30 })
    fc.assert(
      fc.property(text, (words) => {
        const back: string[] = []
        for (let word = wordBefore(words, words.length); word !== null; word = wordBefore(words, word.start))
          back.unshift(words.slice(word.start, word.end))
        expect(back).toEqual(wordsForward(words))
      }),
    )
  })
})
