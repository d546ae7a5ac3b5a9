// Dossiers that come back: exported from a real library, taken into others, and exported again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import type { Dossier } from '../../../src/model/dossier'
import type { Files } from '../../../src/ports'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { addToDossier } from '../../../src/actions/edit-dossier'
import { exportDossier } from '../../../src/actions/export-dossier'
import { importDossier } from '../../../src/actions/import-dossier'
import type { FileChecks } from '../../../src/actions/verify-file'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import type { Workspace } from '../../../src/actions/workspace'
import { readDossierFile } from '../../../src/dossier/read-dossier-file'
import { checkLibrary } from '../../../src/library/check'
import type { DossierBundle } from '../../../src/model/dossier-bundle'
import type { DossierManifest } from '../../../src/model/dossier-file'
import { shownViews } from '../../../src/model/page-views'
import { articleId, type ArticleId, type DossierId } from '../../../src/model/ids'
import { readDossierBundle } from '../../../src/node/dossier-bundle'
import { isSignedBy } from '../../../src/node/ed25519'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { checkTimeStamp } from '../../../src/node/time-stamp'
import { makeRichLibrary, type RichLibrary } from '../../helpers/rich-library'
import { quoteOf, resolveForTest, SAMPLE_DOSSIER, testId } from '../../helpers/sample-dossier'
import { reseal } from '../../helpers/resealed'
import { sealPage } from '../../helpers/sealed-source'
import { withManifest } from '../../helpers/tampering'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const checks: FileChecks = { hashOf: sha256, isSignedBy, checkTimeStamp }

