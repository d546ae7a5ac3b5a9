// Owns checking one article's folder: its record, every sealed part by its hash, every quote against its text, and what else lies there.
import { keptByHash, type Article, type CaptureRecord, type VersionEntry } from '../model/article'
import type { Sha256 } from '../model/ids'
import { checkNoteImages } from './check-notes'
import type { Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'
import { readRecord } from './record'
import { CAPTURE } from './record-types'
import { found } from './store'

const OURS = new Set(['article.json', 'quotes.json', 'note.md', 'versions'])
const PARTS = new Set<string>(Object.values(layout.VERSION_FILES))

/** Check what lies in an article's folder. */
export async function checkArticle(library: Library, tally: Tally, folder: string): Promise<void> {
  await tally.guarded(layout.articleRecord(folder), async () => {
    const article = await library.articles.readIn(folder)
    tally.count('articles')
    for (const version of article.versions) await checkVersion(library, tally, folder, version)
    await checkUnlisted(library, tally, folder, article)
  })
  await tally.guarded(layout.noteFile(folder), async () => {
    await checkNoteImages(library, tally, await library.articles.readNoteIn(folder))
  })
  await checkQuotes(library, tally, folder)
  for (const { name } of await library.files.list(folder))
    if (!OURS.has(name)) tally.addForeign(`${folder}/${name}`, 'record', 'not a file of an article')
}

async function checkVersion(
  library: Library,
  tally: Tally,
  folder: string,
  version: VersionEntry,
): Promise<void> {
  const place = layout.versionFolder(folder, version.n)
  tally.count('versions')
  const parts = [
    [layout.VERSION_FILES.source, version.sourceSha256, 'source-changed'],
    [layout.VERSION_FILES.content, version.contentSha256, 'content-changed'],
    [layout.VERSION_FILES.text, version.textSha256, 'text-changed'],
    [layout.VERSION_FILES.original, version.originalSha256, 'original-changed'],
  ] as const
  for (const [name, sealed, problem] of parts) {
    // Versions of before it have no original view.
    if (sealed === null) continue
    // What an imported version came without was never here.
    const isAbsent = version.imported?.without.includes(sealed) === true
    const path = `${place}/${name}`
    await tally.guarded(path, async () => {
      const read = await library.files.readBytes(path)
      if (read === null && isAbsent) return
      const bytes = found(read, 'file', path)
      if (library.hashOf(bytes) !== sealed) tally.add(path, problem, `sealed as ${sealed}`)
    })
  }
  const path = `${place}/${layout.VERSION_FILES.capture}`
  await tally.guarded(path, async () => {
    const capture = found(await readRecord(library.files, path, CAPTURE), 'file', path)
    await checkAssets(library, tally, capture, version.imported?.without ?? [])
  })
  for (const { name } of await library.files.list(place))
    if (!PARTS.has(name)) tally.addForeign(`${place}/${name}`, 'version', 'not a part of a version')
}

/** Only that they are there: each is hashed once, with all others. */
async function checkAssets(
  library: Library,
  tally: Tally,
  capture: CaptureRecord,
  never: readonly Sha256[],
): Promise<void> {
  for (const { sha256, what } of keptByHash(capture)) {
    if (never.includes(sha256) || (await library.files.exists(layout.assetPath(sha256)))) continue
    tally.add(layout.assetPath(sha256), 'missing', `the ${what} is gone`)
  }
}

async function checkUnlisted(
  library: Library,
  tally: Tally,
  folder: string,
  article: Article,
): Promise<void> {
  const listed = new Set(article.versions.map(({ n }) => String(n)))
  for (const { name, isFolder } of await library.files.list(`${folder}/versions`)) {
    if (listed.has(name)) continue
    const path = `${folder}/versions/${name}`
    if (isFolder && /^[1-9]\d*$/.test(name)) tally.add(path, 'version-unlisted', 'the record doesn’t know it')
    else tally.addForeign(path, 'versions', 'not a version')
  }
}

async function checkQuotes(library: Library, tally: Tally, folder: string): Promise<void> {
  const path = layout.quotesRecord(folder)
  await tally.guarded(path, async () => {
    const texts = new Map<number, string | null>()
    for (const kept of await library.quotes.listIn(folder)) {
      tally.count('quotes')
      const { start, end, exact } = kept.selector
      if (!texts.has(kept.version)) texts.set(kept.version, await textOf(library, folder, kept.version))
      const text = texts.get(kept.version) ?? null
      const holds =
        text !== null && text.slice(start, end) === exact && library.hashOf(text) === kept.textSha256
      if (!holds) tally.add(path, 'quote-broken', `quote ${kept.id}: “${exact.slice(0, 80)}”`)
    }
  })
}

/** A text that is gone or damaged is found out with its version; its quotes can't be proved then. */
const textOf = ({ files }: Library, folder: string, n: number): Promise<string | null> =>
  files.readText(`${layout.versionFolder(folder, n)}/${layout.VERSION_FILES.text}`)
