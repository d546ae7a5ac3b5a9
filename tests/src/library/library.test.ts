import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { isAppError, type ErrorKind } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { openLibrary, type Library } from '../../../src/library/library'
import type { Article } from '../../../src/model/article'
import type { Quote } from '../../../src/model/quote'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let folder: string
let library: Library
let article: Article

const open = (): Promise<Library> =>
  openLibrary({ files: localFiles(folder), clock: systemClock, newId: randomId, hashOf: sha256 })
const kindOf = (work: Promise<unknown>): Promise<ErrorKind | 'fine' | 'bug'> =>
  work.then(
    () => 'fine' as const,
    (error: unknown) => (isAppError(error) ? error.kind : 'bug'),
  )
const addQuote = (exact: string, more: Partial<Quote> = {}): Promise<Quote> => {
  const start = TEXT.indexOf(exact)
  return library.quotes.add({
    articleId: article.id,
    version: 1,
    start,
    end: start + exact.length,
    exact,
    colour: 'yellow',
    tags: ['pledge'],
    note: '',
    ...more,
  })
}
const recordPath = async (name: string): Promise<string> =>
  join(folder, await library.articles.folderOf(article.id), name)
const problems = async (): Promise<string[]> =>
  (await checkLibrary(library)).problems.map(({ problem }) => problem)

beforeEach(async () => {
  folder = join(makeTemporaryFolder(), 'Library')
  library = await open()
  article = await library.articles.add(newVersion())
})

describe('a library on disk', () => {
  it('is plain files that a person can read without the app', async () => {
    await addQuote('ready to act as a facilitator')
    await library.dossiers.create('Seoul as facilitator')
    const place = await library.articles.folderOf(article.id)

    expect(place).toMatch(/^articles\/\d{4}-\d\d-\d\d-seoul-offers-to-help-[0-9a-z]{12}$/)
    expect(readdirSync(join(folder, place)).sort()).toEqual(['article.json', 'quotes.json', 'versions'])
    expect(readdirSync(join(folder, place, 'versions', '1')).sort()).toEqual([
      'capture.json',
      'content.html',
      'source.html',
      'text.txt',
    ])
    expect(readFileSync(join(folder, place, 'versions', '1', 'text.txt'), 'utf8')).toBe(TEXT)
    expect(readdirSync(folder).sort()).toEqual([
      'articles',
      'assets',
      'dossiers',
      'library.json',
      'log.jsonl',
      'staging',
    ])
  })

  it('is the same after being closed and opened', async () => {
    const quote = await addQuote('ready to act as a facilitator')
    await library.articles.writeNote(article.id, 'a note')
    await library.articles.change(article.id, { tags: ['korea'], archived: true })
    const again = await open()

    expect(again.id).toBe(library.id)
    expect(await again.quotes.list(article.id)).toEqual([quote])
    expect(await again.articles.readNote(article.id)).toBe('a note')
    expect(await again.articles.read(article.id)).toMatchObject({ tags: ['korea'], archived: true })
  })

  it('keeps fields that it does not know', async () => {
    await addQuote('ready to act as a facilitator')
    for (const name of ['article.json', 'quotes.json']) {
      const path = await recordPath(name)
      const record = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
      writeFileSync(path, JSON.stringify({ ...record, fromTheFuture: { a: [1] } }))
    }
    await library.articles.change(article.id, { archived: true })
    await addQuote('no date')

    for (const name of ['article.json', 'quotes.json'])
      expect(JSON.parse(readFileSync(await recordPath(name), 'utf8'))).toMatchObject({
        fromTheFuture: { a: [1] },
      })
  })

  it('removes what a crash left half-made, at the next start', async () => {
    mkdirSync(join(folder, 'staging', 'abc', 'versions', '1'), { recursive: true })
    await open()
    expect(readdirSync(folder)).not.toContain('staging')
  })

  it('gives each write the outcome of the one before', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => addQuote('no date', { note: String(i) })))
    expect((await library.quotes.list(article.id)).map(({ note }) => note).sort()).toHaveLength(20)
  })

  it('opens a library of a newer layout only to read', async () => {
    const path = join(folder, 'library.json')
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), schema: 99 }))
    library = await open()

    expect(library.readOnly).toBe('newer')
    expect(await library.articles.readText(article.id, 1)).toBe(TEXT)
    expect(await kindOf(addQuote('no date'))).toBe('read-only')
  })
})

