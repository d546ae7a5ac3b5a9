import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCaptureQueue, type CaptureQueue } from '../../../src/actions/capture-queue'
import { clipAddress } from '../../../src/actions/clip-article'
import { importForeign } from '../../../src/actions/import-foreign'
import type { NewCapture } from '../../../src/actions/queue-adding'
import { makeQueueJournal } from '../../../src/actions/queue-journal'
import { makeCaptureRun, queueTools } from '../../../src/actions/run-capture'
import type { ForeignExports, GivenFile, Workspace } from '../../../src/actions/workspace'
import { checkLibrary } from '../../../src/library/check'
import { listBackups } from '../../../src/library/backups'
import { articleId, type ArticleId } from '../../../src/model/ids'
import type { ForeignFetch } from '../../../src/model/foreign-report'
import { localFiles } from '../../../src/node/local-files'
import { bytesOf, exportAt, filesOf, foreignHere, zipped } from '../../helpers/foreign'
import { PLEDGE, startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let site: LocalSite
let test: TestWorkspace
let queued: NewCapture[]

beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  test = await makeTestWorkspace({ foreignReader: foreignHere })
  queued = []
})
afterEach(() => test.remove())

type Given = { readonly folders?: boolean; readonly fetch?: ForeignFetch; readonly signal?: AbortSignal }

/** Addresses are only counted, unless there is a queue. */
async function take(
  given: GivenFile,
  { folders = true, fetch = 'now', signal }: Given = {},
  queue: (captures: readonly NewCapture[]) => Promise<number> = (captures) => {
    queued.push(...captures)
    return Promise.resolve(captures.length)
  },
  workspace: Workspace = test.workspace,
) {
  const tools = await foreignHere.toolsOf(given)
  return importForeign(workspace, [{ file: given, tools }], { folders, fetch, signal, queue })
}

const omnivore = (): GivenFile => zipped('omnivore.zip', filesOf('omnivore'))

/** The articles of the library by their titles. */
async function articles(workspace = test.workspace): Promise<Map<string, ArticleId>> {
  const found = new Map<string, ArticleId>()
  for (const folder of await workspace.library.articles.folders()) {
    const { id, metadata } = await workspace.library.articles.readIn(folder)
    found.set(metadata.title, id)
  }
  return found
}

const one = async (title: string, workspace = test.workspace): Promise<ArticleId> => {
  const id = (await articles(workspace)).get(title)
  if (id === undefined) throw new Error(`no article ${title}`)
  return id
}

