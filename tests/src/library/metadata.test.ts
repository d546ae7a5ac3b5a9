import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findLogLine } from '../../../src/library/find-log-line'
import { openLibrary, type Library } from '../../../src/library/library'
import type { NewVersion } from '../../../src/library/sealed-version'
import type { Article, ArticleMetadata } from '../../../src/model/article'
import { metadataEdit, type MetadataEdit } from '../../../src/model/metadata-edit'
import { localFiles } from '../../../src/node/local-files'
import { openDatabase } from '../../../src/node/sqlite'
import { randomId, sha256 } from '../../../src/node/system'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let folder: string
let library: Library
let article: Article
let now: number

const open = (): Promise<Library> =>
  openLibrary({
    files: localFiles(join(folder, 'Library')),
    openHistory: () => openDatabase(join(folder, 'history.sqlite')),
    clock: () => new Date((now += 1000)).toISOString(),
    newId: randomId,
    hashOf: sha256,
  })

/** A capture of which the page says other things. */
function capture(text: string, metadata: Partial<ArticleMetadata> = {}): NewVersion {
  const version = newVersion({ text })
  const capturedAt = new Date((now += 1000)).toISOString()
  return {
    ...version,
    capture: {
      ...version.capture,
      capturedAt,
      metadata: {
        ...version.capture.metadata,
        authors: ['Kim Ji-won'],
        byline: 'Kim Ji-won',
        keywords: ['talks'],
        origins: { title: 'json-ld', authors: 'visible' },
        ...metadata,
      },
    },
  }
}

const edit = (change: MetadataEdit): Promise<Article> =>
  library.articles.changeMetadata(article.id, { edit: metadataEdit.parse(change) })
const read = (): Promise<Article> => library.articles.read(article.id)
const captureFile = async (n: number): Promise<string> =>
  readFileSync(
    join(
      folder,
      'Library',
      await library.articles.folderOf(article.id),
      `versions/${String(n)}/capture.json`,
    ),
    'utf8',
  )

beforeEach(async () => {
  folder = makeTemporaryFolder()
  now = Date.UTC(2026, 10, 24, 8)
  library = await open()
  article = await library.articles.add(capture('One.'))
})

describe('metadata that a person wrote', () => {
  it('stands in the record and not in the sealed capture', async () => {
    const sealed = await captureFile(1)
    const { metadata, edits } = await edit({ field: 'publishedAt', value: '2026-01-02T09:14+09:00' })
    expect(metadata.publishedAt).toBe('2026-01-02T09:14+09:00')
    expect(Object.keys(edits ?? {})).toEqual(['publishedAt'])
    expect(await captureFile(1)).toBe(sealed)
    expect((await library.articles.readCapture(article.id, 1)).metadata.publishedAt).toBe('2026-01-01')
  })

  it('names its authors in the byline, too, where citations look', async () => {
    const { metadata } = await edit({ field: 'authors', value: ['Lee Ha-na', ' Kim Ji-won', 'Kim Ji-won'] })
    expect(metadata.authors).toEqual(['Lee Ha-na', 'Kim Ji-won'])
    expect(metadata.byline).toBe('Lee Ha-na, Kim Ji-won')
    expect((await edit({ field: 'authors', value: [] })).metadata.byline).toBeNull()
  })

  it('stays when the page is captured again; all else is what the page says then', async () => {
    await edit({ field: 'siteName', value: 'The Local News' })
    const again = capture('Two.', { title: 'New title', siteName: 'Local', origins: { title: 'meta' } })
    await library.articles.addVersion(article.id, again)
    const { metadata, metadataOf } = await read()
    expect(metadata).toMatchObject({
      title: 'New title',
      siteName: 'The Local News',
      origins: { title: 'meta' },
    })
    expect(metadataOf).toBe(again.capture.capturedAt)
  })

  it('is set back to what the newest capture says, its followers with it', async () => {
    await edit({ field: 'authors', value: ['Nobody'] })
    await library.articles.addVersion(
      article.id,
      capture('Two.', { authors: ['Park'], byline: 'Park, Seoul' }),
    )
    expect((await read()).metadata).toMatchObject({ authors: ['Nobody'], byline: 'Nobody' })
    const { metadata, edits } = await library.articles.changeMetadata(article.id, { setBack: 'authors' })
    expect(metadata).toMatchObject({ authors: ['Park'], byline: 'Park, Seoul' })
    expect(edits).toBeUndefined()
  })

  it('is taken back and done again by the history, like every change', async () => {
    await edit({ field: 'section', value: 'World' })
    await edit({ field: 'section', value: 'Politics' })
    await library.articles.changeMetadata(article.id, { setBack: 'section' })
    expect(library.undo.next().undo).toMatchObject({ kind: 'metadata-set-back', target: article.id })
    await library.undo.undo()
    expect((await read()).metadata.section).toBe('Politics')
    await library.undo.undo()
    expect((await read()).metadata.section).toBe('World')
    await library.undo.undo()
    expect((await read()).metadata.section).toBeNull()
    expect((await read()).edits).toBeUndefined()
    await library.undo.redo()
    expect(await read()).toMatchObject({
      metadata: { section: 'World' },
      edits: { section: { at: expect.any(String) as string } },
    })
  })

  it('is known by its difference where an earlier program didn’t mark it', async () => {
    const path = join(folder, 'Library', await library.articles.folderOf(article.id), 'article.json')
    const record = JSON.parse(readFileSync(path, 'utf8')) as { metadata: { title: string } }
    record.metadata.title = 'Named by hand'
    writeFileSync(path, JSON.stringify(record))
    await library.articles.addVersion(article.id, capture('Two.', { title: 'Theirs', keywords: ['new'] }))
    const { metadata, edits } = await read()
    expect(metadata).toMatchObject({ title: 'Named by hand', keywords: ['new'] })
    expect(Object.keys(edits ?? {})).toEqual(['title'])
  })
})