describe('quotes', () => {
  it('are kept only when the sealed text holds the words at the place', async () => {
    expect(await kindOf(addQuote('no date'))).toBe('fine')
    expect(
      await kindOf(
        library.quotes.add({
          articleId: article.id,
          version: 1,
          start: 0,
          end: 5,
          exact: 'wrong',
          colour: 'red',
          tags: [],
          note: '',
        }),
      ),
    ).toBe('bad-quote')
    expect(
      await kindOf(
        library.quotes.add({
          articleId: article.id,
          version: 7,
          start: 0,
          end: 5,
          exact: TEXT.slice(0, 5),
          colour: 'red',
          tags: [],
          note: '',
        }),
      ),
    ).toBe('not-found')
  })

  it('remember their neighbours and the hash of the text', async () => {
    const quote = await addQuote('ready to act as a facilitator')
    const { start, end, prefix, suffix } = quote.selector

    expect(TEXT.slice(start - prefix.length, end + suffix.length)).toBe(
      `${prefix}ready to act as a facilitator${suffix}`,
    )
    expect(quote.textSha256).toBe(sha256(TEXT))
  })

  it('can be changed, deleted and put back as they were', async () => {
    const quote = await addQuote('no date')
    const changed = await library.quotes.change(article.id, quote.id, {
      colour: 'blue',
      tags: ['a', 'a', 'b'],
      note: 'n',
    })
    const removed = await library.quotes.remove(article.id, quote.id)
    expect(await library.quotes.list(article.id)).toEqual([])
    await library.quotes.restore(removed)

    expect(changed).toMatchObject({ colour: 'blue', tags: ['a', 'b'], note: 'n' })
    expect(await library.quotes.list(article.id)).toEqual([changed])
  })

  it('are not put back with other words', async () => {
    const removed = await library.quotes.remove(article.id, (await addQuote('no date')).id)
    expect(
      await kindOf(
        library.quotes.restore({ ...removed, selector: { ...removed.selector, exact: 'a date!' } }),
      ),
    ).toBe('bad-quote')
  })
})

describe('the trash', () => {
  it('takes an article with all it has, and gives it back', async () => {
    const quote = await addQuote('no date')
    const place = await library.trash.deleteArticle(article.id)
    expect(await kindOf(library.articles.read(article.id))).toBe('not-found')
    expect(await library.trash.list()).toMatchObject([
      { kind: 'article', id: article.id, title: 'Seoul offers to help' },
    ])
    await library.trash.restore(place)

    expect(await library.quotes.list(article.id)).toEqual([quote])
    expect(await library.trash.list()).toEqual([])
    expect(await problems()).toEqual([])
  })

  it('shows the rest when one of its records is damaged', async () => {
    const other = await library.articles.add(newVersion({ title: 'Other' }))
    const place = await library.trash.deleteArticle(article.id)
    await library.trash.deleteArticle(other.id)
    writeFileSync(join(folder, 'trash', place, 'article.json'), '{"half')

    expect((await library.trash.list()).map(({ title }) => title).sort()).toEqual(['', 'Other'])
  })

  it('refuses what is no folder of its own', async () => {
    for (const name of ['..', '../articles', '20260101000000-../../../../x', ''])
      expect(await kindOf(library.trash.restore(name)), name).toBe('bad-request')
  })
})

