import { describe, expect, it } from 'vitest'
import { describeWrittenReason } from '../../../renderer/components/reason-words'
import { en } from '../../../renderer/messages/en'
import { ko } from '../../../renderer/messages/ko'

describe('a reason that the library wrote down', () => {
  it.each([
    ['not JSON', 'It is no JSON.', 'JSON 형식이 아닙니다.'],
    [
      'copy of articles/a/article.json',
      'A copy of articles/a/article.json.',
      '사본입니다. 원래 파일: articles/a/article.json',
    ],
    [
      'versions.0.n: Invalid input',
      'A field isn’t as it should be: versions.0.n (Invalid input).',
      '올바르지 않은 항목이 있습니다: versions.0.n (Invalid input)',
    ],
    ['a frame: https://ads.example/1', 'a frame: https://ads.example/1', '프레임: https://ads.example/1'],
    ['EIO', 'EIO', 'EIO'],
    ['toString', 'toString', 'toString'],
  ])('is said in words of the locale, or as it stands: %s', (written, english, korean) => {
    expect(describeWrittenReason(written, en)).toBe(english)
    expect(describeWrittenReason(written, ko)).toBe(korean)
  })

  it('has words in both languages', () => {
    expect(Object.keys(ko.reasons)).toEqual(Object.keys(en.reasons))
  })
})
