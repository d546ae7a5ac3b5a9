// Owns the tests of finding a quotation's words, or a variant of them, in another text.
import { makeProse } from '../../bench/generated-text'
import { makeRandom } from '../../helpers/random'
import { describe, expect, it } from 'vitest'
import { findWording, wantedWording, type FoundWording } from '../../../src/copies/find-wording'

const QUOTE = 'We will send 20,000 blankets to the coast before the first snow falls, and we ask for nothing.'
const AROUND = 'The minister spoke on Monday about the winter. '

function find(quote: string, text: string): (Omit<FoundWording, 'start' | 'end'> & { words: string }) | null {
  const wanted = wantedWording(quote)
  const found = wanted === null ? null : findWording(text, wanted)
  if (found === null) return null
  const { start, end, ...more } = found
  return { ...more, words: text.slice(start, end) }
}

describe('findWording', () => {
  it('finds the same words whatever their letter case and typography', () => {
    const found = find(`“${QUOTE}”`, `${AROUND}${QUOTE.toUpperCase()} Then he left.`)
    expect(found).toMatchObject({ isSame: true, share: 1, numbers: [] })
    expect(found?.words).toMatch(/^WE WILL SEND .* ASK FOR NOTHING$/)
  })

  it('points out a number that differs, and not one that is only written otherwise', () => {
    expect(find(QUOTE, AROUND + QUOTE.replace('20,000', '30,000'))).toMatchObject({
      isSame: false,
      numbers: [{ ours: '20,000', theirs: '30,000' }],
    })
    expect(find(QUOTE, AROUND + QUOTE.replace('20,000', '20000'))).toMatchObject({
      isSame: true,
      numbers: [],
    })
  })

  it.each([
    ['a word changed', QUOTE.replace('blankets', 'tents')],
    ['words put in', QUOTE.replace('before', 'at once and by ship before')],
    ['words left out', QUOTE.replace(' to the coast', '')],
    ['its first part alone', 'We will send 20,000 blankets to the coast, he promised.'],
  ])('finds a variant: %s', (_, words) => {
    expect(find(QUOTE, `${AROUND}“${words}” ${AROUND}`)?.isSame).toBe(false)
  })

  it.each([
    [
      'the same words in another sentence',
      'The first snow will fall on the coast, and nothing we ask for before the blankets.',
    ],
    ['nothing', ''],
    ['some of its common words', 'We ask the coast for nothing. They will send the first of the letters.'],
  ])('doesn’t take for it: %s', (_, text) => {
    expect(find(QUOTE, AROUND + text)).toBeNull()
  })

  it('looks for no words that stand in any text', () => {
    expect(wantedWording('he said on Monday')).toBeNull()
    expect(wantedWording('')).toBeNull()
  })

  it.each([
    [
      'ko',
      '정부는 첫눈이 내리기 전에 담요 2만 장을 해안으로 보내겠다',
      '정부가 첫눈이 오기 전에 담요 3만 장을 해안에 보내겠다고',
    ],
    [
      'ja',
      '政府は初雪が降る前に毛布を二万枚海岸へ送ると約束した',
      '政府は初雪が降るまでに毛布を二万枚、海岸へ送ると述べた',
    ],
  ])('finds a variant in %s', (_, quote, there) => {
    expect(find(quote, `${there}.`)?.isSame).toBe(false)
    expect(find(quote, '회의는 월요일에 열렸다. 会議は月曜日に開かれた。')).toBeNull()
  })

  it('is found where its characters lie beyond the first plane of Unicode', () => {
    const told = Array.from({ length: 24 }, (_, i) => String.fromCodePoint(0x20000 + 97 * i)).join('')
    const text = `${AROUND.repeat(40)}\n${told}。\n${AROUND.repeat(40)}`
    const found = findWording(text, wantedWording(told) ?? never())
    expect(text.slice(found?.start, found?.end)).toBe(told)
  })

  it('is found with its place anywhere in a long text, whose words are partly the same', () => {
    const random = makeRandom(5)
    for (const language of ['en', 'ko', 'ja'] as const) {
      const prose = makeProse(language, random)
      const told = `${prose.sentence(random)} ${prose.sentence(random)}`
      for (const before of [0, 3, 150]) {
        const paragraphs = Array.from({ length: 300 }, () => prose.sentence(random))
        paragraphs.splice(before, 0, told)
        const text = paragraphs.join('\n')
        const start = text.indexOf(told)
        const found = findWording(text, wantedWording(told) ?? never())
        expect(found).toMatchObject({ isSame: true, share: 1 })
        expect(text.slice(found?.start, found?.end).length).toBeGreaterThan(told.length - 4)
        expect(Math.abs((found?.start ?? 0) - start)).toBeLessThan(4)
      }
    }
  })
})

const never = (): never => {
  throw new Error('too short to be looked for')
}
