import { describe, expect, it } from 'vitest'
import { firstWordsOfNote } from '../../../src/text/note-words'

describe('the first words of a note', () => {
  it.each([
    ['# Mediation\n\nSeoul **would** help.', 'Mediation Seoul would help.'],
    ['- [ ] ask\n- [x] read\n1. first', 'ask read first'],
    ['> quoted\n\n---\n\n`code` and ~~gone~~', 'quoted code and gone'],
    [
      'See [the pledge](cuttings://quote/0123456789ab) and <https://example.org/a>.',
      'See the pledge and https://example.org/a.',
    ],
    ['![chart](../../assets/ab/ab00) words', 'words'],
    ['a snake_case_name and _emphasis_', 'a snake_case_name and emphasis'],
    ['```js\nlet a\n```', 'let a'],
    ['서울은 **중재자**', '서울은 중재자'],
    ['', ''],
  ])('are words without signs: %j', (note, words) => {
    expect(firstWordsOfNote(note, 200)).toBe(words)
  })

  it('end between words, and in no half of a character', () => {
    expect(firstWordsOfNote('one two three four', 12)).toBe('one two…')
    expect(firstWordsOfNote('🕊'.repeat(20), 5)).toBe('🕊🕊…')
  })

  it('are found at once in a text that is all signs', () => {
    for (const sign of ['[', '![', '*', '_', '<https:', '#', '`', '- '])
      expect(firstWordsOfNote(sign.repeat(50_000), 100).length).toBeLessThanOrEqual(101)
  })
})
