// A library of four scripts with all that a library may hold, in each format, read back by what its readers go by.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLibrary, libraryFiles, type LibraryFile } from '../../../src/actions/export-library'
import { articleLink, quoteLink } from '../../../src/model/app-link'
import { articleId, type ArticleId } from '../../../src/model/ids'
import { noteImageAddress } from '../../../src/model/note-image'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { savePieces } from '../../../src/node/save-file'
import { breachesOf } from '../../helpers/refi-qda'
import { makeRichLibrary } from '../../helpers/rich-library'
import { itemsOfBytes, pagesOf } from '../../helpers/read-items'
import { makePng, sealPage } from '../../helpers/sealed-source'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let folder: string
/** The article of which words stand outside of the first plane of Unicode. */
let harbour: ArticleId
let harbourQuote: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-rich-'))
  await makeRichLibrary(folder)
  test = await makeTestWorkspace({ files: localFiles(folder) })
  const { library } = test.workspace
  const sealed = sealPage({
    articleId: 'x',
    url: 'https://news.example/harbour?a=1&b=2',
    metadata: { title: 'Harbour [draft] #1: a^b (part “one”)', authors: ['Ana Ito'], siteName: 'The Tide' },
    html: '<p>🚢🚢 On Monday the council voted for the <b>new</b> harbour. #not-a-tag == and %% and $x$ stay words.</p><img src="IMAGE" alt="">',
    image: makePng(8, 8, [1, 2, 3]),
  })
  const { text, contentHtml, capture, assets } = sealed
  const article = await library.articles.add({
    source: Buffer.from('<p>🚢🚢 On Monday the council voted for the <b>new</b> harbour.</p>'),
    contentHtml,
    text,
    wordCount: 9,
    capture: {
      ...capture,
      source: {
        ...capture.source,
        sha256: sha256('<p>🚢🚢 On Monday the council voted for the <b>new</b> harbour.</p>'),
      },
    },
    assets: new Map(assets.map(({ sha256: hash, bytes }) => [hash, bytes])),
  })
  harbour = article.id
  const image = noteImageAddress(await library.notes.keepImage(makePng(4, 4, [9, 9, 9])))
  const add = async (exact: string, more: object): Promise<string> => {
    const start = text.indexOf(exact)
    const quote = {
      articleId: harbour,
      version: 1,
      start,
      end: start + exact.length,
      exact,
      colour: 'green' as const,
      tags: [],
      note: '',
    }
    return (await library.quotes.add({ ...quote, ...more })).id
  }
  harbourQuote = await add('the council voted', { tags: ['votes/harbour', '2024'], speaker: 'Ana Ito' })
  await add('#not-a-tag == and %% and $x$ stay words.', { note: `See [it](${quoteLink(harbourQuote)}).` })
  await library.articles.change(harbour, { tags: ['votes/harbour'] })
  await library.articles.writeNote(
    harbour,
    `Compare with [the same](${articleLink(harbour)}).\n\n![A quay](${image})`,
  )
  await library.codebook.describe('votes', { colour: 'blue', description: 'Whatever was <voted> on & when' })
  await test.workspace.reconcile()
}, 60_000)
afterAll(async () => {
  await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function bytesOf(format: LibraryFile, ids: readonly ArticleId[] | null = null): Promise<Buffer> {
  const { content, articles } = await exportLibrary(test.workspace, ids, format)
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  // Of the five, one came from no page of the web.
  expect(articles()).toBe(ids === null ? (format === 'wacz' ? 4 : 5) : ids.length)
  return Buffer.concat(pieces)
}
const unzipped = (bytes: Buffer): ReadonlyMap<string, Buffer> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data)]))
const xmlOf = (text: string): Document => new JSDOM(text, { contentType: 'application/xml' }).window.document

