// Owns getting what a page is shown with: each part once, within limits, and none of them able to stop a capture.
import { isAppError } from '../errors'
import type { AssetRecord, AssetRole } from '../model/article'
import type { Sha256 } from '../model/ids'
import type { FetchedResource, HashOf, PagePart, PageSource, Progress } from '../ports'
import { parseDataUrl } from './data-url'
import { MOST_PIXELS, pixelsOf } from './image-size'
import { fontType, iconType, imageType } from './media-type'

const MOST_IMAGES = 300
/** Of all parts of one page. Source: requirement S-12. */
const MOST_BYTES = 250 * 1024 * 1024
const AT_ONCE = 6

export type PartTools = {
  readonly source: Pick<PageSource, 'fetchPart'>
  readonly hashOf: HashOf
  readonly allowPrivate: boolean
  readonly signal?: AbortSignal | undefined
  readonly progress?: Progress | undefined
  /** How much of a page's allowance its other parts have used. */
  readonly usedBytes?: number
  /** How many parts may be fetched; the others are recorded as too many. */
  readonly most?: number
}

export type CollectedPart = {
  readonly record: AssetRecord
  /** As received; `null` when it is missing. */
  readonly received: Pick<FetchedResource, 'bytes' | 'headers' | 'finalUrl'> | null
}

export type CollectedImages = {
  readonly records: readonly AssetRecord[]
  readonly bytes: ReadonlyMap<Sha256, Uint8Array>
}

/** Fetch images by their addresses; a missing one is recorded with its reason. @throws {AppError} cancelled */
export async function collectImages(
  addresses: readonly string[],
  tools: PartTools,
): Promise<CollectedImages> {
  const parts = await collectParts(
    addresses.map((url) => ({ url, role: 'image' })),
    { most: MOST_IMAGES, ...tools },
  )
  return { records: parts.map(({ record }) => record), bytes: bytesOfParts(parts) }
}

/** The bytes of all parts that are there, by their hashes. */
export const bytesOfParts = (parts: readonly CollectedPart[]): Map<Sha256, Uint8Array> =>
  new Map(
    parts.flatMap(({ record: { sha256 }, received }) =>
      sha256 === null || received === null ? [] : [[sha256, received.bytes] as const],
    ),
  )

/** Fetch parts of any kind, in the order given; a missing one is recorded with its reason. @throws {AppError} cancelled */
export async function collectParts(
  wanted: readonly PagePart[],
  tools: PartTools,
): Promise<readonly CollectedPart[]> {
  const parts: CollectedPart[] = wanted.map((part) => missing(part, 'not tried'))
  let done = 0
  let total = tools.usedBytes ?? 0
  let next = 0

  const one = async (part: PagePart): Promise<CollectedPart> => {
    try {
      const received = await receive(part, tools)
      const { bytes } = received
      const mediaType = typeOfPart(part.role, bytes, received.mediaType)
      if (mediaType === null)
        return missing(part, part.role === 'image' ? 'not an image' : `not a ${part.role}`)
      if (isHuge(bytes, mediaType)) return missing(part, 'too many pixels')
      if (total + bytes.byteLength > MOST_BYTES) return missing(part, 'the page has too many parts')
      total += bytes.byteLength
      const sha256 = tools.hashOf(bytes)
      const record = { role: part.role, url: shown(part.url), sha256, mediaType, sizeBytes: bytes.byteLength }
      return { record: { ...record, missing: null }, received }
    } catch (error) {
      if (isAppError(error) && error.kind === 'cancelled') throw error
      return missing(
        part,
        isAppError(error) ? error.kind : error instanceof Error ? error.message : 'unknown',
      )
    } finally {
      tools.progress?.({ stage: 'images', done: ++done, total: wanted.length })
    }
  }
  const work = async (): Promise<void> => {
    for (let index = next++; index < wanted.length; index = next++) {
      const part = wanted[index]
      if (part === undefined) return
      parts[index] =
        index < (tools.most ?? wanted.length) ? await one(part) : missing(part, 'the page has too many parts')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return parts
}

/** What bytes are as a part of a kind, or `null` when they are none. A style sheet has no signature: only a page is refused. */
function typeOfPart(role: AssetRole, bytes: Uint8Array, told: string): string | null {
  switch (role) {
    case 'image':
      return imageType(bytes)
    case 'icon':
      return iconType(bytes)
    case 'font':
      return fontType(bytes)
    case 'style':
      return told === 'text/html' || imageType(bytes) !== null ? null : 'text/css'
  }
}

/** Nobody is shown a picture that takes the machine down. */
const isHuge = (bytes: Uint8Array, mediaType: string): boolean =>
  (pixelsOf(bytes, mediaType) ?? 0) > MOST_PIXELS

const missing = ({ role, url }: PagePart, reason: string): CollectedPart => ({
  record: { role, url: shown(url), sha256: null, mediaType: null, sizeBytes: 0, missing: reason },
  received: null,
})

/** A part inside the page has its bytes as its address: its beginning is enough to tell it by. */
const shown = (url: string): string => (url.startsWith('data:') ? `${url.slice(0, 64)}…` : url)

async function receive(
  { url, role }: PagePart,
  { source, signal, allowPrivate }: PartTools,
): Promise<Pick<FetchedResource, 'bytes' | 'headers' | 'finalUrl' | 'mediaType'>> {
  const inline = parseDataUrl(url)
  if (inline !== null) return { ...inline, headers: {}, finalUrl: url }
  return source.fetchPart(url, role, { allowPrivate, ...(signal ? { signal } : {}) })
}
