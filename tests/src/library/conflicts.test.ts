import { beforeEach, describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { resolveConflict } from '../../../src/library/conflicts'
import { openLibrary, type Library } from '../../../src/library/library'
import type { Article } from '../../../src/model/article'
import { blockId, type ArticleId, type DossierId } from '../../../src/model/ids'
import type { ConflictTarget, Resolution } from '../../../src/model/joined-copies'
import type { Quote } from '../../../src/model/quote'
import type { Conflict } from '../../../src/model/record'
import { localFiles } from '../../../src/node/local-files'
import { openDatabase } from '../../../src/node/sqlite'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let library: Library
let article: Article
let quote: Quote

const conflict = (field: string, value: unknown): Conflict => ({
  field,
  value,
  updatedAt: '2026-11-24T12:00:00.000Z',
})
/** Put conflicts into a record, as joining copies does: past the steps that can be undone. */
async function put(path: string, change: (record: Record<string, unknown>) => unknown): Promise<void> {
  const record = JSON.parse((await library.files.readText(path)) ?? '') as Record<string, unknown>
  await library.files.write(path, JSON.stringify(change(record)))
}
const folder = (): Promise<string> => library.articles.folderOf(article.id)
const ofArticle = (): ConflictTarget => ({ kind: 'article', id: article.id })
const ofQuote = (): ConflictTarget => ({ kind: 'quote', articleId: article.id, id: quote.id })
const quoteNow = async (): Promise<Quote | undefined> => (await library.quotes.list(article.id))[0]
const resolve = (target: ConflictTarget, one: Conflict, resolution: Resolution): Promise<boolean> =>
  resolveConflict(library, target, one, resolution)

beforeEach(async () => {
  const place = makeTemporaryFolder()
  library = await openLibrary({
    files: localFiles(`${place}/library`),
    openHistory: () => openDatabase(`${place}/history.sqlite`),
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })
  article = await library.articles.add(newVersion())
  const span = { articleId: article.id, version: 1, start: 0, end: 9, exact: TEXT.slice(0, 9) }
  quote = await library.quotes.add({ ...span, colour: 'yellow', tags: [], note: 'ours' })
  library.undo.forget()
})

describe('a value that lost', () => {
  const title = conflict('metadata.title', 'Theirs')
  const other = conflict('archived', true)
  const withBoth = async (): Promise<void> =>
    put(`${await folder()}/article.json`, (record) => ({ ...record, conflicts: [title, other] }))

  it.each([
    ['keep', 'Seoul offers to help'],
    ['take', 'Theirs'],
  ] as const)('is decided about by %s, and by nothing else', async (resolution, expected) => {
    await withBoth()
    expect(await resolve(ofArticle(), title, resolution)).toBe(true)
    const record = await library.articles.read(article.id)
    expect(record.metadata.title).toBe(expected)
    expect(record.conflicts).toEqual([other])
    expect(record.revision).toBe(article.revision + 1)
    // A second window that still shows it.
    expect(await resolve(ofArticle(), title, 'take')).toBe(false)
  })

  it('counts as written by the person who took it, authors with their byline', async () => {
    const authors = conflict('metadata.authors', ['Kim', 'Lee'])
    const wrong = conflict('metadata.authors', 7)
    await put(`${await folder()}/article.json`, (record) => ({
      ...record,
      conflicts: [title, authors, wrong],
    }))
    await resolve(ofArticle(), title, 'keep')
    expect((await library.articles.read(article.id)).edits).toBeUndefined()
    await resolve(ofArticle(), authors, 'take')
    const { metadata, edits = {} } = await library.articles.read(article.id)
    expect(metadata).toMatchObject({ authors: ['Kim', 'Lee'], byline: 'Kim, Lee' })
    expect(Object.keys(edits)).toEqual(['authors', 'byline'])
    const refused = await resolve(ofArticle(), wrong, 'take').catch((error: unknown) => error)
    expect(isAppError(refused) && refused.kind).toBe('bad-request')
  })

  it('comes back with an undo', async () => {
    await withBoth()
    await resolve(ofArticle(), title, 'take')
    expect(library.undo.next().undo?.kind).toBe('conflict-resolved')
    expect((await library.undo.undo()).outcome).toBe('done')
    const record = await library.articles.read(article.id)
    expect(record.metadata.title).toBe('Seoul offers to help')
    expect(record.conflicts).toEqual([title, other])
    expect((await library.undo.redo()).outcome).toBe('done')
    expect((await library.articles.read(article.id)).metadata.title).toBe('Theirs')
  })

  it.each([
    ['keep', 'ours'],
    ['take', 'theirs'],
    ['both', 'ours\n\n---\n\ntheirs'],
  ] as const)('may be a note of an article: %s', async (resolution, expected) => {
    const note = conflict('note', 'theirs')
    await library.articles.writeNote(article.id, 'ours')
    await put(`${await folder()}/article.json`, (record) => ({ ...record, conflicts: [note] }))
    library.undo.forget()
    await resolve(ofArticle(), note, resolution)
    expect(await library.articles.readNote(article.id)).toBe(expected)
    expect((await library.articles.read(article.id)).conflicts).toBeUndefined()
    await library.undo.undo()
    expect(await library.articles.readNote(article.id)).toBe('ours')
    expect((await library.articles.read(article.id)).conflicts).toEqual([note])
  })

  it('may be in a quote, and comes back there', async () => {
    const [note, colour] = [conflict('note', 'theirs'), conflict('colour', 'red')]
    await put(`${await folder()}/quotes.json`, (record) => ({
      ...record,
      quotes: [{ ...quote, conflicts: [note, colour] }],
    }))
    await resolve(ofQuote(), note, 'both')
    await resolve(ofQuote(), colour, 'take')
    expect(await quoteNow()).toMatchObject({ note: 'ours\n\n---\n\ntheirs', colour: 'red' })
    expect((await quoteNow())?.conflicts).toBeUndefined()
    await library.undo.undo()
    await library.undo.undo()
    expect(await quoteNow()).toMatchObject({ note: 'ours', colour: 'yellow' })
    expect((await quoteNow())?.conflicts).toHaveLength(2)
  })

  it('may be in a block of a dossier, also in one that is gone', async () => {
    const { id } = await library.dossiers.create('Seoul as facilitator')
    const block = { kind: 'text' as const, id: blockId.parse(randomId()), text: 'ours' }
    await library.dossiers.edit(id, (record) => ({ ...record, blocks: [block] }))
    const text = conflict(`blocks.${block.id}.text`, 'theirs')
    const lost = conflict(`blocks.${randomId()}.text`, 'of a block that is gone')
    await put(`${await library.dossiers.folderOf(id)}/dossier.json`, (record) => ({
      ...record,
      conflicts: [text, lost],
    }))
    for (const one of [text, lost]) expect(await resolve({ kind: 'dossier', id }, one, 'take')).toBe(true)
    expect(await library.dossiers.read(id)).toMatchObject({ blocks: [{ ...block, text: 'theirs' }] })
    expect((await library.dossiers.read(id)).conflicts).toBeUndefined()
  })

  it.each([
    ['both of what is no note', 'metadata.title', 'Theirs', 'both'],
    ['a value that can’t stand there', 'archived', 'perhaps', 'take'],
  ] as const)('is refused where it asks for %s, and stays', async (_what, field, value, resolution) => {
    const one = conflict(field, value)
    await put(`${await folder()}/article.json`, (record) => ({ ...record, conflicts: [one] }))
    const kind = await resolve(ofArticle(), one, resolution).catch((error: unknown) =>
      isAppError(error) ? error.kind : 'bug',
    )
    expect(kind).toBe('bad-request')
    expect((await library.articles.read(article.id)).conflicts).toEqual([one])
  })

  it.each([
    ['too long for one', 'x'.repeat(60_000), 'both'],
    ['no text', 4, 'take'],
  ] as const)('is refused where a note would be %s, and stays', async (_what, value, resolution) => {
    const one = conflict('note', value)
    await library.articles.writeNote(article.id, 'o'.repeat(50_000))
    await put(`${await folder()}/article.json`, (record) => ({ ...record, conflicts: [one] }))
    await expect(resolve(ofArticle(), one, resolution)).rejects.toMatchObject({ kind: 'bad-request' })
    expect((await library.articles.read(article.id)).conflicts).toEqual([one])
    expect(await library.articles.readNote(article.id)).toBe('o'.repeat(50_000))
  })

  it('is not found in what isn’t there', async () => {
    const id = randomId()
    for (const target of [
      { kind: 'article', id: id as ArticleId },
      { kind: 'dossier', id: id as DossierId },
    ] as const)
      await expect(resolve(target, title, 'keep')).rejects.toMatchObject({ kind: 'not-found' })
  })
})
