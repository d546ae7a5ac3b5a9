import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLibrary, type Library } from '../../../src/library/library'
import type { Article } from '../../../src/model/article'
import type { Quote } from '../../../src/model/quote'
import { localFiles } from '../../../src/node/local-files'
import { openDatabase } from '../../../src/node/sqlite'
import { randomId, sha256 } from '../../../src/node/system'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let folder: string
let library: Library
let article: Article
let now: number

const open = (): Promise<Library> =>
  openLibrary({
    files: localFiles(join(folder, 'Library')),
    openHistory: () => openDatabase(join(folder, 'history.sqlite')),
    clock: () => new Date(now).toISOString(),
    newId: randomId,
    hashOf: sha256,
  })
const addQuote = (): Promise<Quote> =>
  library.quotes.add({
    articleId: article.id,
    version: 1,
    start: 0,
    end: 20,
    exact: TEXT.slice(0, 20),
    colour: 'yellow',
    tags: [],
    note: '',
  })
const recordPath = async (name: string): Promise<string> =>
  join(folder, 'Library', await library.articles.folderOf(article.id), name)
const afterSeconds = (seconds: number): void => {
  now += seconds * 1000
}

beforeEach(async () => {
  folder = makeTemporaryFolder()
  now = Date.UTC(2026, 10, 24, 8)
  library = await open()
  article = await library.articles.add(newVersion())
})

describe('undo', () => {
  it('says what it would take back, and what it took back', async () => {
    expect(library.undo.next()).toEqual({ undo: null, redo: null })
    const quote = await addQuote()
    const label = { kind: 'quote-added', target: quote.id, title: TEXT.slice(0, 20), count: 1 }
    expect(library.undo.next()).toEqual({ undo: label, redo: null })
    expect(await library.undo.undo()).toEqual({ outcome: 'done', label })
    expect(library.undo.next()).toEqual({ undo: null, redo: label })
  })

  it('is no part of clipping and of opening: those are nothing that a person edited', async () => {
    await library.articles.change(article.id, { readAt: new Date(now).toISOString() })
    await library.articles.addVersion(article.id, newVersion({ text: `${TEXT}\nMore.` }))
    expect(library.undo.next().undo).toBeNull()
  })

  it('forgets what could be done again once something else is done', async () => {
    await addQuote()
    await library.undo.undo()
    await library.articles.change(article.id, { tags: ['other'] })
    expect(library.undo.next().redo).toBeNull()
    expect(await library.undo.redo()).toEqual({ outcome: 'nothing' })
  })

  it('keeps the order of quotes of the same words', async () => {
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      ids.push((await addQuote()).id)
      afterSeconds(11)
    }
    const listed = async (): Promise<string[]> => (await library.quotes.list(article.id)).map(({ id }) => id)
    expect(await listed()).toEqual(ids)
    for (let n = 0; n < 3; n++) await library.undo.undo()
    for (let n = 2; n <= 4; n++) {
      await library.undo.redo()
      expect(await listed()).toEqual(ids.slice(0, n))
    }
  })

  it('takes what was typed before and after the clock was put back as two steps', async () => {
    await library.articles.writeNote(article.id, 'long ago')
    afterSeconds(-365 * 24 * 3600)
    await library.articles.writeNote(article.id, 'long ago, and now')
    await library.undo.undo()
    expect(await library.articles.readNote(article.id)).toBe('long ago')
  })

  it('takes typing without a pause back in one step, and after a pause in two', async () => {
    for (const text of ['a', 'ab', 'abc']) {
      await library.articles.writeNote(article.id, text)
      afterSeconds(2)
    }
    afterSeconds(20)
    await library.articles.writeNote(article.id, 'abc def')
    await library.undo.undo()
    expect(await library.articles.readNote(article.id)).toBe('abc')
    await library.undo.undo()
    expect(await library.articles.readNote(article.id)).toBe('')
    expect(await library.undo.undo()).toEqual({ outcome: 'nothing' })
  })

  it('keeps a hundred steps, for a day', async () => {
    for (let i = 0; i < 103; i++) {
      await library.articles.change(article.id, { tags: [`tag ${String(i)}`] })
      afterSeconds(1)
    }
    let steps = 0
    while ((await library.undo.undo()).outcome === 'done') steps++
    expect(steps).toBe(100)
    expect((await library.articles.read(article.id)).tags).toEqual(['tag 2'])

    await addQuote()
    afterSeconds(25 * 60 * 60)
    library = await open()
    expect(library.undo.next().undo).toBeNull()
  })

  it('leaves alone what was changed since, and says so', async () => {
    const quote = await addQuote()
    afterSeconds(60)
    await library.quotes.change(article.id, quote.id, { colour: 'red', tags: ['mine'] })
    // As a sync tool does it.
    const path = await recordPath('quotes.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"colour": "red"', '"colour": "blue"'))

    expect(await library.undo.undo()).toMatchObject({ outcome: 'partly' })
    expect(await library.quotes.list(article.id)).toMatchObject([{ colour: 'blue', tags: [] }])
  })

  it('takes back one of two quotes, whatever came after it from elsewhere', async () => {
    const mine = await addQuote()
    const path = await recordPath('quotes.json')
    const record = JSON.parse(readFileSync(path, 'utf8')) as { quotes: Quote[] }
    const theirs = { ...mine, id: randomId(), note: 'from another machine' }
    writeFileSync(path, JSON.stringify({ ...record, quotes: [...record.quotes, theirs] }))

    expect(await library.undo.undo()).toMatchObject({ outcome: 'done' })
    expect((await library.quotes.list(article.id)).map(({ id }) => id)).toEqual([theirs.id])
  })

  it('says that nothing is left to take back of what was emptied from the trash', async () => {
    const place = await library.trash.deleteArticle(article.id)
    await library.trash.purge([place])
    expect(await library.undo.undo()).toMatchObject({
      outcome: 'overtaken',
      label: { kind: 'article-deleted' },
    })
    expect(library.undo.next().undo).toBeNull()
  })

  it('takes many deletions back at once', async () => {
    const others = await Promise.all([library.articles.add(newVersion()), library.articles.add(newVersion())])
    await library.trash.deleteArticles(others.map(({ id }) => id))
    expect(await library.articles.folders()).toHaveLength(1)
    expect(await library.undo.undo()).toMatchObject({ outcome: 'done', label: { count: 2 } })
    expect(await library.articles.folders()).toHaveLength(3)
  })

  it('counts a write: another machine must see that it is newer', async () => {
    await library.articles.change(article.id, { tags: ['a'] })
    await library.undo.undo()
    expect((await library.articles.read(article.id)).revision).toBe(2)
  })

  it('goes on after a history file that can’t be read', async () => {
    await addQuote()
    await library.close()
    writeFileSync(join(folder, 'history.sqlite'), 'no database')
    library = await open()
    expect(library.undo.next()).toEqual({ undo: null, redo: null })
    await addQuote()
    expect(await library.undo.undo()).toMatchObject({ outcome: 'done' })
  })
})
