// What is written is read back by pandoc, where that is on the machine; RIS, which its older versions don't read, by rules of its own.
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { sourceEntries } from '../../../../src/export/sources/source-entry'
import { sourcesToBibtex } from '../../../../src/export/sources/sources-bibtex'
import { sourcesToCslJson } from '../../../../src/export/sources/sources-csl-json'
import { sourcesToRis } from '../../../../src/export/sources/sources-ris'
import { CITED, citedSource } from '../../../helpers/cited-sources'
import { HOSTILE_STRINGS } from '../../../helpers/hostile-dossier'

type Item = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string }

const entries = sourceEntries(
  Object.values(CITED).map((metadata, i) =>
    citedSource(
      { ...metadata, keywords: ['peace & trade', '100 %'], excerpt: 'Costs $5_000 {or so} ~ \\^#' },
      i + 1,
    ),
  ),
)
const hostile = sourceEntries(
  HOSTILE_STRINGS.map((text, i) =>
    citedSource(
      { title: `A ${text}`, authors: [`B ${text}`], siteName: `C ${text}`, keywords: [text] },
      i + 1,
    ),
  ),
)

const { status, stdout } = spawnSync('pandoc', ['--list-input-formats'], { encoding: 'utf8' })
const canRead = (format: string): boolean => status === 0 && stdout.split('\n').includes(format)
const read = (format: string, text: string): readonly Item[] =>
  JSON.parse(
    execFileSync('pandoc', ['-f', format, '-t', 'csljson'], { input: text, encoding: 'utf8' }),
  ) as Item[]

describe('BibTeX', () => {
  it.skipIf(!canRead('bibtex'))('says of each source what the source is (pandoc)', () => {
    const items = read('bibtex', sourcesToBibtex(entries))
    expect(items.map(({ id, title }) => [id, title])).toEqual(
      entries.map(({ item }) => [item.id, item.title]),
    )
    for (const [i, { item, note }] of entries.entries()) {
      expect(items[i]).toMatchObject({
        ...(item.URL === undefined ? {} : { URL: item.URL }),
        ...(item.issued === undefined ? {} : { issued: item.issued }),
        ...{ accessed: item.accessed, note, keyword: 'peace & trade, 100 %' },
        abstract: 'Costs $5_000 {or so} ~ \\^#',
      })
      const names = item.author ?? item.interviewer ?? []
      const told = (items[i]?.['author'] ?? []) as readonly unknown[]
      expect(told).toHaveLength(names.length)
    }
    expect(items[0]).toMatchObject({
      type: 'article-newspaper',
      author: [
        { family: 'Lindqvist', given: 'Mara' },
        { family: 'Ortega', given: 'Tomás' },
      ],
      'container-title': 'The Harbour Post',
    })
    expect(items[10]).toMatchObject({ author: [{ literal: '한서윤' }, { literal: '남궁민' }] })
  })

  it.skipIf(!canRead('bibtex'))('keeps hostile words within their fields (pandoc)', () => {
    const items = read('bibtex', sourcesToBibtex(hostile))
    expect(items).toHaveLength(hostile.length)
    expect(new Set(items.flatMap((item) => Object.keys(item)))).toEqual(
      new Set(
        ['id', 'type', 'title', 'author', 'publisher', 'URL', 'accessed', 'keyword', 'note'].filter((name) =>
          items.some((item) => name in item),
        ),
      ),
    )
  })

  it('closes each brace that it opens, and gives each source a key of its own', () => {
    for (const all of [entries, hostile]) {
      const text = sourcesToBibtex(all).replace(/\\[{}]/g, '')
      expect(text.split('{').length).toBe(text.split('}').length)
      expect(new Set(all.map(({ item }) => item.id)).size).toBe(all.length)
      for (const { item } of all) expect(item.id).toMatch(/^[a-z]+(?:\d{4}|nd)[a-z]*$/)
    }
  })
})

describe('CSL-JSON', () => {
  it.skipIf(!canRead('csljson'))('is read as it was meant (pandoc)', () => {
    const items = read('csljson', sourcesToCslJson(entries))
    expect(items.map(({ id, title }) => [id, title])).toEqual(
      entries.map(({ item }) => [item.id, item.title]),
    )
  })

  it('is JSON with the words as they are', () => {
    const items = JSON.parse(sourcesToCslJson(hostile)) as readonly Item[]
    expect(items.map(({ title }) => title)).toEqual(HOSTILE_STRINGS.map((text) => `A ${text}`))
    expect(items.every(({ note }) => /SHA-256 of the text [0-9a-f]{64}$/.test(String(note)))).toBe(true)
  })
})

/** RIS as its specification has it: a tag of two characters, two spaces, a hyphen, a space; `ER` ends a record. */
function readRis(text: string): readonly (readonly (readonly [tag: string, value: string])[])[] {
  const records: (readonly [string, string])[][] = []
  let record: (readonly [string, string])[] = []
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? []
    if (tag === undefined || value === undefined) throw new Error(`no line of RIS: ${line}`)
    if (tag === 'ER') {
      records.push(record)
      record = []
    } else record.push([tag, value])
  }
  if (record.length > 0) throw new Error('a record has no end')
  return records
}

describe('RIS', () => {
  it('says of each source what the source is', () => {
    const records = readRis(sourcesToRis(entries))
    expect(records).toHaveLength(entries.length)
    expect(records[0]).toEqual([
      ['TY', 'NEWS'],
      ['ID', 'lindqvist2026'],
      ['AU', 'Lindqvist, Mara'],
      ['AU', 'Ortega, Tomás'],
      ['TI', 'Seoul offers help: what it means'],
      ['T2', 'The Harbour Post'],
      ['PY', '2026'],
      ['DA', '2026/01/01/'],
      ['UR', 'https://news.example/1'],
      ['Y2', '2026/01/02/'],
      ['LA', 'en'],
      ['KW', 'peace & trade'],
      ['KW', '100 %'],
      ['AB', 'Costs $5_000 {or so} ~ \\^#'],
      ['N1', entries[0]?.note],
    ])
    expect(records[10]?.filter(([tag]) => tag === 'AU')).toEqual([
      ['AU', '한서윤'],
      ['AU', '남궁민'],
    ])
    expect(records[6]).toContainEqual(['DA', '2026/01//'])
  })

  it('keeps hostile words within their lines', () => {
    const records = readRis(sourcesToRis(hostile))
    expect(records).toHaveLength(hostile.length)
    expect(records.every((record) => record.filter(([tag]) => tag === 'TI').length === 1)).toBe(true)
  })
})
