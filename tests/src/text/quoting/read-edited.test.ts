import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEdited } from '../../../../src/text/quoting/read-edited'
import { shownWords } from '../../../../src/text/quoting/shown-words'
import { warningsOf } from '../../../../src/text/quoting/warnings'
import { makeRandom } from '../../../helpers/random'
import {
  asTyped,
  editDishonestly,
  editHonestly,
  isInOrder,
  randomQuote,
} from '../../../helpers/random-wording'

const shown = (exact: string, typed: string): string => {
  const read = readEdited(exact, typed)
  return read.isHonest ? read.shown : `${read.refusal.kind}: ${read.refusal.words}`
}
const all = { numRuns: process.env['CUTTINGS_TEST_ALL'] === '1' ? 100_000 : 2000 }
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

describe('readEdited', () => {
  it.each([
    ['He did not say that.', 'He did not say that.', 'He did not say that.'],
    ['He did not say that.', 'He […] say that.', 'He […] say that.'],
    ['He did not say that.', 'He [...] that.', 'He […] that.'],
    ['He did not say that.', 'He [. . .]', 'He […]'],
    ['He did not say that.', '[President Lee] did not say that.', '[President Lee] did not say that.'],
    ['the plan is ready.', '[T]he plan is ready.', '[T]he plan is ready.'],
    ['the minister said so', 'the minister[s] said [on Tuesday] so', 'the minister[s] said [on Tuesday] so'],
    ['One.\nTwo is here.\nThree.', 'One.\n[…]\nThree.', 'One.\n[…]\nThree.'],
    ['One.\nTwo is here.\nThree.', 'One. […] Three.', 'One. […] Three.'],
    ['One two three.', 'One[…]three.', 'One […] three.'],
    ['One two.\nThree four.', 'One […] Three four.', 'One […] Three four.'],
    ['One two.\nThree four.', 'One two. Three […]', 'One two.\nThree […]'],
    ['他不想说这个', '他[…]说这个', '他[…]说这个'],
    ['정부는 돕지 않겠다고 밝혔다', '정부는 […] 밝혔다', '정부는 […] 밝혔다'],
    ['قال الرئيس إن سيول مستعدة', 'قال […] إن سيول مستعدة', 'قال […] إن سيول مستعدة'],
    ['the end was near', '[…] was near', '[…] was near'],
    ['we go home', '[…] [they] go home', '[…] [they] go home'],
    ['yesterday we go home', '[…] [they] go home', '[…] [they] go home'],
  ])('reads “%s” as “%s”', (exact, typed, expected) => {
    expect(shown(exact, typed)).toBe(expected)
  })

  it('takes what keyboards write for what was sealed, and shows what was sealed', () => {
    expect(shown('“Don’t go”\u00a0– he said…', '"Don\'t go" - he said...')).toBe('“Don’t go”\u00a0– he said…')
    expect(shown('e\u0301tat na\u0131\u0308f', '\u00e9tat na\u0131\u0308f')).toBe(
      'e\u0301tat na\u0131\u0308f',
    )
  })

  it('takes brackets that the source has for the source’s own', () => {
    expect(readEdited('They [sic] went […] home', 'They [sic] went […] home')).toMatchObject({ edits: [] })
    expect(shown('They [sic] went home', 'They [sic] went […]')).toBe('They [sic] went […]')
    expect(shown('They [sic] went home', 'They [sic] [all] went home')).toBe('They [sic] [all] went home')
    expect(shown('They went [sic] home', 'They [sic] went […] home')).toBe('They [sic] went […] home')
  })

  it.each([
    ['one two three', 'one too three', 'not-in-source: too'],
    ['one two three', 'one very two three', 'not-in-source: very'],
    ['one two three', 'One two three', 'not-in-source: One'],
    ['one two three', 'two one three', 'not-in-source: two'],
    ['one two three', 'one three', 'missing: three'],
    ['one two three', 'one two', 'missing: '],
    ['one two three', 'one … three', 'bare-dots: …'],
    ['one two three', 'one […] two three', 'nothing-left-out: […]'],
    ['one two three', 'one t[…]', 'cuts-word: […]'],
    ['unable to go', '[…]able to go', 'cuts-word: […]'],
    ['don’t go', 'don[…] go', 'cuts-word: […]'],
    ['for 1,250.5 men', 'for 1[…] men', 'cuts-word: […]'],
    ['않았다고 했다', '[…]다고 했다', 'cuts-word: […]'],
    ['They [sic] went home', 'They [so]] went home', 'cuts-word: [so]'],
    ['one two three', 'one two [three', 'brackets: ['],
    ['one two three', 'one [] two three', 'brackets: ['],
    ['one two three', 'one [\u202etwo] three', 'brackets: [\u202etwo]'],
    ['one two three', '[…]', 'nothing-kept: […]'],
    ['one two three', '', 'nothing-kept: '],
  ])('refuses “%s” as “%s”, and says where', (exact, typed, expected) => {
    expect(shown(exact, typed)).toBe(expected)
  })

  it('never parts what is one character', () => {
    for (const exact of ['a 👩‍👩‍👧 b', 'a 🇰🇷 b', 'cafe\u0301 x', 'a 😀 b'])
      for (let at = 1; at < exact.length; at++) {
        const read = readEdited(exact, `${exact.slice(0, at)}[x]${exact.slice(at)}`)
        if (!read.isHonest) continue
        const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(exact)
        const starts = [...graphemes].map(({ index }) => index)
        expect(starts, exact).toContain(read.edits[0]?.start)
      }
  })

  it('is quick with long words that begin in many places', () => {
    const exact = 'a b '.repeat(3000).trim()
    expect(shown(exact, `${exact.slice(0, 6000)}[…] b`)).toContain('[…] b')
    expect(shown(exact, `[…] ${'a b '.repeat(500)}c […] b`)).toContain('not-in-source: c')
  })
})

