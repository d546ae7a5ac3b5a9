// Owns giving the original view of a version to be shown: only as it was sealed.
import { isErrorOfKind } from '../errors'
import type { ArticleId } from '../model/ids'
import type { Workspace } from './workspace'

/** The original view; `null` where a version has none, or its file isn't what was sealed any more. @throws {AppError} damaged, storage */
export async function readOriginal(
  { library, hashOf }: Workspace,
  id: ArticleId,
  version: number,
): Promise<Uint8Array | null> {
  try {
    const article = await library.articles.read(id)
    const sealed = article.versions.find(({ n }) => n === version)?.originalSha256 ?? null
    const bytes = sealed === null ? null : await library.articles.readOriginal(id, version)
    return bytes !== null && hashOf(bytes) === sealed ? bytes : null
  } catch (error) {
    if (isErrorOfKind(error, 'not-found')) return null
    throw error
  }
}
