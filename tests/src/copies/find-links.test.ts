// Owns the tests of finding copies among texts: grades, their reasons, and what only looks alike.
import { describe, expect, it } from 'vitest'
import { findLinks, type StoryLink } from '../../../src/copies/find-links'
import { makeStory, type StoryDraft } from '../../../src/copies/story'
import { makeProse } from '../../bench/generated-text'
import { makeRandom } from '../../helpers/random'
import { INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../../helpers/wire-story'

const linksOf = (...drafts: Omit<StoryDraft, 'id'>[]): readonly StoryLink[] =>
  findLinks(drafts.map((draft, i) => makeStory({ id: String(i), ...draft })))
const gradesOf = (...texts: string[]): string[] =>
  linksOf(...texts.map((text) => ({ text }))).map(
    ({ first, second, likeness }) => `${first}-${second} ${likeness.grade}`,
  )

describe('findLinks', () => {
  it('tells the same text whatever its typography, headline and credit', () => {
    const retyped = WIRE.replaceAll('“', '"')
      .replaceAll('”', '"')
      .replaceAll('’', "'")
      .replace('HARROW BAY, March 3 (AP) — ', 'Harbour town loses its market. ')
      .replaceAll('\n\n', '\n')
    expect(gradesOf(WIRE, retyped)).toEqual(['0-1 same'])
  })

  it('tells a shortened copy by what of it stands in the other, from either side', () => {
    expect(gradesOf(WIRE, SHORTENED)).toEqual(['0-1 shortened'])
    const [link] = linksOf({ text: SHORTENED }, { text: WIRE })
    expect(link?.likeness).toMatchObject({ grade: 'shortened', firstInSecond: 1 })
    expect(link?.likeness.secondInFirst).toBeLessThan(0.7)
  })

  it('tells a story that was told anew', () => {
    expect(gradesOf(WIRE, REWRITTEN)).toEqual(['0-1 rewritten'])
  })

  it('takes two reporters who quote the same words for two', () => {
    const [link] = linksOf({ text: WIRE }, { text: INDEPENDENT })
    expect(link?.likeness).toMatchObject({ grade: 'quotes', quotedWords: 16, sharedRuns: 12 })
  })

  it('names the agency that both name, in whatever language', () => {
    const text = WIRE.replace('HARROW BAY, March 3 (AP) — ', '')
    const [link] = linksOf({ text: `(서울=연합뉴스) ${text}` }, { text, byline: 'Yonhap' })
    expect(link?.likeness.credit).toBe('Yonhap')
    expect(linksOf({ text: WIRE }, { text: REWRITTEN })[0]?.likeness.credit).toBeNull()
  })

  it('takes a report in the same form with other numbers for another', () => {
    const report = (figures: readonly number[]): string =>
      figures
        .map(
          (figure, i) =>
            `The index of the ${['northern', 'southern', 'eastern', 'western'][i % 4] ?? ''} exchange closed at ${figure} points on the day, its ${['best', 'worst'][i % 2] ?? ''} since the spring.`,
        )
        .join(' ')
    expect(gradesOf(report([412, 518, 611, 702]), report([399, 533, 640, 718]))).toEqual([])
    expect(gradesOf(report([412, 518, 611, 702]), report([412, 518, 611, 702]))).toEqual(['0-1 same'])
  })

  it('leaves out what stands under every page of a site, and not a story that the site has often', () => {
    const random = makeRandom(5)
    const prose = makeProse('en', random)
    const text = (sentences: number): string =>
      Array.from({ length: sentences }, () => prose.sentence(random)).join(' ')
    const footer = `${text(4)}\n\n${text(4)}`
    // At the beginning: at the end it would be left out for standing there.
    const pages = Array.from({ length: 7 }, () => ({ text: `${footer}\n\n${text(10)}\n\n${text(10)}` }))
    expect(linksOf(...pages.map((page) => ({ ...page, site: 'harbour.example' })))).toEqual([])
    expect(linksOf(...pages)).toHaveLength(21)
    const story = { text: `${text(10)}\n\n${text(10)}`, site: 'harbour.example' }
    expect(linksOf(...Array.from({ length: 7 }, () => story))).toHaveLength(21)
  })

  it('doesn’t take two short pages of a site for copies because they end alike', () => {
    const random = makeRandom(6)
    const prose = makeProse('en', random)
    const text = (sentences: number): string =>
      Array.from({ length: sentences }, () => prose.sentence(random)).join(' ')
    const footer = text(3)
    expect(gradesOf(`${text(6)}\n\n${footer}`, `${text(7)}\n\n${footer}`)).toEqual([])
  })

  it.each(['ko', 'ja', 'zh'] as const)('finds copies and no others in %s', (language) => {
    const random = makeRandom(7)
    const prose = makeProse(language, random)
    const space = language === 'ko' ? ' ' : ''
    const sentences = (n: number): string[] => Array.from({ length: n }, () => prose.sentence(random))
    const one = sentences(16)
    const told = [...sentences(3), ...one.slice(8), ...sentences(2), ...one.slice(2, 7)]
    const other = sentences(16)
    const [grade, ...more] = gradesOf(one.join(space), told.join(space), other.join(space))
    expect(grade).toMatch(/^0-1 (?:rewritten|shortened)$/)
    expect(more).toEqual([])
  })

  it('finds nothing in texts of a few words', () => {
    expect(gradesOf('', 'Too short.', 'Too short.')).toEqual([])
  })
})
