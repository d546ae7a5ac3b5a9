import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { openDatabase } from '../../../src/node/sqlite'
import type { Database } from '../../../src/ports'
import { prepareIndex } from '../../../src/search/open-index'
import { parseQuery } from '../../../src/search/query'
import { findMatches } from '../../../src/search/search'
import { makeSnippet } from '../../../src/search/snippet'
import { indexableText } from '../../../src/search/tokens'

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The president pledged to facilitate talks; a café in Geneva was named. “Don’t wait,” he said.',
  ko: '대통령은 경제정책과 우리나라의 역할을 말했다. 서울에서.',
  ja: '東京の知事は検索システムについて話した。',
  zh: '北京大学的搜索引擎可以分词。',
  ru: 'Президент сказал, что Сеул готов помочь.',
}

let db: Database
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-test-'))
  db = openDatabase(join(folder, 'index.sqlite'))
  prepareIndex(db, 'test')
  Object.entries(TEXTS).forEach(([id, text], i) => {
    db.run(
      'INSERT INTO docs (rowid, kind, id, date) VALUES (CAST(? AS INTEGER), ?, ?, ?)',
      i + 1,
      'article',
      id,
      '',
    )
    db.run(
      'INSERT INTO words (rowid, title, body, extra) VALUES (CAST(? AS INTEGER),?,?,?)',
      i + 1,
      '',
      indexableText(text),
      '',
    )
  })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const find = (query: string): string[] =>
  findMatches(db, query, 10)
    .matches.map(({ id }) => id)
    .sort()

describe('searching', () => {
  it.each([
    ['facil', ['en']],
    ['CAFE', ['en']],
    ['CAFÉ', ['en']],
    ['"a café in"', ['en']],
    ['“Don’t wait,”', ['en']],
    ['ПРЕЗИДЕНТ', ['ru']],
    ['"сказал, что"', ['ru']],
    ['president talks', ['en']],
    ['"named Geneva"', []],
    ['"in Geneva"', ['en']],
    ['president -talks', []],
    ['경제', ['ko']],
    ['정책', ['ko']],
    ['나라', ['ko']],
    ['대통령', ['ko']],
    ['대통령은', ['ko']],
    ['서울', ['ko']],
    ['東京', ['ja']],
    ['知事', ['ja']],
    ['検索', ['ja']],
    ['大学', ['zh']],
    ['学', ['zh']],
    ['分词', ['zh']],
    ['президент', ['ru']],
    ['정경', []],
    ['', []],
    ['"', []],
    // A letter, and a space with an accent once it is folded.
    ['\ufe74', []],
    ['"\ufe74"', []],
  ])('%s finds %j', (query, ids) => {
    expect(find(query)).toEqual(ids)
  })

  it('takes any text for a query, and every word of a text finds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        expect(findMatches(db, query, 10).total).toBeGreaterThanOrEqual(0)
        expect(Array.isArray(parseQuery(query))).toBe(true)
      }),
      { numRuns: 1000 },
    )
    for (const [id, text] of Object.entries(TEXTS))
      for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(find(word), word).toContain(id)
  })
})

describe('makeSnippet', () => {
  it('shows the words around the first match and marks each', () => {
    const text = `${'Filler words stand here. '.repeat(20)}The envoy will facilitate. ${'More filler. '.repeat(20)}`
    const { snippet, marks } = makeSnippet(text, parseQuery('envoy facil'))

    expect(marks.map(({ start, end }) => snippet.slice(start, end))).toEqual(['envoy', 'facil'])
    expect(snippet.length).toBeLessThan(230)
  })

  it('never breaks a character, and stays inside what it shows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        (text, query) => {
          const { snippet, marks } = makeSnippet(text, parseQuery(query))
          expect(/\p{Cs}/u.test(snippet)).toBe(false)
          for (const { start, end } of marks)
            expect(start >= 0 && end <= snippet.length && start < end).toBe(true)
        },
      ),
    )
  })
})
