// Owns articles and their sealed versions on disk. A version, once written, is never written again.
import { AppError } from '../errors'
import { article, captureRecord, type Article, type CaptureRecord } from '../model/article'
import { articleId, type ArticleId, type Sha256 } from '../model/ids'
import * as layout from './layout'
import { readRecord, writeRecord } from './record'
import { found, makeFolderNames, type ArticlePart, type Store } from './store'

/** All parts of a version, ready to be sealed. */
export type NewVersion = {
  readonly source: Uint8Array
  readonly contentHtml: string
  readonly text: string
  readonly wordCount: number
  readonly capture: CaptureRecord
  readonly assets: ReadonlyMap<Sha256, Uint8Array>
}

export type StoredVersion = {
  readonly contentHtml: string
  readonly text: string
  readonly capture: CaptureRecord
}

export type ArticleChange = Partial<Pick<Article, 'tags' | 'archived' | 'readAt'>> & {
  readonly title?: string
}

export type ArticleStore = {
  add(version: NewVersion, options?: { readonly sample?: boolean }): Promise<Article>
  addVersion(id: ArticleId, version: NewVersion): Promise<Article>
  read(id: ArticleId): Promise<Article>
  readVersion(id: ArticleId, n: number): Promise<StoredVersion>
  readText(id: ArticleId, n: number): Promise<string>
  readNote(id: ArticleId): Promise<string>
  change(id: ArticleId, change: ArticleChange): Promise<Article>
  writeNote(id: ArticleId, note: string): Promise<void>
  /** Folders of all articles, in no order. */
  folders(): Promise<readonly string[]>
  /** @throws {AppError} not-found */
  folderOf(id: ArticleId): Promise<string>
  readIn(folder: string): Promise<Article>
  readAsset(sha256: Sha256): Promise<Uint8Array | null>
}