describe('taking an export with pages', () => {
  it('seals what lay in it, and puts tags, notes, dates and highlights there', async () => {
    const report = await take(omnivore())
    const { library } = test.workspace
    const id = await one('The mill')
    const article = await library.articles.read(id)
    const { capture, text } = await library.articles.readVersion(id, 1)
    const quotes = await library.quotes.list(id)
    const note = await library.articles.readNote(id)

    expect(report).toMatchObject({
      articles: { added: 2, here: 0, queued: 1, waiting: 0, skipped: 0 },
      quotes: { added: 2, here: 0, orphaned: 1, waiting: 0 },
      notes: 1,
      refusedCount: 0,
      leftOut: [
        { tool: 'omnivore', what: 'thumbnail', count: 1 },
        { tool: 'omnivore', what: 'reading progress', count: 1 },
      ],
    })
    expect(article).toMatchObject({
      url: 'https://valley.example/mill',
      tags: ['water', 'long read'],
      archived: true,
      metadata: { authors: ['Ana Ruiz'], publishedAt: '2023-12-30T00:00:00Z' },
      cameFrom: [{ tool: 'omnivore', savedAt: '2024-01-02T03:04:05.000Z' }],
    })
    expect(capture).toMatchObject({ method: 'file', savedAt: '2024-01-02T03:04:05.000Z' })
    const file = capture.assets.find(({ role }) => role === 'file')
    expect(file?.sha256).toBe(
      test.workspace.hashOf(filesOf('omnivore').get('content/the-mill-18c1.html')?.toString() ?? ''),
    )
    // The words are the text's own; where the tool has others, the note says so.
    expect(quotes.map(({ selector }) => selector.exact)).toEqual([
      'The wheel turns, and the village eats.',
      'Two hundred sacks a day was the most that it ever ground.',
    ])
    for (const { selector } of quotes) expect(text.slice(selector.start, selector.end)).toBe(selector.exact)
    expect(quotes[0]).toMatchObject({
      tags: ['bread', 'old sayings'],
      note: "The proverb of the book's title?",
    })
    expect(quotes[1]?.note).toBe(
      '> Two hundred sacks a day was the most that it has ever ground.\n\nOmnivore',
    )
    expect(note).toBe(
      "Ask Jon about the council's figures.\n\n> It will be a hotel before it is a ruin.\n\nOmnivore\n\nNot in the text any more.",
    )
    expect((await checkLibrary(library)).problems).toEqual([])
    expect((await listBackups(library.files)).map(({ kind }) => kind)).toContain('before-import')
  })

  it('adds nothing when it is taken twice, also where a person has deleted a quote since', async () => {
    await take(omnivore())
    const id = await one('The mill')
    const [first] = await test.workspace.library.quotes.list(id)
    if (first !== undefined) await test.workspace.library.quotes.remove(id, first.id)
    const before = await test.workspace.library.articles.readNote(id)
    const again = await take(omnivore())
    expect(again).toMatchObject({
      articles: { added: 0, here: 2, queued: 1 },
      quotes: { added: 0, here: 3, orphaned: 0 },
      ...{ notes: 0, freeNotes: 0, tags: 0 },
    })
    expect(await test.workspace.library.quotes.list(id)).toHaveLength(1)
    expect(await test.workspace.library.articles.readNote(id)).toBe(before)
    expect((await articles()).size).toBe(2)
  })

  it('adds the two highlights that are new', async () => {
    await take(omnivore())
    const files = filesOf('omnivore')
    const path = 'highlights/the-mill-18c1.md'
    const more = `${files.get(path)?.toString() ?? ''}\n> We only stopped mending it.\n\n> Nowhere to be read.\n`
    const report = await take(zipped('omnivore.zip', new Map([...files, [path, Buffer.from(more)]])))
    expect(report.quotes).toMatchObject({ added: 1, here: 3, orphaned: 1 })
    expect(await test.workspace.library.quotes.list(await one('The mill'))).toHaveLength(3)
  })

  it('is one step that can be undone, and done again', async () => {
    await take(omnivore())
    const { library } = test.workspace
    expect(library.undo.next().undo).toMatchObject({ kind: 'tool-imported', title: 'Omnivore', count: 2 })
    expect(await library.undo.undo()).toMatchObject({ outcome: 'done' })
    expect((await articles()).size).toBe(0)
    expect(await library.undo.redo()).toMatchObject({ outcome: 'done' })
    expect((await articles()).size).toBe(2)
    expect((await checkLibrary(library)).problems).toEqual([])
  })

  it('is undone on an article that was here, too: what a person wrote stays', async () => {
    const { library } = test.workspace
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const id = articleId.parse(article.id)
    await library.articles.change(id, { tags: ['mine'] })
    await library.articles.writeNote(id, 'Mine.')
    await take(pocketOf(`${site.origin}/article`, [PLEDGE.slice(0, 40), 'Not a word of this.']))
    expect(await library.articles.read(id)).toMatchObject({ tags: ['mine', 'theirs'], archived: false })
    expect(await library.quotes.list(id)).toHaveLength(1)
    await library.undo.undo()
    expect((await library.articles.read(id)).tags).toEqual(['mine'])
    expect((await library.articles.read(id)).cameFrom).toBeUndefined()
    expect(await library.articles.readNote(id)).toBe('Mine.')
    expect(await library.quotes.list(id)).toEqual([])
  })

  it('keeps what was done when a person cancels, and goes on when it is run again', async () => {
    const stop = new AbortController()
    const halfWay: ForeignExports = {
      ...foreignHere,
      async *read(...given) {
        let count = 0
        for await (const found of foreignHere.read(...given)) {
          if (++count === 2) stop.abort()
          yield found
        }
      },
    }
    const slow = await makeTestWorkspace({ foreignReader: halfWay })
    const report = await take(omnivore(), { signal: stop.signal }, undefined, slow.workspace)
    await slow.remove()
    expect(report).toMatchObject({ isCancelled: true, articles: { added: 1 } })
    expect((await take(omnivore())).articles).toMatchObject({ added: 2 })
  })
})

