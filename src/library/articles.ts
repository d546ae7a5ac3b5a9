// Owns articles on disk: their records, notes and versions. Leaves how a version is sealed to `sealed-version`.
import type { Article, CaptureRecord } from '../model/article'
import type { CameFrom } from '../model/came-from'
import type { StepLabel } from '../model/history'
import { articleId, type ArticleId, type Sha256 } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import {
  changesNothing,
  labelOf,
  labelOfMetadata,
  type ArticleChange,
  type MetadataChange,
} from './article-change'
import * as layout from './layout'
import { forMany, unlessGone, type ManyOptions } from './many'
import { editMetadata, followCapture, followedVersion, newestVersion, setBackMetadata } from './metadata'
import { decodeText, orNull, readRecord, writeRecord } from './record'
import { ARTICLE, CAPTURE } from './record-types'
import {
  addressesOf,
  addressOf,
  discard,
  entryOf,
  logCapture,
  sealVersion,
  type NewVersion,
  type StoredVersion,
} from './sealed-version'
import type { Step } from './step'
import { found, hintFor, makeFolderNames, type ArticlePart, type Store } from './store'

export type ArticleStore = {
  /** `cameFrom`: what it was in another tool, known from the moment that the article is there. */
  add(
    version: NewVersion,
    options?: { readonly sample?: boolean; readonly cameFrom?: CameFrom },
  ): Promise<Article>
  addVersion(id: ArticleId, version: NewVersion): Promise<Article>
  read(id: ArticleId): Promise<Article>
  readVersion(id: ArticleId, n: number): Promise<StoredVersion>
  readText(id: ArticleId, n: number): Promise<string>
  /** The page of a version as it was received; `null` where an imported version came without. */
  readSource(id: ArticleId, n: number): Promise<Uint8Array | null>
  /** The original view of a version; `null` where it has none. */
  readOriginal(id: ArticleId, n: number): Promise<Uint8Array | null>
  readTextIn(folder: string, n: number): Promise<string>
  readNote(id: ArticleId): Promise<string>
  readNoteIn(folder: string): Promise<string>
  change(id: ArticleId, change: ArticleChange): Promise<Article>
  changeMetadata(id: ArticleId, change: MetadataChange): Promise<Article>
  /** The record of how a version was captured. */
  readCapture(id: ArticleId, n: number): Promise<CaptureRecord>
  /** Change many articles in one step; those that are gone are passed over. Gives how many were changed. @throws {AppError} cancelled */
  changeAll(
    ids: readonly ArticleId[],
    edit: (article: Article) => ArticleChange,
    label: Pick<StepLabel, 'kind'> & Partial<StepLabel>,
    options?: ManyOptions,
  ): Promise<number>
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
  const names = makeFolderNames(files, layout.ARTICLES, hintFor(store, 'article'))
  const folderOf = async (id: ArticleId): Promise<string> => found(await names.find(id), 'article', id)
  const readIn = async (folder: string): Promise<Article> =>
    found(await readRecord(files, layout.articleRecord(folder), ARTICLE), 'article', folder)
  const save = async (
    step: Step,
    folder: string,
    old: Article,
    changed: Article,
    part: ArticlePart,
  ): Promise<Article> => {
    const next = { ...changed, revision: old.revision + 1, updatedAt: store.clock() }
    await step.record(layout.articleRecord(folder), ARTICLE, old, next)
    store.tell({ kind: 'article', id: next.id, folder, part })
    return next
  }
  const changeOne = async (
    step: Step,
    id: ArticleId,
    edit: (article: Article) => ArticleChange,
  ): Promise<Article> => {
    const folder = await folderOf(id)
    const record = await readIn(folder)
    const { title, ...change } = edit(record)
    const changed = { ...record, ...change }
    const next =
      title === undefined
        ? changed
        : editMetadata<Article>(changed, { field: 'title', value: title }, store.clock())
    return save(step, folder, record, next, 'record')
  }
  const captureIn = async (folder: string, n: number): Promise<CaptureRecord> => {
    const path = `${layout.versionFolder(folder, n)}/${layout.VERSION_FILES.capture}`
    return found(await readRecord(files, path, CAPTURE), 'version', String(n))
  }
  const readNoteIn = async (folder: string): Promise<string> => {
    const path = layout.noteFile(folder)
    const bytes = await files.readBytes(path)
    return bytes === null ? '' : decodeText(bytes, path)
  }
  const part = async (folder: string, n: number, name: string): Promise<string> =>
    found(await files.readText(`${layout.versionFolder(folder, n)}/${name}`), 'version', String(n))
  const readTextIn = (folder: string, n: number): Promise<string> =>
    part(folder, n, layout.VERSION_FILES.text)

  return {
    folderOf,
    readIn,
    folders: () => names.all(),
    read: async (id) => readIn(await folderOf(id)),
    readText: async (id, n) => readTextIn(await folderOf(id), n),
    readTextIn,
    readSource: async (id, n) =>
      files.readBytes(`${layout.versionFolder(await folderOf(id), n)}/${layout.VERSION_FILES.source}`),
    readOriginal: async (id, n) =>
      files.readBytes(`${layout.versionFolder(await folderOf(id), n)}/${layout.VERSION_FILES.original}`),
    readNote: async (id) => readNoteIn(await folderOf(id)),
    readNoteIn,
    readCapture: async (id, n) => captureIn(await folderOf(id), n),
    readAsset: (sha256) => files.readBytes(layout.assetPath(sha256)),
    async readVersion(id, n) {
      const folder = await folderOf(id)
      const [capture, contentHtml, text] = await Promise.all([
        captureIn(folder, n),
        part(folder, n, layout.VERSION_FILES.content),
        readTextIn(folder, n),
      ])
      return { contentHtml, text, capture }
    },
    add: (version, options = {}) =>
      store.change(async () => {
        const id = articleId.parse(store.newId())
        const now = store.clock()
        const record: Article = {
          schema: LIBRARY_SCHEMA,
          revision: 0,
          id,
          metadata: version.capture.metadata,
          url: addressOf(version.capture),
          addresses: addressesOf(version.capture),
          tags: [],
          archived: false,
          sample: options.sample ?? false,
          ...(options.cameFrom === undefined ? {} : { cameFrom: [options.cameFrom] }),
          createdAt: now,
          updatedAt: now,
          readAt: null,
          versions: [entryOf(1, version)],
        }
        const folder = layout.articleFolder(now, record.metadata.title, id)
        const staged = `${layout.STAGING}/${id}`
        try {
          await sealVersion(store, layout.versionFolder(staged, 1), version)
          await writeRecord(files, layout.articleRecord(staged), ARTICLE, record)
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
      store.change(async (step) => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const n = (await newestNumber(store, folder, record)) + 1
        const staged = `${layout.STAGING}/${id}-${String(n)}`
        const followed = await orNull(() => captureIn(folder, followedVersion(record)))
        const { metadata, capturedAt } = version.capture
        const next: Article = {
          ...followCapture(record, followed?.metadata ?? null, metadata, capturedAt),
          addresses: [...new Set([...record.addresses, ...addressesOf(version.capture)])],
          versions: [...record.versions, entryOf(n, version)],
        }
        try {
          await sealVersion(store, staged, version)
          await files.move(staged, layout.versionFolder(folder, n))
          await logCapture(store, 'recaptured', next)
          return await save(step, folder, record, next, 'all')
        } catch (error) {
          await discard(store, staged, layout.versionFolder(folder, n))
          throw error
        }
      }),
    change: (id, change) =>
      store.change(async (step) => {
        const label = labelOf(change)
        const old = await changeOne(step, id, () => change)
        if (label !== null) step.name({ ...label, target: id, title: old.metadata.title, count: 1 })
        return old
      }),
    changeMetadata: (id, change) =>
      store.change(async (step) => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const { title } = record.metadata
        step.name({ ...labelOfMetadata(change), target: id, title, count: 1 })
        const next =
          'edit' in change
            ? editMetadata(record, change.edit, store.clock())
            : setBackMetadata(
                record,
                change.setBack,
                (await captureIn(folder, newestVersion(record))).metadata,
              )
        return save(step, folder, record, next, 'record')
      }),
    changeAll: (ids, edit, label, options = {}) =>
      store.change(async (step) => {
        let count = 0
        await forMany(ids, options, async (id) => {
          const old = await unlessGone(async () => readIn(await folderOf(id)))
          if (old === null || changesNothing(old, edit(old))) return
          await changeOne(step, id, edit)
          step.name({ target: '', title: '', ...label, count: ++count })
        })
        return count
      }),
    writeNote: (id, note) =>
      store.change(async (step) => {
        const folder = await folderOf(id)
        const { metadata } = await readIn(folder)
        const path = layout.noteFile(folder)
        const bytes = await files.readBytes(path)
        const before = bytes === null ? '' : decodeText(bytes, path)
        if (before === note) return
        step.name({ kind: 'note-changed', target: id, title: metadata.title, count: 1 })
        await step.text(path, before, note)
        store.tell({ kind: 'article', id, folder, part: 'note' })
      }),
  }
}

/** Also of versions that a crash left without their line in the record: what they hold is never written over. */
async function newestNumber(store: Store, folder: string, record: Article): Promise<number> {
  const folders = await store.files.list(`${folder}/versions`)
  const numbers = folders.map(({ name }) => Number(name)).filter((n) => Number.isSafeInteger(n))
  return Math.max(...record.versions.map((entry) => entry.n), ...numbers)
}
