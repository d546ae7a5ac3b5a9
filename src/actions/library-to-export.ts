// Owns reading a library, or articles chosen from it, for an export: one article at a time, with its quotes, as often as a format asks.
import type { ExportedArticle, ExportedVersion, LibraryToExport } from '../export/library/library-to-export'
import { AppError } from '../errors'
import { newestVersion, withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { Article } from '../model/article'
import type { Dossier } from '../model/dossier'
import type { FreeNote } from '../model/free-note'
import type { ArticleId } from '../model/ids'
import type { Library } from '../library/library'
import type { Quote } from '../model/quote'
import { listArticleIds, listDossiers } from '../search/index-reader'
import { listTags } from './tags'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

const MOST_ARTICLES = 1_000_000

/** How many articles went in, once all were read. */
export type ReadLibrary = { readonly library: LibraryToExport; readonly count: () => number }

/**
 * What is to be exported. @param ids  `null` for the whole library, with its dossiers and notes
 * @param passes  how often the articles are read: progress goes by it
 */
export async function libraryToExport(
  workspace: Workspace,
  ids: readonly ArticleId[] | null,
  passes: number,
  { progress, signal }: Watched,
): Promise<ReadLibrary> {
  const wanted = ids ?? (await allArticles(workspace))
  const total = wanted.length * passes
  const read = new Set<string>()
  let done = 0
  return {
    count: () => read.size,
    library: {
      title: nameOf(workspace.library.path),
      generator: workspace.generator,
      exportedAt: workspace.clock(),
      hashOf: workspace.hashOf,
      newHash: workspace.newHash,
      // Of articles that were chosen, those alone that they carry: the format gathers them.
      tags: ids === null ? await listTags(workspace) : [],
      async *articles() {
        for (const id of wanted) {
          if (signal?.aborted === true) throw new AppError('cancelled', {})
          const article = await orNull(() => readArticle(workspace, id))
          progress?.({ stage: 'exporting', done: Math.min(++done, total), total })
          if (article === null) continue
          read.add(id)
          yield article
        }
      },
      notes: () => (ids === null ? allNotes(workspace) : none()),
      dossiers: () => (ids === null ? allDossiers(workspace) : none()),
      readAsset: (sha256) => workspace.library.articles.readAsset(sha256),
    },
  }
}

const allArticles = async (workspace: Workspace): Promise<readonly ArticleId[]> =>
  listArticleIds(await workspace.askIndex(), {
    shelf: 'all',
    order: 'clipped',
    offset: 0,
    limit: MOST_ARTICLES,
  }).map(({ id }) => id)

async function readArticle({ library }: Workspace, id: ArticleId): Promise<ExportedArticle> {
  const article = await library.articles.read(id)
  const quotes = (await orNull(() => library.quotes.list(id))) ?? []
  const numbers = new Set([newestVersion(article), ...quotes.map(({ version }) => version)])
  const versions: ExportedVersion[] = []
  for (const n of [...numbers].sort((a, b) => b - a)) {
    const version = await orNull(() => readVersion(library, article, n, quotes))
    if (version !== null) versions.push(version)
  }
  return {
    id,
    title: withEdits(article.metadata, article).title,
    url: article.url,
    tags: article.tags,
    note: (await orNull(() => library.articles.readNote(id))) ?? '',
    createdAt: article.createdAt,
    readAt: article.readAt,
    archived: article.archived,
    versions,
  }
}

async function readVersion(
  { articles }: Library,
  article: Article,
  n: number,
  quotes: readonly Quote[],
): Promise<ExportedVersion> {
  const capture = await articles.readCapture(article.id, n)
  return {
    n,
    capture,
    metadata: withEdits(capture.metadata, article),
    quotes: quotes.filter(({ version }) => version === n),
    text: () => articles.readText(article.id, n),
    source: () => orNull(() => articles.readSource(article.id, n)),
  }
}

async function* allDossiers({ library, askIndex }: Workspace): AsyncGenerator<Dossier> {
  for (const { id } of listDossiers(await askIndex())) {
    const dossier = await orNull(() => library.dossiers.read(id))
    if (dossier !== null) yield dossier
  }
}

async function* allNotes({ library }: Workspace): AsyncGenerator<FreeNote> {
  for (const folder of await library.notes.folders()) {
    const note = await orNull(() => library.notes.readIn(folder))
    if (note !== null) yield note
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as those of a whole library are given
async function* none(): AsyncGenerator<never> {
  yield* []
}

/** The folder of a library. */
const nameOf = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? 'Cuttings'
