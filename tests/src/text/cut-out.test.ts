import { describe, expect, it } from 'vitest'
import {
  between,
  upToLast,
  withoutBegin,
  withoutBetween,
  withoutClosed,
  withoutEnd,
  withoutMarkup,
} from '../../../src/text/cut-out'

describe('leaving parts of a text out', () => {
  it('takes what stands between two words, up to the end where the second is missing', () => {
    expect(withoutBetween('a<!-- b -->c<!-- d', '<!--', '-->')).toBe('ac')
    expect(withoutBetween('a<NoScript>b</NOSCRIPT>c', '<noscript', '</noscript>')).toBe('ac')
  })

  it('keeps a beginning that nothing ends where that is asked for', () => {
    expect(withoutClosed('a<!-- b -->c<!-- d', '<!--', '-->')).toBe('ac<!-- d')
    expect(withoutClosed('a<!--->b-->c', '<!--', '-->')).toBe('ac')
  })

  it('gives what stands between, each time', () => {
    expect([...between('a<!--b--><!----><!--c', '<!--', '-->')]).toEqual(['b', ''])
    expect([...between('nothing', '<!--', '-->')]).toEqual([])
  })

  it('takes signs off either end', () => {
    expect(withoutEnd('words. . ', /[.\s]/)).toBe('words')
    expect(withoutBegin(' -. words', /[\s.-]/)).toBe('words')
    expect([withoutEnd('...', /\./), withoutBegin('...', /\./)]).toEqual(['', ''])
  })

  it('cuts at the first place that has little enough after it', () => {
    expect(upToLast('an editor of the long list, editor', /,? ?editor/g, 5)).toBe(
      'an editor of the long list',
    )
    expect(upToLast('an editor of things', /editor/g, 5)).toBe('an editor of things')
    expect(upToLast('an editor of things', /editor/g, 50)).toBe('an ')
    // A place within one that has too much after it counts.
    expect(upToLast('aab', /a+?b?|ab/g, 0)).toBe('a')
  })

  it.each([
    ['<p>words</p>', 'words'],
    ['<!-- <b>no</b> --><STYLE>no</style><script>no</SCRIPT>words', 'words'],
    ['<head><title>no</title></head>', ''],
    ['<header>words</header>', 'words'],
    ['1 < 2', '1 < 2'],
    ['<style>words', 'words'],
    ['a<!-- words', 'a<!-- words'],
    ['<img alt=""><br>', ''],
  ])('finds the words of %s', (html, words) => {
    expect(withoutMarkup(html).trim()).toBe(words.trim())
  })
})