/** An export of Pocket of one page, with highlights. */
const pocketOf = (url: string, quotes: readonly string[]): GivenFile =>
  zipped(
    'pocket.zip',
    new Map([
      ['part_000000.csv', `title,url,time_added,tags,status\nFrom Pocket,${url},1600000000,theirs,archive\n`],
      [
        'annotations/part_000000.json',
        JSON.stringify([
          {
            url,
            title: 'From Pocket',
            highlights: quotes.map((quote) => ({ quote, created_at: 1600000500 })),
          },
        ]),
      ],
    ]),
  )

describe('taking addresses', () => {
  const openQueue = (workspace: Workspace): Promise<CaptureQueue> =>
    openCaptureQueue({
      journal: makeQueueJournal(localFiles(test.folder), 'queue.jsonl'),
      run: makeCaptureRun(workspace),
      ...queueTools(workspace),
      changed: () => undefined,
      report: (error) => {
        throw error
      },
    })
  const ended = async (queue: CaptureQueue): Promise<void> => {
    for (;;) {
      const { counts } = queue.state()
      if (counts.waiting + counts.running === 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('puts marks on the article when its capture succeeds, also after a restart', async () => {
    const url = `${site.origin}/article`
    const first = await openQueue(test.workspace)
    await first.pause()
    const report = await take(pocketOf(url, [PLEDGE, 'Not a word of this.']), {}, (some) => first.add(some))
    expect(report).toMatchObject({ articles: { queued: 1, added: 0 }, quotes: { waiting: 2 } })
    // What the window is told of it has no marks: they are for the article alone.
    expect(first.state().items[0]).not.toHaveProperty('foreign')
    await first.close()

    const second = await openQueue(test.workspace)
    const grown = await take(pocketOf(url, [PLEDGE, 'Not a word of this.', 'Nor of that.']), {}, (some) =>
      second.add(some),
    )
    expect(grown.articles).toMatchObject({ queued: 0, waiting: 1 })
    await second.resume()
    await ended(second)
    await second.close()
    const [id] = [...(await articles()).values()]
    const { library } = test.workspace
    if (id === undefined) throw new Error('no article')
    expect(await library.articles.read(id)).toMatchObject({
      tags: ['theirs'],
      archived: true,
      metadata: { title: 'Seoul offers to carry messages' },
      cameFrom: [{ tool: 'pocket', savedAt: '2020-09-13T12:26:40.000Z' }],
    })
    expect(await library.quotes.list(id)).toMatchObject([
      { selector: { exact: PLEDGE }, createdAt: '2020-09-13T12:35:00.000Z' },
    ])
    const note = await library.articles.readNote(id)
    expect(note).toContain('> Not a word of this.\n\nPocket · 2020-09-13')
    expect(note).toContain('> Nor of that.')
    expect(await take(pocketOf(url, [PLEDGE, 'Not a word of this.']), {})).toMatchObject({
      articles: { here: 1, queued: 0 },
      quotes: { here: 2, added: 0 },
    })
  })

  it('puts marks on the article that turns out to be here under another address', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const queue = await openQueue(test.workspace)
    const before = await take(pocketOf(`${site.origin}/moved`, [PLEDGE]), {}, (some) => queue.add(some))
    await ended(queue)
    const { counts } = queue.state()
    await queue.close()
    expect(before.articles).toMatchObject({ queued: 1, here: 0 })
    expect(counts).toMatchObject({ unchanged: 1, kept: 0, failed: 0 })
    const id = articleId.parse(article.id)
    expect(await test.workspace.library.quotes.list(id)).toMatchObject([{ selector: { exact: PLEDGE } }])
    // It was here before: what was put on it can be taken back.
    expect(test.workspace.library.undo.next().undo).toMatchObject({ kind: 'tool-imported', target: id })
    await test.workspace.library.undo.undo()
    expect(await test.workspace.library.quotes.list(id)).toEqual([])
  })

  it('takes folders as tags or not, and passes addresses over where that is wanted', async () => {
    const given = exportAt('bookmarks/chrome.html')
    expect((await take(given)).articles).toMatchObject({ queued: 3, skipped: 0 })
    expect(queued.map(({ foreign }) => foreign?.[0]?.tags)).toEqual([['Bookmarks bar'], ['Talks'], []])
    queued = []
    await take(given, { folders: false })
    expect(queued.map(({ foreign }) => foreign?.[0]?.tags)).toEqual([[], [], []])
    expect((await take(given, { fetch: 'never' })).articles).toMatchObject({ queued: 0, skipped: 3 })
  })

  it('makes tags valid, and says which', async () => {
    const long = 'x'.repeat(300)
    const report = await take(
      bytesOf(
        'pocket.csv',
        `title,url,time_added,tags,status\nA,https://a.example/,1600000000,#a|  b / c |${long},unread\n`,
      ),
    )
    expect(queued[0]?.foreign?.[0]?.tags).toEqual(['a', 'b/c', 'x'.repeat(200)])
    expect(report.changedTags).toEqual([
      { from: '#a', to: 'a' },
      { from: 'b / c', to: 'b/c' },
      { from: long, to: 'x'.repeat(200) },
    ])
  })
})

describe('taking what has neither a page nor an address', () => {
  it('makes notes of highlights and words, and not twice', async () => {
    const given = exportAt('readwise/highlights.csv')
    const report = await take(given)
    expect(report).toMatchObject({ freeNotes: 2, articles: { added: 0, queued: 0 } })
    const { notes } = test.workspace.library
    const all = await Promise.all((await notes.folders()).map((folder) => notes.readIn(folder)))
    const atlas = all.find(({ title }) => title.startsWith('The Atlas'))
    expect(atlas).toMatchObject({
      title: 'The Atlas of Small Ports — Jon Berg, Mina Cho',
      note: '> A map is a promise.\n\nReadwise · 2023-11-20',
      tags: ['books'],
    })
    expect(await take(given)).toMatchObject({ freeNotes: 0, quotes: { here: 3 } })
    expect(await notes.folders()).toHaveLength(2)
    expect(await test.workspace.library.undo.undo()).toMatchObject({ outcome: 'done' })
    expect(await notes.folders()).toEqual([])
  })
})

it('takes ten thousand bookmarks, a few hundred at a time', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, n) =>
      `<DT><A HREF="https://a.example/${String(n)}" ADD_DATE="1600000000" TAGS="t${String(n % 50)}">Page ${String(n)}</A>`,
  )
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${lines.join('\n')}\n</DL>`
  let most = 0
  const counts: number[] = []
  const report = await take(bytesOf('many.html', html), {}, (captures) => {
    most = Math.max(most, captures.length)
    counts.push(captures.length)
    return Promise.resolve(captures.length)
  })
  expect(report.articles.queued).toBe(10_000)
  expect(most).toBeLessThanOrEqual(200)
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(10_000)
})

it('knows what it took in the library that is opened anew', async () => {
  await take(omnivore())
  const again = await test.reopen()
  expect(await take(omnivore(), {}, undefined, again)).toMatchObject({ articles: { added: 0, here: 2 } })
})
