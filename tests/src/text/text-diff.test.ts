import { describe, expect, it } from 'vitest'
import { exampleOfChange } from '../../../src/text/change-example'
import { diffTexts } from '../../../src/text/text-diff'
import { comparePieces, diffWords } from '../../../src/text/word-diff'

/** `[-old-]` and `{+new+}` within what is the same. */
const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('the difference of two wordings', () => {
  it('marks words, not the marks beside them', () => {
    expect(marked('He pledged 40 percent, he said.', 'He pledged 45 percent, he said.')).toBe(
      'He pledged [-40 -]{+45 +}percent, he said.',
    )
    expect(marked('ready to help, perhaps', 'ready to mediate, perhaps')).toBe(
      'ready to [-help-]{+mediate+}, perhaps',
    )
  })

  it('is none where only typography differs', () => {
    expect(comparePieces('“It’s 10 – 12”', '"It\'s 10 - 12"').words).toBe(0)
  })

  it('shows of a Korean word only the particle or ending that is another', () => {
    expect(marked('서울이 도울 준비가 되어 있다', '서울은 도울 준비가 되어 있다')).toBe(
      '서울[-이 -]{+은 +}도울 준비가 되어 있다',
    )
    expect(marked('첫 회담을 사흘 동안 연다', '첫 회담을 닷새 동안 연다')).toBe(
      '첫 회담을 [-사흘 -]{+닷새 +}동안 연다',
    )
    expect(marked('제안을 읽었다.', '제안을 받았다.')).toBe('제안을 [-읽었다-]{+받았다+}.')
  })

  it('compares Chinese and Japanese by their characters', () => {
    expect(marked('会谈将持续三天。', '会谈将持续五天。')).toBe('会谈将持续[-三-]{+五+}天。')
  })

  it('leaves no small word standing alone between two changes that outweigh it', () => {
    const before = 'The old plan of three parts was the work of many hands here.'
    const after = 'A new and bolder scheme of which nobody had heard was the work of many hands here.'
    expect(marked(before, after)).toMatch(
      /^\[-The old plan of three parts -\]\{\+A new .* heard \+\}was the work/,
    )
  })

  it('gives all of both wordings, whatever they are', () => {
    const texts = [
      '',
      ' ',
      'a',
      'a b c',
      '서울이 서울은',
      '三天 b',
      'b  c\u00adc “x” ... 12.5',
      'x '.repeat(50),
    ]
    for (const before of texts)
      for (const after of texts) {
        const { pieces } = comparePieces(before, after)
        const own = pieces.map(({ before: { start, end } }) => before.slice(start, end)).join('')
        const other = pieces.map(({ after: { start, end } }) => after.slice(start, end)).join('')
        // What holds no word has no piece.
        expect(own.trim() === before.trim() || pieces.length === 0).toBe(true)
        expect(other.trim() === after.trim() || pieces.length === 0).toBe(true)
      }
  })

  it('is told by its shortest change, with the word that follows', () => {
    expect(exampleOfChange('a first round of 3 days, he said', 'a first round of 5 days, he said')).toEqual({
      before: '3 days',
      after: '5 days',
    })
    expect(exampleOfChange('서울이 돕는다', '서울은 돕는다')).toEqual({
      before: '서울이 돕는다',
      after: '서울은 돕는다',
    })
    expect(exampleOfChange('left as it is', 'left as it is now')).toBeNull()
  })
})

const lines = (...all: readonly string[]): string => all.join('\n')
const kinds = (before: string, after: string): readonly string[] =>
  diffTexts(before, after).rows.map(({ kind }) => kind)

describe('the difference of two texts', () => {
  const [first, second, third] = [
    'The president said that the first round would take 3 days in all.',
    'He gave no date, and officials asked for an answer said little.',
    'Talks broke down in 2019 over the order of steps to be taken.',
  ]

  it('aligns whole paragraphs first, and words within those that were changed', () => {
    const before = lines(first, second, third)
    const after = lines(first.replace('3', '5'), second, third, 'A line was added at the end.')
    const { rows, words } = diffTexts(before, after)
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'same', 'same', 'added'])
    expect(words).toBe(1 + 7)
    const [changed] = rows
    const old = changed?.pieces.find(({ kind }) => kind === 'old')
    expect(before.slice(old?.before.start, old?.before.end)).toBe('3 ')
  })

  it('pairs what was changed with what it became, though others were taken out and put in around it', () => {
    const before = lines('Gone for good is this line here.', first, second)
    const after = lines(second.replace('no date', 'a date'), 'Entirely other words stand now.', third)
    expect(kinds(before, after)).toEqual(['removed', 'removed', 'changed', 'added', 'added'])
  })

  it('tells what only stands elsewhere, and doesn’t count it', () => {
    const difference = diffTexts(lines(first, second, third), lines(third, first, second))
    expect(difference.rows.map(({ kind }) => kind)).toEqual(['moved', 'same', 'same', 'moved'])
    expect(difference.words).toBe(0)
  })

  it('takes a paragraph that is broken elsewhere, or set otherwise, for the same', () => {
    const broken = first.replace('said that ', 'said that\n')
    expect(kinds(lines(first, second), lines(broken, second))).toEqual(['same', 'same'])
    expect(kinds(lines('“Yes,” he said – at last.'), lines('"Yes," he said - at last.'))).toEqual(['same'])
  })

  it('gives rows in the order of both texts, each text whole', () => {
    const before = lines(first, 'Old only.', second, '', third)
    const after = lines('New only.', second, third.replace('2019', '2020'))
    const { rows } = diffTexts(before, after)
    for (const side of ['before', 'after'] as const) {
      const text = side === 'before' ? before : after
      const held = rows.map((row) => text.slice(row[side].start, row[side].end)).filter((part) => part !== '')
      expect(held.join('\n')).toBe(text.replace('\n\n', '\n'))
    }
  })

  it('compares long texts by what differs, and gives up on nothing: also where all of it does', () => {
    const word = (n: number): string => `w${String((n * 7919) % 3001)}`
    const paragraphs = Array.from({ length: 300 }, (_, p) =>
      Array.from({ length: 70 }, (_, w) => word(p * 70 + w)).join(' '),
    )
    const edited = paragraphs.map((text, i) => (i % 3 === 0 ? text.replace(/w\d+/, 'changed') : text))
    const { rows, words } = diffTexts(lines(...paragraphs), lines(...edited))
    expect([rows.length, words]).toEqual([300, 100])
    const other = paragraphs.map((text) =>
      text.replace(/w(\d+)/g, (_, n: string) => `v${String(Number(n) + 5000)}`),
    )
    expect(diffTexts(lines(...paragraphs), lines(...other)).words).toBe(2 * 300 * 70)
    // Without paragraphs it is compared by its sentences, and without those it is still compared.
    const told = (all: readonly string[]): string => all.map((text) => `${text}.`).join(' ')
    const one = diffTexts(told(paragraphs), told(edited))
    expect([one.words, one.rows.filter(({ kind }) => kind === 'changed').length]).toEqual([100, 100])
    expect(diffTexts(paragraphs.join(' '), edited.join(' ')).words).toBe(100)
    const many = paragraphs.map((text) => text.replace(/w(\d+)/, 'v$1'))
    const all = diffTexts(told(paragraphs), told(many))
    expect([all.words, all.rows.every(({ kind }) => kind === 'changed')]).toEqual([300, true])
  })
})
