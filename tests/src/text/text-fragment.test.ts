import { describe, expect, it } from 'vitest'
import { textFragmentLink } from '../../../src/text/text-fragment'

const PAGE = 'https://news.example/a'
const TEXT = [
  'Seoul was ready to help. He said so on Thursday, and again: Seoul was ready to help, he said.',
  'The offer — a “first step”, no more & no less — set no date.',
  'Round\tYear\tOutcome',
  'First\t2018\tA statement, of four points',
  'The offer set no date.',
  '서울은 도울 준비가 되어 있다고 대통령이 말했다. 東京の知事は話した。',
].join('\n')

const linkTo = (words: string, from = 0): string | null => {
  const start = TEXT.indexOf(words, from)
  return textFragmentLink(PAGE, TEXT, { start, end: start + words.length })
}
const textOf = (link: string | null): readonly string[] =>
  (link?.split(':~:text=')[1] ?? '').split(',').map((term) => decodeURIComponent(term))

describe('a link to words of a page', () => {
  it('names words that stand there once, and no more', () => {
    expect(linkTo('said so on Thursday')).toBe(`${PAGE}#:~:text=said%20so%20on%20Thursday`)
  })

  it('writes what means something in a directive by its number', () => {
    expect(linkTo('a “first step”, no more & no less')).toBe(
      `${PAGE}#:~:text=a%20%E2%80%9Cfirst%20step%E2%80%9D%2C%20no%20more%20%26%20no%20less`,
    )
    const hyphens = 'A well-known (and un-named) aide’s.'
    expect(textFragmentLink(PAGE, hyphens, { start: 2, end: hyphens.length })).toBe(
      `${PAGE}#:~:text=well%2Dknown%20%28and%20un%2Dnamed%29%20aide%E2%80%99s`,
    )
  })

  it('names what stands beside words that stand there twice', () => {
    expect(textOf(linkTo('Seoul was ready to help'))).toEqual(['Seoul was ready to help', '-. He'])
    expect(textOf(linkTo('Seoul was ready to help', 5))).toEqual([
      'again:-',
      'Seoul was ready to help',
      '-, he',
    ])
    expect(textOf(linkTo('set no date', TEXT.indexOf('four')))).toEqual(['offer-', 'set no date', '-.'])
  })

  it('names begin and end of words that stand in several blocks', () => {
    expect(textOf(linkTo('set no date.\nRound\tYear'))).toEqual(['set no date', 'Year'])
    // “first” stands above, too: case says nothing to a browser.
    expect(textOf(linkTo('First\t2018\tA statement, of four points\nThe offer set'))).toEqual([
      'Outcome-',
      'First',
      'The offer set',
      '-no',
    ])
  })

  it('names begin and end of long words', () => {
    const long = `First words of it ${'and more '.repeat(60)}until the very end of it`
    expect(textFragmentLink(PAGE, `${long}.`, { start: 0, end: long.length })).toBe(
      `${PAGE}#:~:text=First%20words%20of,end%20of%20it`,
    )
  })

  it('names whole words in any script', () => {
    expect(textOf(linkTo('울은 도울 준비'))).toEqual(['서울은 도울 준비가'])
    expect(textOf(linkTo('東京の知事は'))).toEqual(['東京の知事は'])
  })

  it('keeps the place that the address has, and takes another’s words away', () => {
    const span = { start: 0, end: 5 }
    expect(textFragmentLink(`${PAGE}#top`, 'Seoul', span)).toBe(`${PAGE}#top:~:text=Seoul`)
    expect(textFragmentLink(`${PAGE}#:~:text=x`, 'Seoul', span)).toBe(`${PAGE}#:~:text=Seoul`)
  })

  it('is none for signs alone', () => {
    expect(textFragmentLink(PAGE, 'a — b', { start: 2, end: 3 })).toBeNull()
  })
})
