import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuote } from '../../../src/anchor/compare-quote'
import { describeQuote } from '../../../src/anchor/describe-quote'
import { locateQuote } from '../../../src/anchor/locate-quote'
import { isErrorOfKind } from '../../../src/errors'
import type { Span } from '../../../src/model/quote'
import type { QuoteStatus } from '../../../src/model/quote-kinds'

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

/** By what is remembered of its surroundings, and beside the text that it was made in: both must say the same. */
function statusAfter(before: string, words: string, after: string): QuoteStatus | readonly QuoteStatus[] {
  const quote = describeQuote(before, spanOf(before, words))
  const statusOf = (earlier?: string): QuoteStatus => locateQuote(after, quote, earlier)?.status ?? 'removed'
  const [alone, beside] = [statusOf(), statusOf(before)]
  return alone === beside ? alone : [alone, beside]
}

const before =
  'The ferry was late again. Crews met at the pier before dawn. “The minister will send 40 observers to Lake Anza this spring,” a spokesman said — twice the number of last year. Fishing boats stayed in the harbour. Nobody asked about the well-known fifth clause.'
const said =
  'The minister will send 40 observers to Lake Anza this spring,” a spokesman said — twice the number of last year.'
const edited = (from: string, to: string): string => before.replace(from, to)

const vorher =
  '배는 또 늦었다. 선원들은 새벽 전에 부두에 모였다. 김 장관은 올봄에 관찰단 40명을 호수 마을에 보내겠다고 밝혔다. 어선들은 항구에 머물렀다. 다섯째 조항은 아무도 묻지 않았다.'
const gesagt = '김 장관은 올봄에 관찰단 40명을 호수 마을에 보내겠다고 밝혔다.'

