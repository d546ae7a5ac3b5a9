// Owns what a companion is told of an article that is kept. Leaves how it is sent to `node/companion`.
import type { FindAnswer, ToldArticle } from '../companion/requests'
import { articleLink } from '../model/app-link'
import type { ArticleId } from '../model/ids'
import { articleAt } from './clip-from-browser'
import type { Workspace } from './workspace'

/** Whether an address is kept, and what there is of it. @throws {AppError} bad-address, unsupported-scheme */
export async function findClipped(workspace: Workspace, url: string): Promise<FindAnswer> {
  const id = await articleAt(workspace, url)
  return id === null ? { saved: false } : { saved: true, article: await tellArticle(workspace, id) }
}

/** An article as a companion is told of it. @throws {AppError} not-found */
export async function tellArticle({ library }: Workspace, id: ArticleId): Promise<ToldArticle> {
  const { metadata, url, tags, versions } = await library.articles.read(id)
  const quotes = await library.quotes.list(id)
  return {
    id,
    title: metadata.title,
    url,
    link: articleLink(id),
    quotes: quotes.length,
    tags,
    versions: versions.map(({ n, capturedAt, grade }) => ({ n, capturedAt, grade })),
  }
}
