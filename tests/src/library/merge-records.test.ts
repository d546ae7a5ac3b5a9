import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keepNotes,
  mergeArticles,
  mergeDossiers,
  mergeFreeNotes,
  mergeNotes,
  mergeQuotes,
} from '../../../src/library/merge-records'
import { stableText } from '../../../src/library/merge-order'
import { repinQuotes } from '../../../src/library/merge-versions'
import { article, UNTOLD_METADATA, type Article, type VersionEntry } from '../../../src/model/article'
import { dossier, type Dossier } from '../../../src/model/dossier'
import { freeNote, type FreeNote } from '../../../src/model/free-note'
import { quotesRecord, type Quote, type QuotesRecord } from '../../../src/model/quote'
import type { Conflict } from '../../../src/model/record'
import { sha256 } from '../../../src/node/system'

const ID = '0123456789ab'
const at = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const days = fc.nat(3).map(at)
const words = fc.uniqueArray(some('a', 'b/c', '공약', 'd'))
const version = (n: number, what: string): VersionEntry => ({
  n,
  capturedAt: at(n),
  sourceSha256: sha256(`source ${what}`),
  contentSha256: sha256(`content ${what}`),
  textSha256: sha256(`text ${what}`),
  originalSha256: null,
  grade: null,
  wordCount: 3,
})

const articles: fc.Arbitrary<Article> = fc
  .record({
    revision: fc.nat(3),
    updatedAt: days,
    createdAt: days,
    readAt: fc.option(days),
    checkedAt: fc.option(days, { nil: undefined }),
    title: some('A', 'B', '서울'),
    byline: some(null, 'Web Desk'),
    archived: fc.boolean(),
    tags: words,
    addresses: words,
    second: some(null, 'x', 'y'),
    other: some({ deep: 1, more: [] }, { deep: 2, more: [1] }, { deep: 1, more: [2] }),
    conflicts: some([], [{ field: 'metadata.title', value: 'C', updatedAt: at(9) }]),
  })
  .map(({ title, byline, second, conflicts, ...fields }) =>
    article.parse({
      ...fields,
      id: ID,
      schema: 2,
      metadata: {
        ...{ title, byline, siteName: null, publishedAt: null, modifiedAt: null, lang: null },
        ...{ dir: 'ltr', canonicalUrl: null, excerpt: null, leadImageUrl: null, section: null },
      },
      url: null,
      sample: false,
      versions: [version(1, 'one'), ...(second === null ? [] : [version(2, second)])],
      ...(conflicts.length === 0 ? {} : { conflicts }),
    }),
  )

/** What a page said of its title when it was captured. */
const saidAt = (n: number): string => ['First', 'Second', 'Third'][n] ?? ''
const marks = fc.option(fc.record({ value: some('Mine', '내 것', 'Theirs'), at: days }))

/** Articles whose metadata persons wrote, or captures gave: of one capture all copies have the same. */
const described: fc.Arbitrary<Article> = fc
  .tuple(articles, some(0, 1, 2), marks, marks, fc.boolean())
  .map(([record, of, title, authors, isEarlier]) => {
    const captured = { title: saidAt(of), byline: 'Kim', authors: ['Kim'], publisher: 'The House' }
    const names = authors === null ? [] : [authors.value]
    const written = {
      ...(title === null ? {} : { title: title.value }),
      ...(authors === null ? {} : { authors: names, byline: names.join(', ') }),
    }
    const edits = {
      ...(title === null ? {} : { title: { at: title.at } }),
      ...(authors === null ? {} : { authors: { at: authors.at }, byline: { at: authors.at } }),
    }
    // An earlier program knows nothing of authors and publishers; nor does it mark or follow anything.
    const earlier = { title: saidAt(0), byline: 'Kim', authors: [], publisher: null }
    return article.parse({
      ...record,
      conflicts: undefined,
      metadata: {
        ...record.metadata,
        ...(isEarlier ? earlier : { ...captured, ...written }),
      },
      ...(isEarlier || Object.keys(edits).length === 0 ? {} : { edits }),
      ...(isEarlier || of === 0 ? {} : { metadataOf: at(of + 1) }),
    })
  })

const quotes: fc.Arbitrary<Quote> = fc
  .record({
    id: some('qqqqqqqqqqq1', 'qqqqqqqqqqq2', 'qqqqqqqqqqq3'),
    colour: some('yellow' as const, 'red' as const),
    note: some('', 'a note', '메모'),
    tags: words,
    createdAt: days,
    updatedAt: days,
    other: some(1, 2),
    speaker: some(undefined, '', 'Lee', '이재명', 'Lee Jae-myung'),
    speech: some(undefined, '' as const, 'direct' as const, 'indirect' as const),
  })
  .map((fields) =>
    quotesRecord.shape.quotes.element.parse({
      ...fields,
      articleId: ID,
      version: 1,
      textSha256: sha256('text one'),
      selector: { start: 0, end: 3, exact: 'abc', prefix: '', suffix: '' },
    }),
  )