/** Give the articles of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeArticleStore(store: Store): ArticleStore {
  const { files } = store
  const names = makeFolderNames(files, layout.ARTICLES)
  const folderOf = async (id: ArticleId): Promise<string> => found(await names.find(id), 'article', id)
  const readIn = async (folder: string): Promise<Article> =>
    found(await readRecord(files, layout.articleRecord(folder), article), 'article', folder)
  const save = async (folder: string, record: Article, part: ArticlePart): Promise<Article> => {
    const next = { ...record, updatedAt: store.clock() }
    await writeRecord(files, layout.articleRecord(folder), article, next)
    store.tell({ kind: 'article', id: next.id, folder, part })
    return next
  }
  const part = async (id: ArticleId, n: number, name: string): Promise<string> =>
    found(
      await files.readText(`${layout.versionFolder(await folderOf(id), n)}/${name}`),
      'version',
      String(n),
    )

  return {
    folderOf,
    readIn,
    folders: () => names.all(),
    read: async (id) => readIn(await folderOf(id)),
    readText: (id, n) => part(id, n, layout.VERSION_FILES.text),
    readNote: async (id) => (await files.readText(layout.noteFile(await folderOf(id)))) ?? '',
    readAsset: (sha256) => files.readBytes(layout.assetPath(sha256)),
    async readVersion(id, n) {
      const path = `${layout.versionFolder(await folderOf(id), n)}/${layout.VERSION_FILES.capture}`
      const capture = found(await readRecord(files, path, captureRecord), 'version', String(n))
      return {
        contentHtml: await part(id, n, layout.VERSION_FILES.content),
        text: await part(id, n, layout.VERSION_FILES.text),
        capture,
      }
    },
    add: (version, options = {}) =>
      store.change(async () => {
        const id = articleId.parse(store.newId())
        const now = store.clock()
        const record: Article = {
          id,
          metadata: version.capture.metadata,
          url: addressOf(version.capture),
          addresses: addressesOf(version.capture),
          tags: [],
          archived: false,
          sample: options.sample ?? false,
          createdAt: now,
          updatedAt: now,
          readAt: null,
          versions: [entryOf(1, version)],
        }
        const folder = layout.articleFolder(now, record.metadata.title, id)
        const staged = `${layout.STAGING}/${id}`
        try {
          await writeAssets(store, version)
          await writeVersion(store, layout.versionFolder(staged, 1), version)
          await writeRecord(files, layout.articleRecord(staged), article, record)
          await files.move(staged, folder)
          await logCapture(store, 'captured', record)
        } catch (error) {
          await discard(store, staged, folder)
          throw error
        }
        names.set(id, folder)
        store.tell({ kind: 'article', id, folder, part: 'all' })
        return record
      }),
    addVersion: (id, version) =>
      store.change(async () => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const n = Math.max(...record.versions.map((entry) => entry.n)) + 1
        const staged = `${layout.STAGING}/${id}-${String(n)}`
        const next = {
          ...record,
          addresses: [...new Set([...record.addresses, ...addressesOf(version.capture)])],
          versions: [...record.versions, entryOf(n, version)],
        }
        try {
          await writeAssets(store, version)
          await writeVersion(store, staged, version)
          await files.move(staged, layout.versionFolder(folder, n))
          await logCapture(store, 'recaptured', next)
          return await save(folder, next, 'all')
        } catch (error) {
          await discard(store, staged, layout.versionFolder(folder, n))
          throw error
        }
      }),
    change: (id, { title, ...change }) =>
      store.change(async () => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const metadata = title === undefined ? record.metadata : { ...record.metadata, title }
        return save(folder, { ...record, ...change, metadata }, 'record')
      }),
    writeNote: (id, note) =>
      store.change(async () => {
        const folder = await folderOf(id)
        await files.write(layout.noteFile(folder), note)
        store.tell({ kind: 'article', id, folder, part: 'note' })
      }),
  }
}

const addressOf = ({ metadata, finalUrl, requestedUrl }: CaptureRecord): string | null =>
  metadata.canonicalUrl ?? finalUrl ?? requestedUrl

const addressesOf = ({ metadata, finalUrl, requestedUrl }: CaptureRecord): string[] => [
  ...new Set([metadata.canonicalUrl, finalUrl, requestedUrl].filter((address) => address !== null)),
]

const entryOf = (n: number, version: NewVersion): Article['versions'][number] => ({
  n,
  capturedAt: version.capture.capturedAt,
  sourceSha256: version.capture.source.sha256,
  contentSha256: version.capture.content.sha256,
  textSha256: version.capture.text.sha256,
  wordCount: version.wordCount,
})

async function writeAssets(store: Store, version: NewVersion): Promise<void> {
  for (const [sha256, bytes] of version.assets) {
    const path = layout.assetPath(sha256)
    // Named by its hash: one that is there already is the same.
    if (!(await store.files.exists(path))) await store.files.write(path, bytes)
  }
}

async function writeVersion(store: Store, folder: string, version: NewVersion): Promise<void> {
  const { files } = store
  await files.write(`${folder}/${layout.VERSION_FILES.source}`, version.source)
  await files.write(`${folder}/${layout.VERSION_FILES.content}`, version.contentHtml)
  await files.write(`${folder}/${layout.VERSION_FILES.text}`, version.text)
  await writeRecord(files, `${folder}/${layout.VERSION_FILES.capture}`, captureRecord, version.capture)
}

/** A failed capture leaves nothing; where even that fails, the start of the next session removes it. */
async function discard(store: Store, ...folders: readonly string[]): Promise<void> {
  try {
    for (const folder of folders) await store.files.remove(folder)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

async function logCapture(store: Store, event: 'captured' | 'recaptured', record: Article): Promise<void> {
  const last = record.versions.at(-1)
  if (last === undefined) return
  await store.log.add({
    event,
    article: record.id,
    version: last.n,
    source: last.sourceSha256,
    content: last.contentSha256,
    text: last.textSha256,
  })
}
