// Owns the comparison of a snapshot as shown with the snapshot as sealed: the same but for images, which the file carries.
import { assetAddress } from '../model/article-html'
import type { Mismatch } from '../model/dossier-document'
import type { ManifestSource } from '../model/dossier-file'
import type { HashOf } from '../ports'
import { decodeBase64 } from '../text/base64'
import { paragraphsAsHtml } from '../text/html-escape'

export type SnapshotToCheck = {
  /** As it stands in the file. */
  readonly snapshot: string
  /** As sealed. */
  readonly text: string
  readonly contentHtml: string
  readonly source: ManifestSource
}

const CARRIED = /src="data:([a-z]+\/[a-z+.-]+);base64,([^"]*)"/g

/** Say what of a snapshot as shown isn't as sealed; empty when nothing is. */
export function snapshotProblems(check: SnapshotToCheck, hashOf: HashOf): readonly Mismatch[] {
  const { snapshot, text, contentHtml, source } = check
  if (source.shownAs === 'text') return snapshot === paragraphsAsHtml(text) ? [] : ['content-changed']
  const types = new Map(source.assets.map((asset) => [asset.sha256 as string, asset.mediaType]))
  const carried = [...snapshot.matchAll(CARRIED)].map(([, mediaType = '', base64 = '']) => {
    const bytes = decodeBase64(base64)
    const sha256 = bytes === null ? '' : hashOf(bytes)
    return { sha256, isSealed: types.get(sha256) === mediaType }
  })
  const found = new Set(carried.map((image) => image.sha256))
  // An image that isn't one of the sealed ones is named as such; the HTML around it can't be compared then.
  if (carried.some((image) => !image.isSealed) || found.size < types.size) return ['asset-changed']
  let at = 0
  const restored = snapshot.replace(CARRIED, () => `src="${assetAddress(carried[at++]?.sha256 ?? '')}"`)
  return restored === contentHtml ? [] : ['content-changed']
}