describe('locateQuote', () => {
  it.each<[QuoteStatus, string, string]>([
    ['identical', 'nothing changed', before],
    ['identical', 'a sentence put in before it', edited('The ferry', 'It rained. The ferry')],
    [
      'identical',
      'sentences put in on both sides',
      edited('“The minister', 'It was cold. “The minister').replace(
        'Fishing boats',
        'It rained. Fishing boats',
      ),
    ],
    [
      'identical',
      'both neighbours reworded',
      edited('before dawn', 'after dark').replace('stayed in', 'left'),
    ],
    ['cosmetic', 'quotes made straight', edited('spring,” a', 'spring," a')],
    ['cosmetic', 'no-break spaces', edited('40 observers', '40\u00a0observers')],
    ['cosmetic', 'a soft hyphen', edited('observers', 'observ\u00aders')],
    ['cosmetic', 'another dash', edited(' — ', ' – ')],
    ['cosmetic', 'full width', edited('40', '４０')],
    ['cosmetic', 'a zero-width space', edited('minister', 'mini\u200bster')],
    ['reworded', 'a number', edited('40', '400')],
    ['reworded', 'a digit put before a number', edited('40', '140')],
    ['reworded', 'a decimal', edited('40', '40.5')],
    ['reworded', 'a raised digit', edited('40', '40²')],
    ['reworded', 'a negation', edited('will send', 'will not send')],
    ['reworded', 'a modal', edited('will send', 'may send')],
    ['reworded', 'a name', edited('Lake Anza', 'Port Ibra')],
    ['reworded', 'letter case', edited('Lake Anza', 'lake anza')],
    ['reworded', 'a word left out', edited('twice the number', 'the number')],
    ['reworded', 'a word put in', edited('observers to', 'observers slowly to')],
    ['shortened', 'its end', edited(' — twice the number of last year', '')],
    ['shortened', 'its middle', edited(' to Lake Anza this spring', '')],
    ['moved', 'to the end', `${before.replace(`“${said} `, '')} “${said}`],
    ['removed', 'left out', before.replace(`“${said} `, '')],
    [
      'removed',
      'left out, with a sentence like it elsewhere',
      `${before.replace(`“${said} `, '')} The minister will send 12 doctors to Lake Anza this spring, it was said.`,
    ],
  ])('says %s: %s', (status, _, after) => {
    expect(statusAfter(before, said, after)).toBe(status)
  })

  it.each<[QuoteStatus, string, string]>([
    ['identical', 'a sentence put in before it', `비가 왔다. ${vorher}`],
    ['cosmetic', 'a no-break space', vorher.replace('관찰단 40명을', '관찰단\u00a040명을')],
    ['cosmetic', 'letters apart', vorher.normalize('NFD')],
    ['reworded', 'a number', vorher.replace('40명', '14명')],
    ['reworded', 'a particle', vorher.replace('장관은', '장관도')],
    ['reworded', 'an ending', vorher.replace('보내겠다고', '보냈다고')],
    ['reworded', 'a negation', vorher.replace('보내겠다고', '안 보내겠다고')],
    ['reworded', 'a name', vorher.replace('김 장관', '박 장관')],
    ['shortened', 'its begin', vorher.replace('김 장관은 올봄에 ', '')],
    ['moved', 'to the begin', `${gesagt} ${vorher.replace(`${gesagt} `, '')}`],
    ['removed', 'left out', vorher.replace(`${gesagt} `, '')],
  ])('says %s in Korean: %s', (status, _, after) => {
    expect(statusAfter(vorher, gesagt, after)).toBe(status)
  })

  it('says removed, and points nowhere else, when the sentence has left the article', () => {
    const text = 'Seoul would help. It set no date.'

    expect(locateQuote('It set no date.', describeQuote(text, spanOf(text, 'Seoul would help.')))).toBeNull()
  })

  it('gives the place and the words that stand there now', () => {
    const after = `It rained. ${edited('40', '64')}`
    const found = locateQuote(after, describeQuote(before, spanOf(before, said)), before)

    expect(found).toMatchObject({ status: 'reworded', exact: said.replace('40', '64') })
    expect(found).toMatchObject(spanOf(after, said.replace('40', '64')))
  })

  it('keeps to the right one of repeated sentences', () => {
    const text = 'It rained. We wait. The sun came out. We wait. Night fell. We wait. Morning came.'
    const second = text.indexOf('We wait.', 25)
    const quote = describeQuote(text, { start: second, end: second + 8 })
    const after = `A long day began here. ${text}`

    expect(locateQuote(after, quote)).toMatchObject({ start: second + 23, status: 'identical' })
  })

  it('doesn’t take a repeated sentence elsewhere for one that was reworded where it stood', () => {
    const claim = 'No tax will rise before the vote this year.'
    const text = `Mills stood idle along the river. ${claim} Bakers opened early. Rain came in the night. Trains ran empty to the coast. ${claim} Owls called.`
    const quote = describeQuote(text, spanOf(text, claim))
    const after = text.replace('No tax will rise', 'A tax will rise')

    expect(locateQuote(after, quote)).toMatchObject({ status: 'reworded', start: quote.start })
  })

  describe('beside the text that it was made in', () => {
    const promise = (where: string, count: number): string =>
      `The council will send ${String(count)} nurses to ${where} before winter, the office said.`
    const lines = ['the valley', 'the port', 'the border', 'the coast', 'the capital', 'the islands'].map(
      (where, n) => promise(where, 10 + n),
    )
    const text = `It was a long meeting. ${lines.join(' ')} Nobody objected to any of it.`
    const [third = ''] = lines.slice(2)
    const quote = describeQuote(text, spanOf(text, third))

    it('doesn’t take one of many sentences alike for one that is gone', () => {
      const after = text.replace(`${third} `, '')
      expect(locateQuote(after, quote, text)).toBeNull()
    })

    it('says moved where it stands among others like those that it stood among', () => {
      const rest = text.replace(`${third} `, '')
      const after = rest.replace(lines[5] ?? '', `${lines[5] ?? ''} ${third}`)
      expect(locateQuote(after, quote, text)).toMatchObject({ status: 'moved', exact: third })
    })

    it('finds it where its neighbours were changed, too', () => {
      const changed = third.replace('12', '21')
      const after = text
        .replace(third, changed)
        .replace('send 11 nurses', 'lend 1 nurse')
        .replace('send 13 nurses to the coast', 'send some doctors to the hills')
      expect(locateQuote(after, quote, text)).toMatchObject({ status: 'reworded', exact: changed })
    })

    it('finds the few words that are left of it', () => {
      const after = text.replace(third, 'The council will send 12 nurses.')
      expect(locateQuote(after, quote, text)).toMatchObject({ status: 'shortened' })
    })

    it('takes no text for the earlier one that doesn’t hold the quote', () => {
      expect(locateQuote(text, quote, 'Something else was said.')).toMatchObject({ status: 'identical' })
    })
  })

  it('follows a quote of one word by its neighbours, and says reworded when the word was replaced', () => {
    expect(statusAfter(before, '40', before)).toBe('identical')
    expect(statusAfter(before, '40', edited('40', '41'))).toBe('reworded')
    expect(statusAfter(before, 'twice', before.replace(`“${said} `, ''))).toBe('removed')
  })

  it('compares only its part of a word that the quote cuts', () => {
    expect(statusAfter(vorher, '관찰단 40명', vorher.replace('40명을', '40명이'))).toBe('identical')
  })

  const script = fc.constantFrom(
    '가',
    '나다',
    '漢',
    'か',
    'س',
    'ع',
    'a',
    'é',
    'e\u0301',
    '👩‍🚀',
    '🇰🇷',
    '\ud83d',
    '\u202e',
    '\u00ad',
    '\u200b',
    ' ',
    '\n',
    '.',
    '3',
    '-',
    '“',
  )
  const texts = fc.oneof(
    fc.string({ unit: script, minLength: 1, maxLength: 400 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  )

  it('finds any span of any text again in the text itself', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const quote = describeQuote(text, { start, end })

        expect(quote.start).toBeLessThanOrEqual(start)
        expect(quote.end).toBeGreaterThanOrEqual(end)
        expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
        const there = { start: quote.start, end: quote.end, exact: quote.exact, status: 'identical' }
        expect(locateQuote(text, quote)).toEqual(there)
        expect(locateQuote(text, quote, text)).toEqual(there)
      }),
      { numRuns: 500 },
    )
  })

  it('points at words that are there, whatever became of the text', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (text, after, a, b) => {
        const start = a % text.length
        const quote = describeQuote(text, { start, end: start + 1 + (b % (text.length - start)) })
        for (const earlier of [undefined, text]) {
          const found = locateQuote(after, quote, earlier)

          if (found !== null) expect(after.slice(found.start, found.end)).toBe(found.exact)
          if (found?.status === 'identical' || found?.status === 'moved')
            expect(found.exact.length).toBeGreaterThan(0)
          if (found?.status === 'identical') expect(found.exact).toBe(quote.exact)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('describeQuote', () => {
  it('widens a span that would cut a character in half', () => {
    expect(describeQuote('a👩b', { start: 2, end: 4 })).toMatchObject({ start: 1, end: 4, exact: '👩b' })
  })

  it.each([
    { start: 2, end: 2 },
    { start: 3, end: 1 },
    { start: -1, end: 2 },
    { start: 0, end: 99 },
  ])('refuses a span that holds nothing or lies outside the text: %o', (span) => {
    try {
      describeQuote('abc', span)
      expect.unreachable()
    } catch (error) {
      expect(isErrorOfKind(error, 'bad-quote')).toBe(true)
    }
  })
})

describe('compareQuote', () => {
  it('shows both wordings word by word', () => {
    const { status, changes } = compareQuote(edited('40', '64'), describeQuote(before, spanOf(before, said)))

    expect(status).toBe('reworded')
    expect(changes.filter((change) => change.kind !== 'same')).toEqual([
      { kind: 'old', text: '40 ' },
      { kind: 'new', text: '64 ' },
    ])
  })
})
