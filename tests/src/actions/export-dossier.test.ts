// A dossier of four scripts from a real library, in every format that needs no window, each read back by what its readers go by.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierToPrint, exportDossier } from '../../../src/actions/export-dossier'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import type { ExportFormat } from '../../../src/model/export-formats'
import { savePieces } from '../../../src/node/save-file'
import { sha256 } from '../../../src/node/system'
import { makeRichLibrary, type RichLibrary } from '../../helpers/rich-library'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'
import { localFiles } from '../../../src/node/local-files'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

let rich: RichLibrary
let test: TestWorkspace
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-rich-'))
  rich = await makeRichLibrary(folder)
  test = await makeTestWorkspace({ files: localFiles(folder) })
})
afterAll(async () => {
  await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function bytesOf(format: Exclude<ExportFormat, 'pdf' | 'folder'>, paperSize: 'A4' | 'Letter' = 'A4') {
  const { content, quotes } = await exportDossier(test.workspace, rich.dossierId, format, { paperSize })
  expect(quotes).toBe(rich.quotes.length)
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
const textOf = async (format: Exclude<ExportFormat, 'pdf' | 'folder'>): Promise<string> =>
  (await bytesOf(format)).toString('utf8')

const unzip = (bytes: Uint8Array): ReadonlyMap<string, Buffer> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data)]))
const xml = (source: string): Document =>
  new JSDOM(source, { contentType: 'application/xml' }).window.document