let folder: string
let rich: RichLibrary
let author: TestWorkspace
let html: string
let zip: Uint8Array
const opened: TestWorkspace[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-rich-'))
  rich = await makeRichLibrary(folder)
  author = await makeTestWorkspace({ files: localFiles(folder) })
  opened.push(author)
  await author.workspace.reconcile()
  await dress(author.workspace)
  html = (await exportDossierHtml(author.workspace, rich.dossierId)).html
  zip = await zipOf(author.workspace, rich.dossierId)
})
afterAll(async () => {
  for (const test of opened) await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** What a person says beside the words: of quotes, of a source, and at the head of the dossier. */
async function dress(workspace: Workspace): Promise<void> {
  const { library } = workspace
  const dossier = await library.dossiers.read(rich.dossierId)
  const [first, second] = dossier.blocks.filter((block) => block.kind === 'quote')
  if (first === undefined || second === undefined) throw new Error('no quotes')
  await library.quotes.change(first.articleId, first.quoteId, {
    colour: 'purple',
    tags: ['pledge', 'mediation/role'],
    note: 'Compare with the **August** wording.',
    speaker: 'Lee Jae-myung',
    speech: 'direct',
    saidOn: '2026-01-01',
  })
  await library.articles.changeMetadata(first.articleId, {
    edit: { field: 'siteName', value: 'Harbour Post' },
  })
  await addToDossier(workspace, rich.dossierId, { kind: 'article', articleId: second.articleId }, first.id)
  await library.dossiers.edit(rich.dossierId, (old) => ({
    ...old,
    author: 'A. Student',
    institution: 'Seoul National University',
    date: 'January 2026',
    abstract: 'What was offered.',
    citationStyle: 'apa',
    citationLocale: 'en-US',
    blocks: old.blocks.map((block) =>
      block.kind === 'quote' && block.id === second.id
        ? { ...block, edits: { of: block.words, list: [{ start: 0, end: 7, added: 'It' }] } }
        : block,
    ),
  }))
}

async function zipOf(workspace: Workspace, id: DossierId): Promise<Uint8Array> {
  const { content } = await exportDossier(workspace, id, 'zip', { paperSize: 'A4' })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

const bundleOf = (name: string, bytes: Uint8Array): Promise<DossierBundle> =>
  readDossierBundle({ kind: 'bytes', name, bytes })
const htmlBundle = (text = html): Promise<DossierBundle> =>
  bundleOf('dossier.html', new TextEncoder().encode(text))

async function emptyLibrary(): Promise<Workspace> {
  const test = await makeTestWorkspace()
  opened.push(test)
  await test.workspace.reconcile()
  return test.workspace
}

const manifestOf = (text: string): DossierManifest => readDossierFile(text).manifest

/** All that must be the same after a round trip: everything but the instant of the export, and the hashes of what shows it. */
const lasting = ({ dossier, parts, ...manifest }: DossierManifest) => ({
  ...manifest,
  frameSha256: '',
  dossier: { ...dossier, exportedAt: '' },
  parts: parts.filter(({ id }) => id !== 'title' && id !== 'check').map(({ id, sha256: hash }) => [id, hash]),
})

type Carried = {
  readonly dossier: object
  readonly blocks: readonly { readonly kind: string }[]
  readonly quotes: readonly object[]
  readonly sources: readonly object[]
}

/** Files that have room for so many more writes. */
function fullAfter(count: () => number): { readonly files: Files } {
  const folderOfTest = mkdtempSync(join(tmpdir(), 'cuttings-full-'))
  const files = localFiles(folderOfTest)
  return {
    files: {
      ...files,
      write: (path, data) => {
        if (path.startsWith('staging/') && count() <= 0) throw new AppError('disk-full', { path })
        return files.write(path, data)
      },
    },
  }
}

/** Put an article of its own under an id that a file names. */
async function takeId({ library }: Workspace, id: ArticleId): Promise<string> {
  const page = sealPage({ articleId: id, url: 'https://elsewhere.example/', html: '<p>Something else.</p>' })
  const { capture, text, contentHtml } = page
  const source = new TextEncoder().encode('<p>Something else.</p>')
  const made = await library.articles.add({
    ...{ source, contentHtml, text, capture },
    wordCount: 2,
    assets: new Map(),
  })
  const from = await library.articles.folderOf(made.id)
  const to = from.replace(made.id, id)
  const record = JSON.parse((await library.files.readText(`${from}/article.json`)) ?? '') as object
  await library.files.move(from, to)
  await library.files.write(`${to}/article.json`, JSON.stringify({ ...record, id }))
  return made.id
}

/** A dossier whose author sealed a snapshot of their own making. */
function fileWithSnapshot(contentHtml: string): string {
  const page = sealPage({ articleId: testId(1), html: '<p>Words</p>' })
  const capture = {
    ...page.capture,
    content: { sha256: sha256(contentHtml), sizeBytes: contentHtml.length },
  }
  const source = { ...page, contentHtml, capture }
  const quote = quoteOf(source, 'Words', testId(101))
  const block = { kind: 'quote', id: testId(301), quoteId: quote.id, articleId: testId(1), words: 'Words' }
  const outline = { ...SAMPLE_DOSSIER, blocks: [block] } as Dossier
  return dossierToHtml(resolveForTest(outline, [quote], [source]), sha256)
}

describe('importDossier', () => {
  it.each([
    ['HTML', () => htmlBundle()],
    ['a ZIP file', () => bundleOf('dossier.zip', zip)],
  ])('gives back from %s what was exported, to the letter', async (name, read) => {
    const workspace = await emptyLibrary()
    const outcome = await importDossier(workspace, await read(), checks)

    expect(outcome).toMatchObject({
      dossierId: rich.dossierId,
      dossier: 'added',
      articles: { added: 4, here: 0 },
      quotes: { added: rich.quotes.length, here: 0 },
      unknownBlocks: 0,
    })
    const again = await exportDossierHtml(workspace, outcome.dossierId)
    expect(lasting(manifestOf(again.html))).toEqual(lasting(manifestOf(html)))
    expect(await verifyLibraryDossier(workspace, outcome.dossierId)).toMatchObject({ ok: true })
    expect((await checkLibrary(workspace.library)).problems).toEqual([])
    // Only what nobody could vouch for stays behind: from HTML also the pages as received.
    expect(outcome.without).toBe(name === 'HTML' ? 4 : 0)
  })

  it('keeps what is a person’s: colours, tags, notes, speakers, edits, what was written of a source, the head', async () => {
    const workspace = await emptyLibrary()
    const { library } = workspace
    const { dossierId } = await importDossier(workspace, await htmlBundle(), checks)
    const dossier = await library.dossiers.read(dossierId)
    const [first, second] = dossier.blocks.filter((block) => block.kind === 'quote')
    const quotes = await library.quotes.list(articleId.parse(first?.articleId))

    expect(dossier).toMatchObject({
      title: rich.title,
      author: 'A. Student',
      abstract: 'What was offered.',
      citationStyle: 'apa',
      citationLocale: 'en-US',
    })
    expect(second?.edits?.list).toEqual([{ start: 0, end: 7, added: 'It' }])
    expect(quotes.find(({ id }) => id === first?.quoteId)).toMatchObject({
      colour: 'purple',
      tags: ['pledge', 'mediation/role'],
      note: 'Compare with the **August** wording.',
      speaker: 'Lee Jae-myung',
    })
    const article = await library.articles.read(articleId.parse(first?.articleId))
    expect(article.metadata.siteName).toBe('Harbour Post')
    expect(Object.keys(article.edits ?? {})).toEqual(['siteName'])
    expect(article.versions[0]?.imported).toMatchObject({ seal: sha256(readDossierFile(html).manifestJson) })
    // The capture is its author's, to the letter, and the log tells of it as an import.
    const capture = await library.articles.readCapture(article.id, 1)
    expect(capture).toEqual(await author.workspace.library.articles.readCapture(article.id, 1))
    // Its original view didn’t come, and isn’t offered.
    const withView = { ...capture, original: { sha256: capture.text.sha256, sizeBytes: 1, changes: [] } }
    expect(shownViews(withView, article.versions[0])).toEqual([])
    expect(shownViews(withView, undefined)).toHaveLength(1)
    const log = (await library.files.readText('log.jsonl')) ?? ''
    expect(log.match(/"event":"imported"/g)).toHaveLength(4)
    expect((await library.log.check()).firstBroken).toBeNull()
  })

  it('adds nothing twice, and adds the dossier once more only as a copy', async () => {
    const workspace = await emptyLibrary()
    await importDossier(workspace, await htmlBundle(), checks)
    const twice = await importDossier(workspace, await bundleOf('dossier.zip', zip), checks)
    const nothing = { articles: { added: 0, here: 4 }, quotes: { added: 0, here: rich.quotes.length } }
    expect(twice).toMatchObject({ dossier: 'here', dossierId: rich.dossierId, ...nothing })
    const copy = await importDossier(workspace, await htmlBundle(), checks, { known: 'copy' })
    expect(copy).toMatchObject({ dossier: 'copied', ...nothing })
    expect(copy.dossierId).not.toBe(rich.dossierId)
    expect(await workspace.library.dossiers.folders()).toHaveLength(2)
    expect(await workspace.library.articles.folders()).toHaveLength(4)
    expect(await verifyLibraryDossier(workspace, copy.dossierId)).toMatchObject({ ok: true })
  })

  it('joins quotes to articles that are here, and changes nothing of what their person wrote', async () => {
    const workspace = await emptyLibrary()
    const { library } = workspace
    await importDossier(workspace, await bundleOf('dossier.zip', zip), checks)
    const dossier = await library.dossiers.read(rich.dossierId)
    const [first] = dossier.blocks.filter((block) => block.kind === 'quote')
    if (first === undefined) throw new Error('no quote')
    await library.trash.deleteDossier(rich.dossierId)
    await library.quotes.remove(first.articleId, first.quoteId)
    const [other] = await library.quotes.list(first.articleId)
    if (other === undefined) throw new Error('no other quote')
    await library.quotes.change(first.articleId, other.id, { note: 'Mine.' })

    const outcome = await importDossier(workspace, await htmlBundle(), checks)
    expect(outcome).toMatchObject({
      dossier: 'added',
      articles: { added: 0, here: 4 },
      quotes: { added: 1, here: rich.quotes.length - 1 },
    })
    const quotes = await library.quotes.list(first.articleId)
    expect(quotes.find(({ id }) => id === other.id)?.note).toBe('Mine.')
    expect(quotes.some(({ id }) => id === first.quoteId)).toBe(true)
  })

  it('gives new ids where something else has the file’s, and recognises what came so', async () => {
    const workspace = await emptyLibrary()
    const { library } = workspace
    const [source] = manifestOf(html).sources
    const taken = articleId.parse(source?.articleId)
    const gone = await takeId(workspace, taken)
    const before = await library.articles.read(taken)

    const outcome = await importDossier(workspace, await htmlBundle(), checks)
    expect(outcome.articles).toEqual({ added: 4, here: 0 })
    expect(await library.articles.read(taken)).toEqual(before)
    expect(await verifyLibraryDossier(workspace, outcome.dossierId)).toMatchObject({ ok: true })
    expect(await importDossier(workspace, await htmlBundle(), checks)).toMatchObject({
      articles: { added: 0, here: 4 },
      quotes: { added: 0 },
    })
    const { problems } = await checkLibrary(library)
    expect(problems.filter(({ path }) => path !== `articles/${gone}`)).toEqual([])
  })

  it('is undone and done again as one step', async () => {
    const workspace = await emptyLibrary()
    const { library } = workspace
    await importDossier(workspace, await htmlBundle(), checks)
    expect(library.undo.next().undo).toMatchObject({ kind: 'dossier-imported', title: rich.title })
    expect(await library.undo.undo()).toMatchObject({ outcome: 'done' })
    expect(await library.dossiers.folders()).toEqual([])
    expect(await library.articles.folders()).toEqual([])
    expect(await library.undo.redo()).toMatchObject({ outcome: 'done' })
    expect(await verifyLibraryDossier(workspace, rich.dossierId)).toMatchObject({ ok: true })
    expect((await checkLibrary(library)).problems).toEqual([])
  })

  it('leaves nothing where the disk fills up at any moment, or it is stopped', async () => {
    let left = Infinity
    const test = await makeTestWorkspace(fullAfter(() => left--))
    opened.push(test)
    const { library } = test.workspace
    for (const writes of [0, 1, 5, 9, 14]) {
      left = writes
      await expect(importDossier(test.workspace, await htmlBundle(), checks)).rejects.toMatchObject({
        kind: 'disk-full',
      })
      left = Infinity
      expect([await library.articles.folders(), await library.dossiers.folders()]).toEqual([[], []])
    }
    const stopped = new AbortController()
    stopped.abort()
    await expect(
      importDossier(test.workspace, await htmlBundle(), checks, { signal: stopped.signal }),
    ).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await library.articles.folders()).toEqual([])
    expect(await importDossier(test.workspace, await htmlBundle(), checks)).toMatchObject({
      dossier: 'added',
    })
  })
})

describe('a file that lies', () => {
  const refused = async (text: string, reason: string): Promise<void> => {
    const workspace = await emptyLibrary()
    await expect(importDossier(workspace, await htmlBundle(text), checks)).rejects.toMatchObject({
      kind: 'refused-dossier',
      data: { reason },
    })
    expect(await workspace.library.articles.folders()).toEqual([])
    expect(await workspace.library.dossiers.folders()).toEqual([])
  }
  /** A file whose author changed what it carries, and sealed that. */
  const carrying = (change: (carried: Carried) => unknown): string => {
    return reseal(
      withManifest(html, (manifest) => ({ ...manifest, carried: change(manifest.carried as Carried) })),
    )
  }

  it('is refused where it does not verify', () =>
    refused(html.replace('data-words="">South Korea', 'data-words="">North Korea'), 'fails'))

  it('is refused where it carries no outline, as exports of before', () =>
    refused(
      carrying(() => undefined),
      'no-outline',
    ))

  it.each<[string, (carried: Carried) => unknown]>([
    [
      'an id that is a path',
      (carried) => ({ ...carried, dossier: { ...carried.dossier, id: '../../evil000' } }),
    ],
    ['another title', (carried) => ({ ...carried, dossier: { ...carried.dossier, title: 'Another' } })],
    [
      'a quote that isn’t proved',
      (carried) => ({
        ...carried,
        quotes: carried.quotes.map((quote) => ({ ...quote, id: '00000000zzzz' })),
      }),
    ],
    ['a quote left out', (carried) => ({ ...carried, quotes: carried.quotes.slice(1) })],
    ['quotes in another order', (carried) => ({ ...carried, blocks: carried.blocks.toReversed() })],
    [
      'two blocks of one id',
      (carried) => ({
        ...carried,
        blocks: carried.blocks.map((block) => ({ ...block, id: '000000000001' })),
      }),
    ],
    [
      'a source of another article',
      (carried) => ({
        ...carried,
        sources: carried.sources.map((source) => ({ ...source, articleId: '000000000001' })),
      }),
    ],
    [
      'a tag with a line end',
      (carried) => ({ ...carried, quotes: carried.quotes.map((quote) => ({ ...quote, tags: ['a\nb'] })) }),
    ],
    [
      'a note of a million letters',
      (carried) => ({
        ...carried,
        quotes: carried.quotes.map((quote) => ({ ...quote, note: 'x'.repeat(3_000_000) })),
      }),
    ],
    [
      'a section of level nine',
      (carried) => ({
        ...carried,
        blocks: carried.blocks.map((block) => (block.kind === 'section' ? { ...block, level: 9 } : block)),
      }),
    ],
    ['no object at all', () => 7],
  ])('is refused where it carries %s', (_, change) => refused(carrying(change), 'contradicts'))

  it('leaves out blocks of kinds that it doesn’t know, and says so', async () => {
    const workspace = await emptyLibrary()
    const text = carrying((carried) => ({
      ...carried,
      blocks: [{ kind: 'hologram', id: '00000000000x', __proto__: { polluted: true } }, ...carried.blocks],
    }))
    const outcome = await importDossier(workspace, await htmlBundle(text), checks)
    expect(outcome).toMatchObject({ unknownBlocks: 1, dossier: 'added' })
  })

  it('changes no prototype', async () => {
    const workspace = await emptyLibrary()
    const text = reseal(
      html
        .replace(
          '"carried":{',
          '"carried":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
        )
        .replace('"capture":{', '"capture":{"__proto__":{"polluted":1},'),
    )
    await importDossier(workspace, await htmlBundle(text), checks)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    const [folder0 = ''] = await workspace.library.dossiers.folders()
    expect(await workspace.library.files.readText(`${folder0}/dossier.json`)).not.toContain('polluted')
  })

  it.each([
    ['a script', '<p>Words <script>alert(1)</script></p>', 'unsafe'],
    ['a handler', '<p onclick="alert(1)">Words</p>', 'unsafe'],
    ['a frame', '<iframe src="https://evil.example/"></iframe><p>Words</p>', 'unsafe'],
    ['an image of the web', '<p>Words <img src="https://evil.example/pixel.png"></p>', 'unsafe'],
    ['words that its text hasn’t', '<p>Other words</p>', 'contradicts'],
  ])('is refused where a snapshot holds %s', async (_, contentHtml, reason) => {
    const text = fileWithSnapshot(contentHtml)
    await refused(text, reason)
  })
})