describe('a project of qualitative analysis', () => {
  it('follows the schema, and its passages are the words of the texts by code points', async () => {
    const files = unzipped(await bytesOf('qdpx'))
    const project = files.get('project.qde')?.toString() ?? ''
    expect(breachesOf(project)).toEqual([])
    const document = xmlOf(project)
    const sources = Array.from(document.getElementsByTagName('TextSource'))
    expect(sources).toHaveLength(5)
    let passages = 0
    for (const source of sources) {
      const path = (source.getAttribute('plainTextPath') ?? '').replace('internal://', 'sources/')
      const points = Array.from(files.get(path)?.toString('utf8') ?? '')
      for (const selection of source.getElementsByTagName('PlainTextSelection')) {
        const [start, end] = ['startPosition', 'endPosition'].map((name) =>
          Number(selection.getAttribute(name)),
        )
        expect(points.slice(start, end).join('').slice(0, 100)).toContain(
          selection.getAttribute('name')?.slice(0, 90),
        )
        passages++
      }
    }
    const quotes = await Promise.all(
      (await test.workspace.library.articles.folders()).map((one) =>
        test.workspace.library.quotes.listIn(one),
      ),
    )
    expect(passages).toBe(quotes.flat().length)
    expect(files.size).toBe(1 + sources.length)
  })

  it('has tags as a tree of codes with colours, notes, and a case for each speaker', async () => {
    const document = xmlOf(
      unzipped(await bytesOf('qdpx'))
        .get('project.qde')
        ?.toString() ?? '',
    )
    const path = (code: Element): string =>
      code.parentElement?.tagName === 'Code'
        ? `${path(code.parentElement)}/${code.getAttribute('name') ?? ''}`
        : (code.getAttribute('name') ?? '')
    const codes = Array.from(document.getElementsByTagName('Code'))
    expect(codes.map(path)).toEqual(
      expect.arrayContaining([
        'votes',
        'votes/harbour',
        '2024',
        'pledge',
        '약속/대화',
        'Quotes without a tag',
      ]),
    )
    const votes = codes.find((code) => path(code) === 'votes')
    expect(votes?.getAttribute('color')).toBe('#2ea8e5')
    expect(votes?.getElementsByTagName('Description')[0]?.textContent).toBe('Whatever was <voted> on & when')
    const notes = Array.from(document.getElementsByTagName('Note'), ({ textContent }) => textContent)
    expect(notes.some((note) => note.includes('**August**'))).toBe(true)
    const cases = Array.from(document.getElementsByTagName('Case'), (one) => one.getAttribute('name'))
    expect(cases).toContain('Ana Ito')
  })

  it('of chosen articles has those alone, and is the same each time but for its date', async () => {
    const dated = (xml: Buffer | undefined): string =>
      (xml?.toString() ?? '').replace(/(<Project[^>]*creationDateTime=")[^"]*/, '$1')
    const first = unzipped(await bytesOf('qdpx', [harbour]))
    const second = unzipped(await bytesOf('qdpx', [harbour]))
    expect(breachesOf(first.get('project.qde')?.toString() ?? '')).toEqual([])
    expect(first.size).toBe(2)
    expect(dated(second.get('project.qde'))).toBe(dated(first.get('project.qde')))
  })

  it('has its codebook as a file of its own', async () => {
    const codebook = (await bytesOf('qdc')).toString()
    expect(breachesOf(codebook)).toEqual([])
    expect(xmlOf(codebook).documentElement.namespaceURI).toBe('urn:QDA-XML:codebook:1.0')
  })
})

describe('a vault', () => {
  it('has a note for each thing, whose links all resolve', async () => {
    const files = unzipped(await bytesOf('vault-zip'))
    const names = [...files.keys()]
    expect(names.filter((name) => name.startsWith('Articles/'))).toHaveLength(5)
    expect(names.filter((name) => name.startsWith('Dossiers/'))).toHaveLength(1)
    let followed = 0
    for (const [name, bytes] of files) {
      if (!name.endsWith('.md')) continue
      for (const [, target = ''] of bytes.toString().matchAll(/\]\((\.\.\/[^)]*)\)/g)) {
        const [path = '', block] = target.split('#')
        const place = posix.normalize(posix.join(dirname(name), decodeURIComponent(path)))
        expect([...names]).toContain(place)
        if (block !== undefined) expect(files.get(place)?.toString().split('\n')).toContain(block)
        followed++
      }
    }
    expect(followed).toBeGreaterThan(8)
  })

  it('says what is known of an article, and its quotes as blocks of words that stay words', async () => {
    const files = unzipped(await bytesOf('vault-zip'))
    const name = 'Articles/Harbour draft 1 a b (part “one”).md'
    const note = files.get(name)?.toString() ?? ''
    expect(note.split('\n').slice(0, 6)).toEqual([
      '---',
      'title: "Harbour [draft] #1: a^b (part “one”)"',
      'source: "https://news.example/harbour?a=1&b=2"',
      'author:',
      '  - "Ana Ito"',
      'site: "The Tide"',
    ])
    expect(note).toContain('tags:\n  - "votes/harbour"')
    expect(note).toContain(`> the council voted\n\n^q-${harbourQuote}\n\n`)
    expect(note).toContain('#votes/harbour · #_2024')
    expect(note).toContain(String.raw`> \#not-a-tag \=\= and \%\% and \$x\$ stay words.`)
    expect(note).toContain(
      `See [it](../Articles/Harbour%20draft%201%20a%20b%20%28part%20%E2%80%9Cone%E2%80%9D%29.md#^q-${harbourQuote})`,
    )
  })

  it('names things apart that are called the same, as a folder that is written whole', async () => {
    const { content } = await libraryFiles(test.workspace, [harbour])
    const paths: string[] = []
    for await (const { path } of content) paths.push(path)
    expect(
      paths.filter((path) => path.startsWith('Attachments/')).every((path) => path.endsWith('.png')),
    ).toBe(true)
    expect(paths.filter((path) => path.endsWith('.md'))).toHaveLength(1)
    const folded = paths.map((path) => path.toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })
})

