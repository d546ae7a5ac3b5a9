import { describe, expect, it } from 'vitest'
import { addressTyped, blockTyped, markTyped } from '../../../renderer/prose/typed-signs'

describe('signs at the begin of a block', () => {
  it.each([
    ['# ', { kind: 'heading', level: 1 }],
    ['### ', { kind: 'heading', level: 3 }],
    ['- ', { kind: 'bullet' }],
    ['* ', { kind: 'bullet' }],
    ['12. ', { kind: 'ordered', start: 12 }],
    ['1) ', { kind: 'ordered', start: 1 }],
    ['> ', { kind: 'quotation' }],
    ['[x] ', { kind: 'task', isChecked: true }],
    ['[ ] ', { kind: 'task', isChecked: false }],
  ])('mean something once the space is typed: %j', (typed, meaning) => {
    expect(blockTyped(typed)).toEqual(meaning)
  })

  it.each(['#', '####  ', '#### ', 'a - ', '. ', '1234567890. ', '一. ', ' '])('are words: %j', (typed) => {
    expect(blockTyped(typed)).toBeNull()
  })
})

describe('signs around words', () => {
  it.each([
    ['a **bold**', 'strong', 'bold'],
    ['**강조**', 'strong', '강조'],
    ['a *b c*', 'emphasis', 'b c'],
    ['_x_', 'emphasis', 'x'],
    ['(~~no~~', 'struck', 'no'],
    ['`a*b`', 'code', 'a*b'],
  ])('mean something once the last is typed: %j', (typed, mark, words) => {
    expect(markTyped(typed)).toMatchObject({ mark, words })
  })

  it.each(['**', '****', '** a**', '2 * 3 *', '**bold*', 'snake_case_', '~a~', '``'])(
    'are words: %j',
    (typed) => {
      expect(markTyped(typed)).toBeNull()
    },
  )
})

describe('an address', () => {
  it('is a link once the space after it is typed, without the signs that end a sentence', () => {
    expect(addressTyped('see (https://example.org/a), ')).toEqual({
      start: 5,
      address: 'https://example.org/a',
    })
    expect(addressTyped('see https://example.org/a. ')).toEqual({
      start: 4,
      address: 'https://example.org/a',
    })
  })

  it.each(['https://example.org', 'example.org ', 'javascript:alert(1) ', 'https:// '])(
    'is words: %j',
    (typed) => {
      expect(addressTyped(typed)).toBeNull()
    },
  )
})