describe('what a person types by chance', () => {
  it('is honest where whole words were left out and brackets added, and is shown as it was typed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = makeRandom(seed)
        const quote = randomQuote(random)
        const { typed } = editHonestly(quote, random)
        const read = readEdited(quote.exact, typed)
        if (!read.isHonest) {
          expect(read.refusal.kind, typed).toMatch(/^(?:nothing-kept|nothing-left-out)$/)
          return
        }
        expect(asTyped(read.shown).replace(/\s/g, ''), typed).toBe(
          asTyped(typed.replace(/\[[.\s]+\]/g, '[…]')).replace(/\s/g, ''),
        )
        expect(isInOrder(quote.exact, read.shown)).toBe(true)
        expect(shownWords(quote.exact, read.edits)).toBe(read.shown)
        expect(readEdited(quote.exact, read.shown), read.shown).toMatchObject({ shown: read.shown })
      }),
      { ...all, seed: 3 },
    )
  })

  it('is never honest where words were changed or reordered', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = makeRandom(seed)
        const quote = randomQuote(random)
        const start = random.next() < 0.5 ? quote.exact : editHonestly(quote, random).typed
        const typed = editDishonestly(start, random)
        const read = readEdited(quote.exact, typed)
        if (!isInOrder(quote.exact, typed)) expect(read.isHonest, typed).toBe(false)
        if (!typed.includes('[') && asTyped(typed) !== asTyped(quote.exact))
          expect(read.isHonest, typed).toBe(false)
        if (!read.isHonest) {
          const { start: from, end, words } = read.refusal
          expect(typed.slice(from, end)).toBe(words)
          return
        }
        expect(isInOrder(quote.exact, read.shown), `${typed} -> ${read.shown}`).toBe(true)
        expect(shownWords(quote.exact, read.edits)).toBe(read.shown)
      }),
      { ...all, seed: 5 },
    )
  })

  it('warns of each negation that is left out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = makeRandom(seed)
        const quote = randomQuote(random)
        const { typed, droppedNegation } = editHonestly(quote, random)
        const read = readEdited(quote.exact, typed)
        if (!droppedNegation || !read.isHonest) return
        const warnings = warningsOf({ exact: quote.exact, prefix: '', suffix: '' }, read.edits)
        expect(
          warnings.map(({ kind }) => kind),
          typed,
        ).toContain('negation-left-out')
      }),
      { ...all, seed: 7 },
    )
  })
})
