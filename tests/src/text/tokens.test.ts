import { describe, expect, it } from 'vitest'
import { foldTypography } from '../../../src/text/fold'
import { tokenize } from '../../../src/text/tokens'

const keys = (text: string): readonly string[] => tokenize(text).keys

describe('tokenize', () => {
  it.each([
    ['Don’t wait.', ['Don', "'", 't', 'wait', '.']],
    ['1,250.5 at -3 or 5-3', ['1,250.5', 'at', '-3', 'or', '5', '-', '3']],
    ['관찰단 40명을', ['관찰단', '40', '명을']],
    ['漢字 か', ['漢', '字', 'か']],
    ['co\u00adop\u200berate', ['cooperate']],
    ['wait… now', ['wait', '.', '.', '.', 'now']],
    ['ﬁve ㎞', ['five', 'km']],
    ['a -- b — c', ['a', '-', 'b', '-', 'c']],
  ])('cuts %s', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  it('gives each piece its place in the text', () => {
    const text = 'A “well-known” 👩 rule'
    const { starts, ends } = tokenize(text)

    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual([
      'A',
      '“',
      'well',
      '-',
      'known',
      '”',
      '👩',
      'rule',
    ])
  })
})

describe('foldTypography', () => {
  it.each([
    ['“quote”', '"quote"'],
    ['Ｆｕｌｌ１', 'Full1'],
    ['oﬃce', 'office'],
    ['a\u200db', 'ab'],
  ])('makes %s and %s the same', (text, expected) => {
    expect(foldTypography(text)).toBe(expected)
  })

  it.each([
    ['10²', '102'],
    ['½', '1/2'],
    ['Case', 'case'],
    ['né', 'ne'],
    ['\u202eab', 'ab'],
  ])('keeps %s apart from %s', (a, b) => {
    expect(foldTypography(a)).not.toBe(foldTypography(b))
  })
})
