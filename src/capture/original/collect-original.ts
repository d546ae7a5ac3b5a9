// Owns bringing original views and their parts together: what a view turns out to need is fetched, until it needs nothing more. The
// pages of one article share their parts, and the allowance for them. None of it can stop a capture.
import type { AssetRecord } from '../../model/article'
import { assetAddress } from '../../model/article-html'
import type { Sha256 } from '../../model/ids'
import { partKey, type HeldPart, type PagePart, type OriginalPage } from '../../ports'
import { bytesOfParts, collectParts, type CollectedPart, type PartTools } from '../collect-parts'

/** Style sheets import style sheets, and a picture that is missing has another behind it. */
const MOST_ROUNDS = 12
const MOST_PARTS = 1000

/** Make a view with the parts that are there. */
export type MakeOriginal = (parts: ReadonlyMap<string, HeldPart>) => Promise<OriginalPage>

export type OriginalCollector = {
  /**
   * Collect the parts of one more page's view and make it.
   * @throws {AppError} cancelled, and whatever making the view fails with
   */
  add(make: MakeOriginal, tools: PartTools): Promise<OriginalPage>
  /** Of all parts that were tried for. */
  records(): readonly AssetRecord[]
  bytes(): ReadonlyMap<Sha256, Uint8Array>
}

/**
 * Begin to collect the original views of an article.
 * @param known  images that were fetched for the readable view, with their addresses: the same bytes are fetched once
 */
export function makeOriginalCollector(known: readonly AssetRecord[]): OriginalCollector {
  const held = new Map<string, HeldPart>(
    known.map((record) => [partKey({ role: 'image', url: record.url }), fileOf(record)]),
  )
  const collected: CollectedPart[] = []
  let usedBytes = known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return {
    async add(make, tools) {
      let page = await make(held)
      for (let round = 0; page.wanted.length > 0 && round < MOST_ROUNDS; round++) {
        const most = Math.max(0, MOST_PARTS - collected.length)
        const parts = await collectParts(page.wanted, { ...tools, usedBytes, most })
        for (const [i, part] of parts.entries()) {
          const wanted = page.wanted[i]
          if (wanted !== undefined) held.set(partKey(wanted), heldPart(wanted, part))
          usedBytes += part.record.sizeBytes
        }
        collected.push(...parts)
        page = await make(held)
      }
      return page
    },
    records: () => collected.map(({ record }) => record),
    bytes: () => bytesOfParts(collected),
  }
}

const fileOf = ({ sha256 }: AssetRecord): HeldPart =>
  sha256 === null ? { kind: 'missing' } : { kind: 'file', address: assetAddress(sha256) }

function heldPart({ role }: PagePart, { record, received }: CollectedPart): HeldPart {
  if (received === null || role !== 'style') return fileOf(record)
  return {
    kind: 'style',
    bytes: received.bytes,
    contentType: received.headers['content-type'] ?? null,
    url: received.finalUrl,
  }
}