describe('a web archive', () => {
  it('has hashes that are those of its files, and an index that leads to its records', async () => {
    const files = unzipped(await bytesOf('wacz'))
    const described = JSON.parse(files.get('datapackage.json')?.toString() ?? '') as {
      readonly resources: readonly { readonly path: string; readonly hash: string; readonly bytes: number }[]
    }
    for (const { path, hash, bytes } of described.resources) {
      const content = files.get(path) ?? Buffer.alloc(0)
      expect([path, `sha256:${sha256(content)}`, content.length]).toEqual([path, hash, bytes])
    }
    expect(described.resources.map(({ path }) => path)).toEqual([
      'archive/data.warc.gz',
      'indexes/index.cdx',
      'pages/pages.jsonl',
    ])
    const digest = JSON.parse(files.get('datapackage-digest.json')?.toString() ?? '') as {
      readonly hash: string
    }
    expect(digest.hash).toBe(`sha256:${sha256(files.get('datapackage.json') ?? '')}`)
    const lines = (files.get('indexes/index.cdx')?.toString() ?? '').trim().split('\n')
    expect(lines).toEqual([...lines].sort())
    const warc = files.get('archive/data.warc.gz') ?? Buffer.alloc(0)
    for (const line of lines) {
      const facts = JSON.parse(line.slice(line.indexOf('{'))) as Record<
        'url' | 'offset' | 'length' | 'digest',
        string
      >
      const record = gunzipSync(
        warc.subarray(Number(facts.offset), Number(facts.offset) + Number(facts.length)),
      )
      expect(record.toString('latin1')).toContain(`WARC-Target-URI: ${facts.url}\r\n`)
    }
  })

  it('is read by this program as what it was made of', async () => {
    const pages = pagesOf(await itemsOfBytes('a.wacz', await bytesOf('wacz')))
    const addresses = pages.map(({ url }) => url)
    expect(addresses).toContain('https://news.example/harbour?a=1&b=2')
    // One of the articles came from a file, and has no address to be replayed under.
    expect(pages).toHaveLength(4)
    const page = pages.find(({ url }) => url?.includes('harbour?') === true)
    expect(Buffer.from(page?.html ?? '').toString()).toContain('🚢🚢 On Monday')
    expect(page?.capturedAt).toBe('2026-01-02T09:14:30.000Z')
  })
})

describe('annotations of a library', () => {
  it('are a collection of all its quotes', async () => {
    const collection = JSON.parse((await bytesOf('annotations')).toString()) as {
      readonly type: string
      readonly total: number
      readonly first: {
        readonly items: readonly {
          readonly id: string
          readonly target: { readonly selector: readonly { readonly exact?: string }[] }
        }[]
      }
    }
    expect(collection.type).toBe('AnnotationCollection')
    expect(collection.first.items).toHaveLength(collection.total)
    expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(collection.total)
    expect(collection.first.items.map(({ target }) => target.selector[0]?.exact)).toContain(
      'the council voted',
    )
  })
})

describe('an export of a library', () => {
  it.each(['qdpx', 'qdc', 'vault-zip', 'annotations', 'wacz', 'csv'] as const)(
    'as %s of nothing is a whole file',
    async (format) => {
      expect((await bytesOf(format, [])).length).toBeGreaterThan(0)
    },
  )

  it('that is stopped leaves no file, and one that is there as it was', async () => {
    const path = join(folder, 'out.qdpx')
    const controller = new AbortController()
    const { content } = await exportLibrary(test.workspace, null, 'qdpx', {
      signal: controller.signal,
      progress: ({ done }) => {
        if (done === 3) controller.abort()
      },
    })
    await expect(savePieces(path, content)).rejects.toMatchObject({ kind: 'cancelled' })
    await expect(localFiles(folder).readBytes('out.qdpx')).resolves.toBeNull()
  })

  it('leaves out an article that is gone meanwhile', async () => {
    const gone = articleId.parse('000000000000')
    const { content, articles } = await exportLibrary(test.workspace, [gone, harbour], 'annotations')
    await savePieces(join(folder, 'gone.jsonld'), content)
    expect(articles()).toBe(1)
  })
})
