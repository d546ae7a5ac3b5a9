// Owns which sources are asked again for an article, for a dossier, or for all that is cited, and where each of them is.
import { AppError } from '../errors'
import { orNull } from '../library/record'
import type { Article } from '../model/article'
import type { CheckScope } from '../model/check-scope'
import type { ArticleId } from '../model/ids'
import { citedArticles } from '../search/index-reader'
import type { NewCapture } from './queue-adding'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

export type SourcesToCheck = {
  readonly captures: readonly NewCapture[]
  /** Articles that were never fetched from the web: pasted ones, and files. */
  readonly without: number
}

/** Find the sources. `isDue` leaves some out. @throws {AppError} not-found, damaged, storage, cancelled */
export async function sourcesToCheck(
  workspace: Workspace,
  scope: CheckScope,
  isDue: (article: Article) => boolean = () => true,
  { progress, signal }: Watched = {},
): Promise<SourcesToCheck> {
  const captures: NewCapture[] = []
  let without = 0
  const ids = await articlesOf(workspace, scope)
  for (const [i, id] of ids.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    progress?.({ stage: 'asking', done: i, total: ids.length })
    // One that was deleted, or can't be read, is told of elsewhere; it keeps no other from being asked.
    const article =
      scope.kind === 'article'
        ? await workspace.library.articles.read(id)
        : await orNull(() => workspace.library.articles.read(id))
    if (article === null || !isDue(article)) continue
    const target = await targetOf(workspace, article)
    if (target === null) without++
    else captures.push({ target, title: article.metadata.title })
  }
  return { captures, without }
}

async function articlesOf(workspace: Workspace, scope: CheckScope): Promise<readonly ArticleId[]> {
  switch (scope.kind) {
    case 'article':
      return [scope.id]
    case 'articles':
      return scope.ids
    case 'dossier': {
      const { blocks } = await workspace.library.dossiers.read(scope.id)
      const cited = blocks.flatMap((block) =>
        block.kind === 'quote' || block.kind === 'article' ? [block.articleId] : [],
      )
      return [...new Set(cited)]
    }
    case 'cited':
      return citedArticles(await workspace.askIndex())
  }
}

/**
 * Where an article was fetched from last, and read in which way. Not where a file says that it was saved from: a page may not name
 * what is asked for, and what a browser showed to a person is no measure for what is sent to anybody.
 */
async function targetOf({ library }: Workspace, article: Article): Promise<NewCapture['target'] | null> {
  for (const { n } of article.versions.toReversed()) {
    const capture = await orNull(() => library.articles.readCapture(article.id, n))
    if (capture?.method !== 'fetch' || capture.requestedUrl === null) continue
    const engine = capture.rendered === null ? 'auto' : 'render'
    return { kind: 'address', url: capture.requestedUrl, engine, check: article.id }
  }
  return null
}
