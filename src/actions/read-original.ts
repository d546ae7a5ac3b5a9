// Owns giving the original views of a version to be shown: only as they were sealed.
import { isErrorOfKind } from '../errors'
import type { ArticleId, Sha256 } from '../model/ids'
import { pageViews } from '../model/page-views'
import type { Workspace } from './workspace'

/**
 * The original view of a page of a version; `null` where there is none, or its file isn't what was sealed any more.
 * @param page  of an article on several pages, counted from 1
 * @throws {AppError} damaged, storage
 */
export async function readOriginal(
  workspace: Workspace,
  id: ArticleId,
  version: number,
  page = 1,
): Promise<Uint8Array | null> {
  try {
    const { sealed, bytes } = await (page === 1
      ? firstView(workspace, id, version)
      : followingView(workspace, id, version, page))
    return bytes !== null && workspace.hashOf(bytes) === sealed ? bytes : null
  } catch (error) {
    if (isErrorOfKind(error, 'not-found')) return null
    throw error
  }
}

type SealedView = { readonly sealed: Sha256 | null; readonly bytes: Uint8Array | null }
const NONE: SealedView = { sealed: null, bytes: null }

async function firstView(
  { library: { articles } }: Workspace,
  id: ArticleId,
  version: number,
): Promise<SealedView> {
  const article = await articles.read(id)
  const sealed = article.versions.find(({ n }) => n === version)?.originalSha256 ?? null
  return sealed === null ? NONE : { sealed, bytes: await articles.readOriginal(id, version) }
}

async function followingView(
  { library: { articles } }: Workspace,
  id: ArticleId,
  version: number,
  page: number,
): Promise<SealedView> {
  const sealed = pageViews(await articles.readCapture(id, version))[page - 1]?.view?.sha256 ?? null
  return sealed === null ? NONE : { sealed, bytes: await articles.readAsset(sealed) }
}
