// Owns exporting lists of sources: articles that were chosen or all of them, or what a dossier cites.
import { sourceEntries, type SourceEntry } from '../export/sources/source-entry'
import { sourcesToBibtex } from '../export/sources/sources-bibtex'
import { sourcesToCslJson } from '../export/sources/sources-csl-json'
import { sourcesToRis } from '../export/sources/sources-ris'
import { sourcesToCsv } from '../export/sources-csv'
import type { CitedSource } from '../export/citation'
import { AppError } from '../errors'
import { newestVersion, withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { SourceFormat } from '../model/citation'
import type { ArticleId, DossierId } from '../model/ids'
import { articleLink } from '../model/app-link'
import { summariesOf } from '../search/many-reader'
import { listArticleIds } from '../search/index-reader'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** A version of an article that is cited; `null` for the newest. */
type Wanted = { readonly id: ArticleId; readonly version: number | null }
export type ExportedSources = { readonly text: string; readonly articles: number }

/** Give articles as a file's text, in their order, with how many it has. What can't be read is left out. @throws {AppError} cancelled */
export async function exportSources(
  workspace: Workspace,
  ids: readonly ArticleId[],
  format: SourceFormat = 'csv',
  watched: Watched = {},
): Promise<ExportedSources> {
  if (format === 'csv') return asTable(workspace, ids)
  return asReferences(
    workspace,
    ids.map((id) => ({ id, version: null })),
    format,
    watched,
  )
}

/** The same for all articles, latest first. @throws {AppError} cancelled */
export async function exportAllSources(
  workspace: Workspace,
  format: SourceFormat,
  watched: Watched = {},
): Promise<ExportedSources> {
  const index = await workspace.askIndex()
  const query = { shelf: 'all', order: 'clipped', offset: 0, limit: MOST_ARTICLES } as const
  const ids = listArticleIds(index, query).map(({ id }) => id)
  return exportSources(workspace, ids, format, watched)
}

const MOST_ARTICLES = 1_000_000

/** The same for the sources of a dossier, each version that is quoted or referred to once, in order of first use. @throws {AppError} not-found, damaged */
export async function exportDossierSources(
  workspace: Workspace,
  id: DossierId,
  format: SourceFormat,
): Promise<ExportedSources> {
  const { library } = workspace
  const { blocks } = await library.dossiers.read(id)
  const wanted = new Map<string, Wanted>()
  for (const block of blocks) {
    if (block.kind === 'article')
      wanted.set(`${block.articleId} ${block.version}`, { id: block.articleId, version: block.version })
    if (block.kind !== 'quote') continue
    const quotes = (await orNull(() => library.quotes.list(block.articleId))) ?? []
    const quote = quotes.find((one) => one.id === block.quoteId)
    if (quote !== undefined)
      wanted.set(`${quote.articleId} ${quote.version}`, { id: quote.articleId, version: quote.version })
  }
  const all = [...wanted.values()]
  return format === 'csv'
    ? asTable(workspace, [...new Set(all.map((one) => one.id))])
    : asReferences(workspace, all, format, {})
}

async function asTable(workspace: Workspace, ids: readonly ArticleId[]): Promise<ExportedSources> {
  const rows = summariesOf(await workspace.askIndex(), ids)
  return {
    text: sourcesToCsv(rows.map((row) => ({ row, link: articleLink(row.id) }))),
    articles: rows.length,
  }
}

async function asReferences(
  workspace: Workspace,
  wanted: readonly Wanted[],
  format: Exclude<SourceFormat, 'csv'>,
  { progress, signal }: Watched,
): Promise<ExportedSources> {
  const sources: CitedSource[] = []
  for (const [i, one] of wanted.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    const source = await orNull(() => readSource(workspace, one))
    if (source !== null) sources.push(source)
    progress?.({ stage: 'exporting', done: i + 1, total: wanted.length })
  }
  return { text: WRITERS[format](sourceEntries(sources)), articles: sources.length }
}

const WRITERS: Readonly<Record<Exclude<SourceFormat, 'csv'>, (entries: readonly SourceEntry[]) => string>> = {
  bibtex: sourcesToBibtex,
  ris: sourcesToRis,
  'csl-json': sourcesToCslJson,
}

async function readSource({ library }: Workspace, { id, version }: Wanted): Promise<CitedSource> {
  const article = await library.articles.read(id)
  const n = version ?? newestVersion(article)
  const capture = await library.articles.readCapture(id, n)
  return { capture, metadata: withEdits(capture.metadata, article), version: n }
}
