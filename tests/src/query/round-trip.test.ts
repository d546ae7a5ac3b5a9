import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from '../../../src/query/parse'
import { printQuery } from '../../../src/query/print'
import { inWords, tellFigure } from '../../helpers/figures'
import { fuzzRuns } from '../../helpers/fuzz-runs'

const pieces = fc.constantFrom(
  ...[
    'lee',
    'Seoul',
    '대통령',
    '경제정책',
    '"',
    '“',
    '”',
    '(',
    ')',
    '-',
    '--',
    ' ',
    ' ',
    ' ',
    'OR',
    ' OR ',
    ' AND ',
    ' NOT ',
    '*',
    '=',
    ':',
  ],
  ...[
    'title:',
    'text:',
    'tag:',
    'tag:a/b*',
    'is:',
    'is:unread',
    'has:quotes',
    'has:x',
    'kind:notes',
    'in:',
    'lang:ko',
    'lang:?',
    'before:',
    'before:2025/3',
  ],
  ...[
    'said:2024..',
    'said:..',
    'clipped:7d',
    'after:yesterday',
    'near(',
    'near(a b, 3)',
    'NEAR("x y")',
    ',',
    '5',
    '제목:',
    'foo:',
    'http://a.b/c',
    '\t',
    "don't",
    'é',
    'ß',
    '\u0301',
    '😀',
  ],
)
const queries = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const runs = fuzzRuns(3000, 100_000)

it.each([false, true])('reads any text, and reads what it printed as the same (typing: %s)', (isTyping) => {
  fc.assert(
    fc.property(queries, (text) => {
      const parsed = parseQuery(text, { isTyping })
      const printed = printQuery(parsed.node)
      const again = parseQuery(printed)
      expect(again.node, printed).toEqual(parsed.node)
      expect(
        again.problems.filter(({ kind }) => kind !== 'unknown-field'),
        printed,
      ).toEqual([])
    }),
    runs,
  )
  tellFigure(
    'S-06',
    `${inWords(runs.numRuns)} texts of the search box${isTyping ? ' being typed' : ''}: all read, and read again as they were printed`,
  )
})

it('takes nothing for an answer without telling why, or without a sign to look for', () => {
  fc.assert(
    fc.property(queries, (text) => {
      const { node, problems } = parseQuery(text)
      if (node !== null || problems.length > 0) return
      // What is left are signs, and operators with nothing to join.
      expect(text.replace(/\b(?:near|AND|OR|NOT|in|tag)\b|標/giu, '')).not.toMatch(/[\p{L}\p{N}]/u)
    }),
    runs,
  )
})

it('marks the place of each condition that can be taken out', () => {
  const text = 'peace "of the pres" -title:talks (a OR b) said:2025'
  const { clauses } = parseQuery(text)
  expect(clauses.map(({ at }) => text.slice(at.start, at.end))).toEqual([
    'peace',
    '"of the pres"',
    '-title:talks',
    '(a OR b)',
    'said:2025',
  ])
})
