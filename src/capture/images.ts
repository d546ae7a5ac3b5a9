// Owns getting the images of an article: each once, within limits, and none of them able to stop a capture.
import { isAppError } from '../errors'
import type { AssetRecord } from '../model/article'
import type { Sha256 } from '../model/ids'
import type { HashOf, PageSource, Progress } from '../ports'
import { imageType } from './media-type'

const MOST_IMAGES = 300
/** Of all images of one page. Source: requirement S-12. */
const MOST_BYTES = 250 * 1024 * 1024
const AT_ONCE = 6

export type ImageTools = {
  readonly source: PageSource
  readonly hashOf: HashOf
  readonly allowPrivate: boolean
  /** Where they came with the page, the only ones there are. */
  readonly parts?: ReadonlyMap<string, { readonly bytes: Uint8Array }> | null
  readonly signal?: AbortSignal | undefined
  readonly progress?: Progress | undefined
}

export type CollectedImages = {
  readonly records: readonly AssetRecord[]
  readonly bytes: ReadonlyMap<Sha256, Uint8Array>
}

/** Fetch images by their addresses; a missing one is recorded with its reason. @throws {AppError} cancelled */
export async function collectImages(
  addresses: readonly string[],
  tools: ImageTools,
): Promise<CollectedImages> {
  const records: AssetRecord[] = addresses.map((url) => missing(url, 'not tried'))
  const kept = new Map<Sha256, Uint8Array>()
  let done = 0
  let total = 0
  let next = 0

  const one = async (index: number, url: string): Promise<void> => {
    try {
      const bytes = await bytesOf(url, tools)
      const mediaType = imageType(bytes)
      if (mediaType === null) throw new Error('not an image')
      if (total + bytes.byteLength > MOST_BYTES) throw new Error('the page has too many images')
      total += bytes.byteLength
      const sha256 = tools.hashOf(bytes)
      kept.set(sha256, bytes)
      records[index] = {
        url: shown(url),
        role: 'image',
        sha256,
        mediaType,
        sizeBytes: bytes.byteLength,
        missing: null,
      }
    } catch (error) {
      if (isAppError(error) && error.kind === 'cancelled') throw error
      records[index] = missing(
        shown(url),
        isAppError(error) ? error.kind : error instanceof Error ? error.message : 'unknown',
      )
    }
    tools.progress?.({ stage: 'images', done: ++done, total: addresses.length })
  }
  const work = async (): Promise<void> => {
    for (let index = next++; index < addresses.length; index = next++) {
      const url = addresses[index] ?? ''
      if (index < MOST_IMAGES) await one(index, url)
      else records[index] = missing(shown(url), 'the page has too many images')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { records, bytes: kept }
}

const missing = (url: string, reason: string): AssetRecord => ({
  url,
  role: 'image',
  sha256: null,
  mediaType: null,
  sizeBytes: 0,
  missing: reason,
})

/** An image inside the page has its bytes as its address: its beginning is enough to tell it by. */
const shown = (url: string): string => (url.startsWith('data:') ? `${url.slice(0, 64)}…` : url)

async function bytesOf(url: string, tools: ImageTools): Promise<Uint8Array> {
  const inline = /^data:[^,]*;base64,(.*)$/is.exec(url)?.[1]
  if (inline !== undefined)
    return Uint8Array.from(atob(decodeURIComponent(inline).replace(/\s/g, '')), (c) => c.charCodeAt(0))
  const { source, signal, allowPrivate, parts = null } = tools
  if (parts !== null) {
    const part = parts.get(url)
    if (part === undefined) throw new Error('not in the file')
    return part.bytes
  }
  return (await source.fetchImage(url, { allowPrivate, ...(signal ? { signal } : {}) })).bytes
}
