import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, docWords, GRAM_MARKS, type DocText } from '../../../../src/search/text/doc-words'
import { foldedInPlace } from '../../../../src/search/text/letters'
import { gramsOf, piecesOf } from '../../../../src/search/text/query-words'

const NOTHING: DocText = { title: '', body: '', note: '', author: '', source: '', tags: '' }
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const split = (bytes: Uint8Array): readonly string[] =>
  decoder
    .decode(bytes)
    .split(' ')
    .filter((word) => word !== '')
const wordsOf = (body: string): readonly string[] =>
  split(docWords({ ...NOTHING, body }).words[1] ?? new Uint8Array())
const gramsIn = (doc: Partial<DocText>): readonly string[] => split(docWords({ ...NOTHING, ...doc }).grams)

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u
const HANGUL = /\p{Script=Hangul}/u
const ACCENT = /^[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]$/
const isSingle = (text: string): boolean => text.length === 1

type Said = { readonly script: 'letters' | 'hangul' | 'dense' | 'none' | 'dropped'; readonly text: string }

/** What stands for a character, said slowly. */
function said(char: string): Said {
  if (HANGUL.test(char)) return { script: 'hangul', text: char }
  if (DENSE.test(char)) return { script: 'dense', text: char }
  if (ACCENT.test(char)) return { script: 'dropped', text: '' }
  if (/\p{Cs}/u.test(char) || !/[\p{L}\p{N}\p{M}\p{Co}]/u.test(char)) return { script: 'none', text: '' }
  if (!isSingle(char)) return { script: 'letters', text: char }
  const [base = char, ...others] = char.normalize('NFD')
  const bare = others.every((other) => ACCENT.test(other)) ? base : char
  const lower = bare.toLowerCase().replace('ς', 'σ')
  return { script: 'letters', text: isSingle(lower) ? lower : bare }
}

/** The stretches of one script, said in a few lines and slowly. */
function stretchesOf(text: string): readonly { readonly script: string; readonly text: string }[] {
  const stretches: { script: string; text: string }[] = []
  let before = 'none'
  for (const one of Array.from(text.normalize('NFKC'), said)) {
    if (one.script === 'dropped') continue
    const last = stretches.at(-1)
    if (one.script === before && last !== undefined) last.text += one.text
    else if (one.script !== 'none') stretches.push({ ...one })
    before = one.script
  }
  return stretches
}

const lowered = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase())
const pieces = fc.oneof(
  fc.constantFrom(
    '한국',
    '말',
    'a b',
    ' ',
    '’',
    '東',
    'カー',
    '々',
    'é',
    'É',
    'e\u0301',
    '\u0301',
    'ς',
    '\ufeff',
  ),
  fc.constantFrom('\u0000', 'ｱ', '😀', '𠮷', '𐐀', '\ud800', '2026년', 'KBS뉴스', '가나東京', 'ﬁ'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

describe('what the index holds of a text', () => {
  it.each([
    ['The president’s “offer” — naïve?', ['the', 'president', 's', 'offer', 'naive']],
    ['Ångström, FAÇADE, Việt Nam, Łódź', ['angstrom', 'facade', 'viet', 'nam', 'łodz']],
    ['cafe\u0301', ['cafe']],
    ['Ёлка и Йод', ['елка', 'и', 'иод']],
    ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', ['οδυσσευσ', 'οδυσσευσ']],
    ['İstanbul', ['istanbul']],
    ['مُحَمَّد محمد', ['محمد', 'محمد']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी', ['हिन्दी']],
    ['ＡＢＣ ﬁne', ['abc', 'fine']],
    ['a😀b\ud800c\u0000d', ['a', 'b', 'c', 'd']],
    ['대통령은 2026년 KBS뉴스에서', ['대통령은', '2026', '년', 'kbs', '뉴스에서']],
    ['東京の株', []],
  ])('has words of %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  it('has grams: characters and pairs of scripts without spaces, first letters of others, each once', () => {
    expect([...gramsIn({ body: '새 경제정책' })].sort()).toEqual(
      ['새', '경', '경제', '제', '제정', '정', '정책', '책'].sort(),
    )
    expect(gramsIn({ body: '𠮷野家' })).toEqual(['𠮷', '野', '𠮷野', '家', '野家'])
    expect(new Set(gramsIn({ body: '𠮷野家 野家 𡈽野' }))).toEqual(
      new Set(['𠮷', '野', '𠮷野', '家', '野家', '𡈽', '𡈽野']),
    )
    expect(gramsIn({ body: 'the Then to' })).toEqual(['t', 'th', 'the', 'to'])
    expect(gramsIn({ body: '東京 京都' }).filter((gram) => gram === '京')).toHaveLength(1)
  })

  it('tells grams of a title, a note, an author and a source', () => {
    const grams = gramsIn({ title: '회담', body: 'ab' })
    expect(grams).toContain(`${GRAM_MARKS.title ?? ''}회담`)
    expect(grams).toContain('회담')
    expect(grams).not.toContain(`${GRAM_MARKS.title ?? ''}ab`)
    for (const mark of Object.values(GRAM_MARKS)) expect(mark.normalize('NFKC')).not.toBe(mark)
    // By these it is told which grams were written.
    expect(new Set(Object.values(GRAM_MARKS).map((mark) => mark.charCodeAt(0) & 7))).toHaveProperty('size', 4)
  })

  it('is the same for any text as if each character were taken by itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const stretches = stretchesOf(text)
        expect(wordsOf(text)).toEqual(
          stretches.filter(({ script }) => script !== 'dense').map((one) => lowered(one.text)),
        )
        expect(piecesOf(text).map(({ script, text: piece }) => ({ script, text: piece }))).toEqual(stretches)
        const grams = new Set(gramsIn({ body: text }))
        for (const { script, text: stretch } of stretches)
          for (const gram of script === 'letters'
            ? begins(stretch)
            : [...gramsOf(stretch), ...Array.from(stretch)])
            expect(grams, gram).toContain(gram)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every column to itself, of whatever length', () => {
    const long = 'word 낱말 '.repeat(20_000)
    const made = docWords({ title: 'a', body: long, note: 'b', author: 'c', source: 'd', tags: 'e' })
    expect(made.words.map((bytes) => split(bytes).length)).toEqual([1, 40_000, 1, 1, 1, 1])
    expect(COLUMNS).toHaveLength(made.words.length)
  })
})

const begins = (word: string): readonly string[] =>
  [1, 2, 3].flatMap((count) => {
    const letters = Array.from(word)
    return letters.length < count ? [] : [letters.slice(0, count).join('')]
  })

describe('text folded in place', () => {
  it('has a place for every place of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldedInPlace(text)).toHaveLength(text.length)
      }),
    )
    expect(foldedInPlace('Café ＡＢＣ Ёлка')).toBe('cafe abc елка')
  })
})