const quotesRecords: fc.Arbitrary<QuotesRecord> = fc
  .record({ revision: fc.nat(3), quotes: fc.uniqueArray(quotes, { selector: ({ id }) => id }) })
  .map((fields) => quotesRecord.parse({ schema: 2, ...fields }))

const BLOCKS = ['bbbbbbbbbbb1', 'bbbbbbbbbbb2', 'bbbbbbbbbbb3', 'bbbbbbbbbbb4']
const blocks = (ids: fc.Arbitrary<string[]>): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(ids, fc.array(some('x', 'y', 'z'), { minLength: 4, maxLength: 4 }))
    .map(([order, texts]) => order.map((id, i) => ({ kind: 'text', id, text: texts[i] ?? '' })))
const dossiersOf = (ids: fc.Arbitrary<string[]>): fc.Arbitrary<Dossier> =>
  fc
    .record({
      revision: fc.nat(3),
      updatedAt: days,
      createdAt: days,
      title: some('A', 'B'),
      blocks: blocks(ids),
      front: some({}, { author: 'Min' }, { author: 'Min Lee', abstract: 'What it shows.' }),
      citation: some({}, { citationStyle: '' }, { citationStyle: 'apa' }, { citationStyle: 'of-tomorrow' }),
    })
    .map(({ citation, front, ...fields }) =>
      dossier.parse({ ...fields, ...citation, ...front, schema: 2, id: ID, sample: false }),
    )
const dossiers = dossiersOf(fc.shuffledSubarray(BLOCKS))
const fullDossiers = dossiersOf(fc.shuffledSubarray(BLOCKS, { minLength: 4 }))

const freeNotes: fc.Arbitrary<FreeNote> = fc
  .record({
    revision: fc.nat(3),
    updatedAt: days,
    createdAt: days,
    title: some('', 'A', '제목'),
    note: some('', 'a note', 'a note and more', '메모'),
    tags: words,
    other: some(1, 2),
  })
  .map((fields) => freeNote.parse({ ...fields, schema: 2, id: ID }))

const COUNTS = new Set(['revision', 'merged'])

/** A record without what the order of three merges may change: counts of writes, times and order of conflicts, order of lists. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal).map(stableText).sort()
  if (typeof value !== 'object' || value === null) return value
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !COUNTS.has(key)))
  if ('field' in rest) return { field: rest['field'] as unknown, value: rest['value'] as unknown }
  // Which number a version got follows from who came first.
  if ('sourceSha256' in rest) return { ...rest, n: 0 }
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, normal(inner)]))
}

/** Every value that a dossier holds for a field, standing or kept among the conflicts. */
function valuesOf({
  title,
  citationStyle,
  author,
  blocks: list,
  conflicts = [],
}: Dossier): readonly string[] {
  const standing = [
    { field: 'title', value: title },
    ...(citationStyle === undefined ? [] : [{ field: 'citationStyle', value: citationStyle }]),
    ...(author === undefined ? [] : [{ field: 'author', value: author }]),
    ...list.map((block) => ({
      field: `blocks.${block.id}.text`,
      value: block.kind === 'text' ? block.text : '',
    })),
  ]
  return [
    ...new Set([...standing, ...conflicts].map(({ field, value }) => `${field} ${stableText(value)}`)),
  ].sort()
}

const KINDS = [
  { name: 'articles', records: articles, merge: mergeArticles },
  { name: 'articles that were described', records: described, merge: mergeArticles },
  { name: 'quotes', records: quotesRecords, merge: mergeQuotes },
  { name: 'free notes', records: freeNotes, merge: mergeFreeNotes },
  { name: 'dossiers', records: dossiers, merge: mergeDossiers },
  { name: 'dossiers with the same blocks', records: fullDossiers, merge: mergeDossiers },
] as { name: string; records: fc.Arbitrary<Article>; merge: (a: Article, b: Article) => Article }[]
const RUNS = { numRuns: 300 }

