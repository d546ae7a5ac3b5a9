// Owns what an address of the scheme `article` names: an image for the reader, or the original view of a version's page with its parts. By
// shape alone: nothing is decoded or resolved, so nothing can climb out.
import { articleId, type ArticleId, type Sha256 } from '../../src/model/ids'

export type ArticleAddress =
  | { readonly kind: 'asset'; readonly sha256: Sha256 }
  | { readonly kind: 'original'; readonly id: ArticleId; readonly version: number; readonly page: number }

const ASSET = /^article:\/\/(?:asset\/|library\/assets\/([0-9a-f]{2})\/)([0-9a-f]{64})$/
/** As in the library's folder, so that the relative addresses of a view lead to its parts; further pages lie as if beside the first. */
const ORIGINAL =
  /^article:\/\/library\/articles\/([0-9a-z]{1,32})\/versions\/([1-9]\d{0,5})\/original(?:-([2-9]|[1-9]\d{1,2}))?\.html$/

/** Read an address; `null` for what names nothing. A query names nothing; a fragment never gets here. */
export function parseArticleAddress(url: string): ArticleAddress | null {
  const asset = ASSET.exec(url)
  if (asset !== null) {
    const [, shard, sha256 = ''] = asset
    return shard === undefined || sha256.startsWith(shard)
      ? { kind: 'asset', sha256: sha256 as Sha256 }
      : null
  }
  const original = ORIGINAL.exec(url)
  const id = articleId.safeParse(original?.[1])
  return original === null || !id.success
    ? null
    : { kind: 'original', id: id.data, version: Number(original[2]), page: Number(original[3] ?? 1) }
}

/** Whether an address is one that original views are shown under. */
export const isOriginalView = (url: string): boolean => parseArticleAddress(url)?.kind === 'original'