/** Words without the spaces and line ends that differ from format to format. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const dense = (text: string): string => text.replace(/\s+/gu, '')

describe('exportDossier', () => {
  it('writes Word’s own headings, footnotes, tables, images and styles, with every quote in them', async () => {
    const parts = unzip(await bytesOf('docx'))
    const part = (name: string): Document => xml(parts.get(name)?.toString('utf8') ?? '')
    const body = part('word/document.xml')
    const paragraphs = Array.from(body.getElementsByTagName('w:p'), (paragraph) => ({
      style: paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
      level: paragraph.getElementsByTagName('w:ilvl')[0]?.getAttribute('w:val') ?? null,
      text: Array.from(paragraph.getElementsByTagName('w:t'), ({ textContent }) => textContent).join(''),
      isLeftward: paragraph.getElementsByTagName('w:bidi').length > 0,
    }))
    const styled = (style: string) => paragraphs.filter((one) => one.style === style)
    expect(styled('Title').map(({ text }) => text)).toEqual([rich.title])
    expect(styled('Heading1').map(({ text }) => text)).toEqual([
      'The offer',
      'Its name: “촉진”, not mediation',
      'Seen from elsewhere',
    ])
    expect(styled('Heading2').map(({ level }) => level)).toEqual(['1'])
    expect(styled('Quote').map(({ text }) => text)).toEqual(expect.arrayContaining([...rich.quotes]))
    expect(styled('Quote').filter(({ isLeftward }) => isLeftward)).toHaveLength(1)
    expect(styled('Bibliography')).toHaveLength(4)

    // One note of the commentary, and one for each quote; the number of each stands in the text once.
    const notes = part('word/footnotes.xml')
    const real = Array.from(notes.getElementsByTagName('w:footnote')).filter(
      (note) => note.getAttribute('w:type') === null,
    )
    const referred = Array.from(body.getElementsByTagName('w:footnoteReference'), (one) =>
      one.getAttribute('w:id'),
    )
    expect(real.map((note) => note.getAttribute('w:id'))).toEqual(referred)
    expect(referred).toHaveLength(1 + rich.quotes.length)
    expect(real[0]?.textContent).toContain('The address was given in Korean')
    expect(real[1]?.textContent).toContain('Mara Lindqvist')

    expect(body.getElementsByTagName('w:tbl')).toHaveLength(1)
    expect(body.getElementsByTagName('w:drawing')).toHaveLength(1)
    expect(body.getElementsByTagName('w:pgSz')[0]?.getAttribute('w:w')).toBe('11906')
    const korean = Array.from(body.getElementsByTagName('w:lang'), (lang) => lang.getAttribute('w:eastAsia'))
    expect(korean).toEqual(expect.arrayContaining(['ko-KR', 'ja-JP']))
    const letter = unzip(await bytesOf('docx', 'Letter'))
      .get('word/document.xml')
      ?.toString('utf8')
    expect(letter).toContain('w:w="12240"')
    const styles = part('word/styles.xml')
    const names = Array.from(styles.getElementsByTagName('w:style'), (style) =>
      style.getAttribute('w:styleId'),
    )
    const used = new Set(paragraphs.map(({ style }) => style).filter((style) => style !== ''))
    expect([...used].filter((style) => !names.includes(style))).toEqual([])
    expect(part('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(rich.title)
  })

  it('writes a book whose every part is listed, well-formed and found, with notes that lead back', async () => {
    const bytes = await bytesOf('epub')
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip')
    const parts = unzip(bytes)
    const pack = xml(parts.get('EPUB/package.opf')?.toString('utf8') ?? '')
    const items = Array.from(pack.getElementsByTagName('item'), (item) => item.getAttribute('href') ?? '')
    const inBook = [...parts.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'))
    expect(inBook.toSorted()).toEqual(items.map((href) => `EPUB/${href}`).toSorted())

    const pages = items.filter((href) => href.endsWith('.xhtml'))
    const ids = new Map<string, readonly string[]>()
    const links: string[] = []
    let words = ''
    for (const page of pages) {
      const document = xml(parts.get(`EPUB/${page}`)?.toString('utf8') ?? '')
      expect(document.getElementsByTagName('parsererror'), page).toHaveLength(0)
      ids.set(
        page,
        Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
      )
      for (const link of document.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') ?? ''
        if (!/^https?:/.test(href)) links.push(href.startsWith('#') ? page + href : href)
      }
      expect(
        document.querySelectorAll('script, iframe, object, link[href^="http"], img[src^="http"]'),
      ).toHaveLength(0)
      words += document.documentElement.textContent
    }
    const lost = links.filter((href) => {
      const [page = '', id] = href.split('#')
      return id === undefined ? !ids.has(page) : ids.get(page)?.includes(id) !== true
    })
    expect(lost).toEqual([])
    expect(links.length).toBeGreaterThan(20)
    for (const quote of rich.quotes) expect(plain(words)).toContain(plain(quote))
  })

  it('writes Markdown that reads as it should: quotes, footnotes and tables, and no word that became a sign', async () => {
    const markdown = await textOf('markdown')
    expect(markdown).toMatch(/^---\ntitle: "The facilitation offer/)
    const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
    const { document } = new JSDOM(micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))
      .window
    const quoted = Array.from(document.querySelectorAll('blockquote'), ({ textContent }) =>
      plain(textContent),
    )
    for (const quote of rich.quotes) expect(quoted.join('\n')).toContain(plain(quote))
    expect(document.querySelectorAll('table')).toHaveLength(1)
    expect(document.querySelectorAll('section.footnotes li')).toHaveLength(1 + rich.quotes.length)
    expect(document.querySelectorAll('img')).toHaveLength(0)
    expect(Array.from(document.querySelectorAll('h1'), ({ textContent }) => textContent)).toContain(
      '1 The offer',
    )
  })

  it('writes text in lines of one width that keep every word, with notes at the end', async () => {
    const text = await textOf('text')
    for (const quote of rich.quotes) expect(dense(text)).toContain(dense(quote))
    const tooLong = text.split('\n').filter((line) => line.length > 76 && !line.includes('://'))
    expect(tooLong).toEqual([])
    expect(text.indexOf('Notes\n-----')).toBeGreaterThan(text.indexOf('3 Seen from elsewhere'))
  })

  it('writes a ZIP file whose sums hold, whose sources are as sealed, and whose page verifies', async () => {
    const parts = unzip(await bytesOf('zip'))
    const sums = (parts.get('SHA256SUMS')?.toString('utf8') ?? '').trimEnd().split('\n')
    expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(
      [...parts.keys()].filter((name) => name !== 'SHA256SUMS').toSorted(),
    )
    for (const line of sums) expect(sha256(parts.get(line.slice(66)) ?? '')).toBe(line.slice(0, 64))
    const report = verifyDossierFile(parts.get('index.html')?.toString('utf8') ?? '', sha256)
    expect(report).toMatchObject({ ok: true, problems: [] })
    expect(report.quotes).toHaveLength(rich.quotes.length)
    const content = parts.get('sources/1/versions/1/content.html')?.toString('utf8') ?? ''
    const [, image = ''] = /src="\.\.\/\.\.\/\.\.\/\.\.\/(assets\/[^"]+)"/.exec(content) ?? []
    expect(parts.has(image)).toBe(true)
    expect(parts.get('sources/1/versions/1/text.txt')?.toString('utf8')).toContain(rich.quotes[1])
  })

  it('writes annotations whose words stand in the sealed text at the place that they name', async () => {
    const { first } = JSON.parse(await textOf('annotations')) as {
      readonly first: {
        readonly items: readonly {
          readonly target: {
            readonly source: { readonly id: string }
            readonly state: { readonly type: string; readonly sourceDate: string }
            readonly selector: readonly {
              readonly exact?: string
              readonly start?: number
              readonly end?: number
            }[]
            readonly textSha256: string
          }
        }[]
      }
    }
    const texts = [...unzip(await bytesOf('zip'))].filter(([name]) => name.endsWith('/text.txt'))
    const known = new Map(texts.map(([, bytes]) => [sha256(bytes) as string, bytes.toString('utf8')]))
    expect(first.items.map(({ target }) => target.selector[0]?.exact)).toEqual(rich.quotes)
    for (const { target } of first.items) {
      const [words, place] = target.selector
      expect(known.get(target.textSha256)?.slice(place?.start, place?.end)).toBe(words?.exact)
      expect(target.state).toEqual({ type: 'TimeState', sourceDate: '2026-01-02T09:14:30.000Z' })
    }
  })

  it('shows the image of the library in the file that verifies itself, and in the page to print', async () => {
    const html = await textOf('html')
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="A chart of rounds" width="320" height="120" \/>/,
    )
    expect(verifyDossierFile(html, sha256).ok).toBe(true)
    const { content } = await dossierToPrint(test.workspace, rich.dossierId, {})
    const { document } = new JSDOM(content).window
    expect(document.querySelectorAll('img[src^="data:image/png"]')).toHaveLength(1)
    const targets = Array.from(
      document.querySelectorAll('a[href^="#"]'),
      (link) => link.getAttribute('href') ?? '',
    )
    expect(targets.filter((href) => document.getElementById(href.slice(1)) === null)).toEqual([])
    for (const quote of rich.quotes) expect(plain(document.body.textContent)).toContain(plain(quote))
  })

  it('stops when it is no longer wanted, and leaves the earlier file and nothing beside it', async () => {
    const place = makeTemporaryFolder()
    const file = join(place, 'dossier.zip')
    writeFileSync(file, 'an earlier file')
    const controller = new AbortController()
    const { content } = await exportDossier(test.workspace, rich.dossierId, 'zip', {
      paperSize: 'A4',
      signal: controller.signal,
    })
    let pieces = 0
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const piece of content) {
        if (++pieces === 3) controller.abort()
        yield piece
      }
    }
    await expect(savePieces(file, watched())).rejects.toMatchObject({ kind: 'cancelled' })
    expect(pieces).toBe(3)
    expect(readFileSync(file, 'utf8')).toBe('an earlier file')
    expect(readdirSync(place)).toEqual(['dossier.zip'])
    const gathering = exportDossier(test.workspace, rich.dossierId, 'zip', {
      paperSize: 'A4',
      signal: AbortSignal.abort(),
    })
    await expect(gathering).rejects.toMatchObject({ kind: 'cancelled' })
  })

  it('says that the disk is full, and leaves the earlier file, when it fills in the middle', async () => {
    const place = makeTemporaryFolder()
    const file = join(place, 'dossier.docx')
    writeFileSync(file, 'an earlier file')
    function* failing(): Generator<Uint8Array> {
      yield new Uint8Array(70_000)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    await expect(savePieces(file, failing())).rejects.toMatchObject({ kind: 'disk-full' })
    expect(readFileSync(file, 'utf8')).toBe('an earlier file')
    expect(readdirSync(place)).toEqual(['dossier.docx'])
  })

  it('tells how far it has come: sources one by one, then the file', async () => {
    const told: string[] = []
    await exportDossier(test.workspace, rich.dossierId, 'markdown', {
      paperSize: 'A4',
      progress: ({ stage, done, total }) => void told.push(`${stage} ${done}/${total}`),
    })
    expect(told[0]).toBe('exporting 0/4')
    expect(told).toContain('exporting 4/4')
    expect(told.at(-1)).toBe('writing 0/0')
  })
})
