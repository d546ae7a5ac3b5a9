// Owns keeping what came with somebody's dossier: articles of their own with their sealed versions, quotes beside those that are here, and
// the dossier, all in one step. Nothing that a person captured or wrote is changed. Leaves what is kept to `actions`.
import type { Article } from '../model/article'
import type { Dossier } from '../model/dossier'
import type { ArticleId, Sha256 } from '../model/ids'
import { comparePlaces, type Quote, type QuotesRecord } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import type { LogEvent } from './log'
import { readRecord, writeRecord } from './record'
import { ARTICLE, CAPTURE, DOSSIER, QUOTES } from './record-types'
import { discard } from './sealed-version'
import type { Step } from './step'
import type { Store } from './store'
import type { StoredVersion } from './sealed-version'

export type ImportedVersion = StoredVersion & {
  readonly n: number
  /** `null` where the file doesn't carry it. */
  readonly source: Uint8Array | null
}

export type ImportedArticle = {
  readonly record: Article
  readonly versions: readonly ImportedVersion[]
  readonly quotes: readonly Quote[]
}

export type ImportPlan = {
  readonly articles: readonly ImportedArticle[]
  /** New quotes of articles that are here. */
  readonly joined: ReadonlyMap<ArticleId, readonly Quote[]>
  /** `null` where it is here already. */
  readonly dossier: Dossier | null
  readonly images: ReadonlyMap<Sha256, Uint8Array>
  readonly seal: Sha256
  readonly signedBy: string | null
  readonly title: string
}

export type ImportStore = {
  /** Keep all of a plan. @throws {AppError} read-only, in-use, disk-full, storage; nothing is then kept, or it can be undone */
  take(plan: ImportPlan): Promise<void>
}

type Placed = { readonly staged: string; readonly folder: string }

/** Give the way in for imports. */
export function makeImportStore(store: Store, articles: ArticleStore): ImportStore {
  return {
    take: (plan) =>
      store.change(async (step) => {
        const placed = await stageAll(store, plan)
        await placeAll(store, plan, placed)
        for (const { folder } of placed) step.made(folder, layout.trashPlace(store.clock(), folder))
        const target = plan.dossier?.id ?? ''
        step.name({ kind: 'dossier-imported', target, title: plan.title, count: 1 })
        for (const [i, { record }] of plan.articles.entries())
          store.tell({ kind: 'article', id: record.id, folder: placed[i]?.folder ?? '', part: 'all' })
        for (const [id, quotes] of plan.joined) await joinQuotes(store, articles, step, id, quotes)
        const last = placed.at(-1)
        if (plan.dossier !== null && last !== undefined)
          store.tell({ kind: 'dossier', id: plan.dossier.id, folder: last.folder })
      }),
  }
}

/** Write all of it where nobody looks: a full disk or a crash leaves nothing. */
async function stageAll(store: Store, { articles, dossier, images }: ImportPlan): Promise<readonly Placed[]> {
  const placed: Placed[] = []
  try {
    for (const [sha256, bytes] of images) {
      const path = layout.assetPath(sha256)
      // Named by its hash: one that is there already is the same.
      if (!(await store.files.exists(path))) await store.files.write(path, bytes)
    }
    for (const article of articles) {
      const { id, metadata, createdAt } = article.record
      const staged = `${layout.STAGING}/${id}`
      placed.push({ staged, folder: layout.articleFolder(createdAt, metadata.title, id) })
      await stageArticle(store, staged, article)
    }
    if (dossier !== null) {
      const staged = `${layout.STAGING}/${dossier.id}`
      placed.push({ staged, folder: layout.dossierFolder(dossier.title, dossier.id) })
      await writeRecord(store.files, layout.dossierRecord(staged), DOSSIER, dossier)
    }
  } catch (error) {
    await discard(store, ...placed.map(({ staged }) => staged))
    throw error
  }
  return placed
}

async function stageArticle(
  { files }: Store,
  staged: string,
  { record, versions, quotes }: ImportedArticle,
): Promise<void> {
  for (const { n, source, contentHtml, text, capture } of versions) {
    const folder = layout.versionFolder(staged, n)
    if (source !== null) await files.write(`${folder}/${layout.VERSION_FILES.source}`, source)
    await files.write(`${folder}/${layout.VERSION_FILES.content}`, contentHtml)
    await files.write(`${folder}/${layout.VERSION_FILES.text}`, text)
    await writeRecord(files, `${folder}/${layout.VERSION_FILES.capture}`, CAPTURE, capture)
  }
  await writeRecord(files, layout.articleRecord(staged), ARTICLE, record)
  if (quotes.length === 0) return
  const kept: QuotesRecord = { schema: LIBRARY_SCHEMA, revision: 0, quotes: [...quotes].sort(comparePlaces) }
  await writeRecord(files, layout.quotesRecord(staged), QUOTES, kept)
}

/** Move each into its place whole, the dossier last: no crash leaves it without the articles that it quotes. */
async function placeAll(store: Store, plan: ImportPlan, placed: readonly Placed[]): Promise<void> {
  const moved: string[] = []
  try {
    for (const { staged, folder } of placed) {
      await store.files.move(staged, folder)
      moved.push(folder)
    }
    await store.log.addWhenPossible(...eventsOf(plan))
  } catch (error) {
    await discard(store, ...moved, ...placed.map(({ staged }) => staged))
    throw error
  }
}

const eventsOf = ({ articles, seal, signedBy }: ImportPlan): readonly LogEvent[] =>
  articles.flatMap(({ record }) =>
    record.versions.map((version) => ({
      event: 'imported' as const,
      article: record.id,
      version: version.n,
      source: version.sourceSha256,
      content: version.contentSha256,
      text: version.textSha256,
      seal,
      ...(signedBy === null ? {} : { signedBy }),
    })),
  )

async function joinQuotes(
  store: Store,
  articles: ArticleStore,
  step: Step,
  id: ArticleId,
  quotes: readonly Quote[],
): Promise<void> {
  const folder = await articles.folderOf(id)
  const path = layout.quotesRecord(folder)
  const record = (await readRecord(store.files, path, QUOTES)) ?? NO_QUOTES
  const known = new Set<string>(record.quotes.map((quote) => quote.id))
  const added = quotes.filter((quote) => !known.has(quote.id))
  if (added.length === 0) return
  const next: QuotesRecord = {
    ...record,
    revision: record.revision + 1,
    quotes: [...record.quotes, ...added].sort(comparePlaces),
  }
  await step.record(path, QUOTES, record, next)
  store.tell({ kind: 'article', id, folder, part: 'quotes' })
}

const NO_QUOTES: QuotesRecord = { schema: LIBRARY_SCHEMA, revision: 0, quotes: [] }