describe('a value for the metadata', () => {
  it.each([
    ['publishedAt', '2026-01-02'],
    ['publishedAt', '2026-01-02T09:14'],
    ['modifiedAt', '2026-02-28T09:14:30Z'],
    ['modifiedAt', null],
    ['lang', 'ko-KR'],
    ['keywords', ['a', 'b']],
    ['excerpt', null],
  ])('is taken: %s %j', (field, value) => {
    expect(metadataEdit.parse({ field, value })).toEqual({ field, value })
  })

  it.each([
    ['publishedAt', '2026-02-31'],
    ['publishedAt', '2026-01-02T25:00'],
    ['publishedAt', '2 January 2026'],
    ['publishedAt', ''],
    ['lang', 'not a language'],
    ['title', '  '],
    ['title', null],
    ['section', ''],
    ['keywords', ['']],
    ['canonicalUrl', 'https://elsewhere.example/'],
    ['origins', {}],
  ])('is refused: %s %j', (field, value) => {
    expect(metadataEdit.safeParse({ field, value }).success).toBe(false)
  })
})

describe('the line of the log that tells of a version', () => {
  const lineOf = async (n: number) => {
    const { versions } = await read()
    const version = versions.find((entry) => entry.n === n)
    if (version === undefined) throw new Error('no such version')
    return findLogLine(library.files, sha256, article.id, version)
  }
  const lines = (): string[] =>
    readFileSync(join(folder, 'Library', 'log.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')

  it('is found with its number and its hash, which the next line carries', async () => {
    await library.articles.addVersion(article.id, capture('Two.'))
    await library.articles.add(capture('Another article.'))
    const [first, second] = [await lineOf(1), await lineOf(2)]
    const all = lines()
    expect(first?.sha256).toBe(sha256(all[(first?.number ?? 0) - 1] ?? ''))
    expect(second?.previous).toBe(first?.sha256)
    expect(JSON.parse(all[(second?.number ?? 0) - 1] ?? '')).toMatchObject({
      event: 'recaptured',
      version: 2,
    })
  })

  it('is found within the line that joined another machine’s', async () => {
    const path = join(folder, 'Library', 'log.jsonl')
    const [made = '', captured = ''] = lines()
    const joined = JSON.stringify({
      previous: sha256(made),
      at: article.createdAt,
      event: 'joined',
      lines: [captured],
    })
    writeFileSync(path, `${made}\n${joined}\n`)
    expect(await lineOf(1)).toMatchObject({ number: 2, sha256: sha256(joined) })
  })

  it('is not made up where the log tells of no such version, or is broken', async () => {
    writeFileSync(join(folder, 'Library', 'log.jsonl'), `{"article":"${article.id}"\n${article.id}\n`)
    expect(await lineOf(1)).toBeNull()
  })
})