describe.each(KINDS)('merging $name', ({ name, records, merge }) => {
  it('gives the same whichever is the copy', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(stableText(merge(a, b))).toBe(stableText(merge(b, a)))
      }),
      RUNS,
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = merge(a, b)
        expect(merge(merged, a)).toEqual(merged)
        expect(merge(merged, b)).toEqual(merged)
        expect(merge(merged, merged)).toBe(merged)
        expect(merge(a, a)).toBe(a)
      }),
      RUNS,
    )
  })

  it('gives the same for three whatever comes first, but for counts and order', () => {
    if (name === 'dossiers') return
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        const first = normal(merge(merge(a, b), c))
        expect(normal(merge(a, merge(b, c)))).toEqual(first)
        expect(normal(merge(merge(a, c), b))).toEqual(first)
      }),
      RUNS,
    )
  })

  it('counts on where it differs from both', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = merge(a, b)
        const isOneOfThem = merged === a || merged === b
        expect(isOneOfThem || merged.revision === Math.max(a.revision, b.revision) + 1).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('merging', () => {
  it('keeps every value of three dossiers, whatever comes first', () => {
    fc.assert(
      fc.property(dossiers, dossiers, dossiers, (a, b, c) => {
        const all = [...new Set([a, b, c].flatMap(valuesOf))].sort()
        expect(valuesOf(mergeDossiers(mergeDossiers(a, b), c))).toEqual(all)
        expect(valuesOf(mergeDossiers(a, mergeDossiers(b, c)))).toEqual(all)
      }),
      RUNS,
    )
  })

  const first = fc.sample(articles, { numRuns: 1, seed: 1 })[0] as Article
  const plain: Article = { ...first, revision: 4, updatedAt: at(1), tags: ['a'], archived: false }

  it('keeps the value that lost, with its field and its time, once', () => {
    const renamed = { ...plain, revision: 5, metadata: { ...plain.metadata, title: 'New' } }
    const other = { ...plain, updatedAt: at(3), metadata: { ...plain.metadata, title: 'Other' }, tags: ['b'] }
    const merged = mergeArticles(renamed, other)
    expect(merged.metadata.title).toBe('New')
    expect(merged.tags).toEqual(['a', 'b'])
    expect(merged.revision).toBe(6)
    expect(merged.updatedAt).toBe(at(3))
    const lost: Conflict = { field: 'metadata.title', value: 'Other', updatedAt: at(3) }
    expect(merged.conflicts).toContainEqual(lost)
    expect(mergeArticles(merged, other).conflicts).toEqual(merged.conflicts)
  })

  it('takes over who said a quote from the copy that has it, and keeps both names where they differ', () => {
    const [base] = fc.sample(quotes, { numRuns: 1, seed: 2 }) as [Quote]
    const said = (more: Partial<Quote>): QuotesRecord =>
      quotesRecord.parse({ schema: 2, revision: 1, quotes: [{ ...base, speaker: undefined, ...more }] })
    const one = said({ updatedAt: at(3), verb: 'said' })
    const two = said({ updatedAt: at(1), speaker: 'Lee Jae-myung', saidOn: '2026-01-01' })
    const merged = mergeQuotes(one, two)
    expect(merged.quotes[0]).toMatchObject({
      verb: 'said',
      speaker: 'Lee Jae-myung',
      saidOn: '2026-01-01',
    })
    expect(merged.quotes[0]?.conflicts).toBeUndefined()
    const third = mergeQuotes(merged, said({ updatedAt: at(2), speaker: 'Lee' }))
    expect(third.quotes[0]?.speaker).toBe('Lee Jae-myung')
    expect(third.quotes[0]?.conflicts).toEqual([{ field: 'speaker', value: 'Lee', updatedAt: at(2) }])
  })

  const edited = (field: string, value: unknown, n: number): Partial<Article> => ({
    metadata: { ...plain.metadata, [field]: value },
    edits: { [field]: { at: at(n) } },
  })

  it('takes what a person wrote before what a page says, without asking', () => {
    const tagged = { ...plain, revision: 9, tags: ['b'] }
    const merged = mergeArticles(tagged, { ...plain, ...edited('keywords', ['peace'], 1), conflicts: [] })
    expect(merged.metadata.keywords).toEqual(['peace'])
    expect(merged.tags).toEqual(['b', 'a'])
    expect(merged.conflicts ?? []).toEqual(plain.conflicts ?? [])
  })

  it('takes of two things that persons wrote that of the record that was written more often, and keeps the other', () => {
    const ours = { ...plain, revision: 9, ...edited('keywords', ['peace'], 1) }
    const theirs = { ...plain, ...edited('keywords', ['war'], 2) }
    const merged = mergeArticles(ours, theirs)
    expect(merged.metadata.keywords).toEqual(['peace'])
    expect(merged.conflicts).toContainEqual({
      field: 'metadata.keywords',
      value: ['war'],
      updatedAt: at(2),
    })
  })

  it('asks once where two lists of authors differ, though their bylines do too', () => {
    const by = (name: string, n: number): Partial<Article> => ({
      metadata: { ...plain.metadata, authors: [name], byline: name },
      edits: { authors: { at: at(n) }, byline: { at: at(n) } },
    })
    const { conflicts = [] } = mergeArticles({ ...plain, ...by('Kim', 1) }, { ...plain, ...by('Lee', 2) })
    const fields = conflicts.map(({ field }) => field)
    expect(fields).toContain('metadata.authors')
    expect(fields).not.toContain('metadata.byline')
  })

  it('follows the newer capture, whichever copy ranks first', () => {
    const again = {
      ...plain,
      metadata: { ...plain.metadata, title: 'As it is now', modifiedAt: '2026-01-03' },
      metadataOf: at(2),
    }
    const merged = mergeArticles({ ...plain, revision: 9, tags: ['b'] }, again)
    expect(merged).toMatchObject({ metadata: again.metadata, metadataOf: at(2), tags: ['b', 'a'] })
    expect(merged.conflicts ?? []).toEqual(plain.conflicts ?? [])
  })

  it('sees no conflict in what an earlier program doesn’t know', () => {
    const known = {
      ...plain,
      metadata: {
        ...plain.metadata,
        authors: ['Kim'],
        publisher: 'The House',
        origins: { title: 'meta' as const },
      },
    }
    const gained = Object.keys(UNTOLD_METADATA)
    const earlier = Object.fromEntries(
      Object.entries(plain.metadata).filter(([field]) => !gained.includes(field)),
    )
    const old = article.parse({ ...plain, revision: 9, tags: ['old'], metadata: earlier })
    const merged = mergeArticles(known, old)
    expect(merged.metadata).toEqual(known.metadata)
    expect(merged.conflicts ?? []).toEqual(plain.conflicts ?? [])
  })

  it('keeps both of two versions that have the same number, and the quotes with the text they quote', () => {
    const a = { ...plain, revision: 9, versions: [version(1, 'one'), version(2, 'ours')] }
    const b = { ...plain, versions: [version(1, 'one'), version(2, 'theirs'), version(3, 'last')] }
    const { versions } = mergeArticles(a, b)
    expect(versions.map(({ n, textSha256 }) => [n, textSha256])).toEqual([
      [1, sha256('text one')],
      [2, sha256('text ours')],
      [3, sha256('text last')],
      [4, sha256('text theirs')],
    ])
    const quote = fc.sample(quotes, { numRuns: 1, seed: 1 })[0] as Quote
    const pinned = (n: number, text: string): Quote => ({
      ...quote,
      version: n,
      textSha256: sha256(`text ${text}`),
    })
    const list = [pinned(2, 'theirs'), pinned(2, 'ours'), pinned(1, 'one'), pinned(7, 'nowhere')]
    const record: QuotesRecord = { schema: 2, revision: 1, quotes: list }
    expect(repinQuotes(record, versions).quotes.map((one) => one.version)).toEqual([4, 2, 1, 7])
    expect(repinQuotes({ ...record, quotes: list.slice(1) }, versions).revision).toBe(1)
  })

  it('puts a block that only the loser has after what it stood after', () => {
    const text = (id: string): Dossier['blocks'][number] => ({ kind: 'text', id: id as never, text: id })
    const [w, l] = fc.sample(fullDossiers, { numRuns: 2, seed: 3 }) as [Dossier, Dossier]
    const winner = { ...w, revision: 9, blocks: ['b2', 'b1'].map(text) }
    const loser = { ...l, revision: 1, blocks: ['n0', 'b1', 'n1', 'n2', 'b2', 'n3'].map(text) }
    expect(mergeDossiers(winner, loser).blocks.map(({ id }) => id)).toEqual([
      'n0',
      'b2',
      'n3',
      'b1',
      'n1',
      'n2',
    ])
  })

  it('keeps fields that nobody knows, whatever their names', () => {
    const strange = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "nothing": null}') as object
    const merged = mergeArticles(plain, {
      ...plain,
      updatedAt: at(0),
      ...Object.fromEntries(Object.entries(strange)),
    })
    expect(JSON.stringify(merged)).toContain('"__proto__":{"a":1}')
    expect(merged).toMatchObject({ constructor: 2, nothing: null })
  })

  it('keeps the longer of two notes where it holds the other, and else both', () => {
    expect(mergeNotes('one two', 'one')).toEqual({ note: 'one two', lost: null })
    expect(mergeNotes('', '하나')).toEqual({ note: '하나', lost: null })
    expect(mergeNotes('one', 'two')).toEqual({ note: 'one', lost: 'two' })

    const once = keepNotes(plain, 'one', ['two'])
    expect(once.conflicts).toContainEqual({ field: 'note', value: 'two', updatedAt: plain.updatedAt })
    expect(once.revision).toBe(plain.revision + 1)
    expect(keepNotes(once, 'one', ['two'])).toBe(once)
    // A sync tool may bring another note in the next moment.
    expect(keepNotes(once, 'one two', [])).toBe(once)
  })
})