describe('checking', () => {
  it('finds nothing wrong with what nobody touched', async () => {
    await addQuote('no date')
    await library.dossiers.create('x')
    expect(await checkLibrary(library)).toMatchObject({
      articles: 1,
      versions: 1,
      quotes: 1,
      dossiers: 1,
      assets: 1,
      logLines: 2,
      problems: [],
    })
  })

  it.each([
    ['versions/1/source.html', 'source-changed'],
    ['versions/1/content.html', 'content-changed'],
    ['versions/1/text.txt', 'text-changed'],
  ])('finds one letter added to %s', async (name, problem) => {
    appendFileSync(await recordPath(name), 'x')
    expect(await problems()).toEqual([problem])
  })

  it.each([
    'versions/1/source.html',
    'versions/1/content.html',
    'versions/1/text.txt',
    'versions/1/capture.json',
  ])('finds %s gone', async (name) => {
    rmSync(await recordPath(name))
    expect(await problems()).toContain('missing')
  })

  it.each(['article.json', 'quotes.json', 'versions/1/capture.json'])(
    'names a damaged %s and goes on',
    async (name) => {
      await addQuote('no date')
      writeFileSync(await recordPath(name), '{"half": ')
      const other = await library.articles.add(newVersion())
      const check = await checkLibrary(library)

      expect(check.problems.map(({ problem }) => problem)).toContain('damaged')
      expect(check.articles).toBe(name === 'article.json' ? 1 : 2)
      expect((await library.articles.read(other.id)).id).toBe(other.id)
    },
  )

  it('finds a quote whose words were edited, an image that was replaced, and a quote that a dossier lost', async () => {
    const quote = await addQuote('no date')
    const dossier = await library.dossiers.create('x')
    await library.dossiers.edit(dossier.id, (empty) => ({
      ...empty,
      blocks: [
        {
          kind: 'quote',
          id: randomId() as never,
          quoteId: randomId() as never,
          articleId: article.id,
          words: 'gone',
        },
      ],
    }))
    const path = await recordPath('quotes.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"exact": "no date"', '"exact": "a date!"'))
    const asset = readdirSync(join(folder, 'assets'), { recursive: true, withFileTypes: true }).find(
      (entry) => entry.isFile(),
    )
    writeFileSync(join(asset?.parentPath ?? '', asset?.name ?? ''), 'other')

    expect(quote.selector.exact).toBe('no date')
    expect((await problems()).sort()).toEqual(['asset-changed', 'quote-broken', 'quote-lost'])
  })

  it('names the first broken line of the log', async () => {
    await library.articles.add(newVersion())
    const path = join(folder, 'log.jsonl')
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, [lines[0], lines[1]?.replace('captured', 'recaptured'), ...lines.slice(2)].join('\n'))
    expect((await checkLibrary(library)).problems).toMatchObject([
      { problem: 'log-broken', detail: 'line 3' },
    ])
  })

  it('sets aside what a crash left of a line of the log, and goes on', async () => {
    appendFileSync(join(folder, 'log.jsonl'), '{"previous":"half')
    library = await open()
    await library.articles.add(newVersion())
    expect((await checkLibrary(library)).problems).toEqual([])
    const [kept, ...others] = await library.quarantine.list()
    expect(others).toEqual([])
    expect(kept).toMatchObject({ path: 'log.jsonl', reason: 'a line that was cut off', sizeBytes: 17 })
    expect(kept?.at).not.toContain('1970')
    const place = join(folder, 'quarantine', kept?.name ?? '', 'log-end.txt')
    expect(readFileSync(place, 'utf8')).toBe('{"previous":"half')
  })
})

describe('a library that another program is just making', () => {
  const locked = (): Promise<Library> =>
    openLibrary({
      files: localFiles(join(folder, 'new')),
      lock: { take: () => false, release: () => undefined },
      writesAtOnce: true,
      clock: systemClock,
      newId: randomId,
      hashOf: sha256,
    })

  it('is waited for, and only read', async () => {
    const second = locked()
    await sleep(100)
    const first = await openLibrary({
      files: localFiles(join(folder, 'new')),
      clock: systemClock,
      newId: randomId,
      hashOf: sha256,
    })
    expect(await second).toMatchObject({ id: first.id, readOnly: 'in-use', isNew: false })
  })

  it('that never comes is told as in use', async () => {
    await expect(locked()).rejects.toMatchObject({ kind: 'in-use' })
  })

  it('is not made again by who gets the lock after that program has ended', async () => {
    const files = localFiles(join(folder, 'new'))
    const tools = { files, clock: systemClock, newId: randomId, hashOf: sha256 }
    let made: Library | null = null
    // The other program makes it between our look and our taking of the lock.
    const makeFolder = async (path: string): Promise<void> => {
      made ??= await openLibrary(tools)
      await files.makeFolder(path)
    }
    const lock = { take: () => true, release: () => undefined }
    const ours = await openLibrary({ ...tools, files: { ...files, makeFolder }, lock })
    expect(ours.id).toBe((made as Library | null)?.id)
  })
})
