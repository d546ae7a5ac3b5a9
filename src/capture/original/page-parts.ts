// Owns what is asked for while an original view is made: each part that it has a use for is looked up here, and remembered where
// nobody has tried to get it yet. Leaves getting parts to `collect-original`.
import type { AssetRole } from '../../model/article'
import { partKey, type HeldPart, type PagePart } from '../../ports'

/** The style sheet at an address, as received. */
export type HeldStyle = Extract<HeldPart, { kind: 'style' }>

export type FirstFile = { readonly index: number; readonly address: string }

export type PageParts = {
  /** The library's address of a part; `null` when it can't be had, or not yet. */
  fileAt(url: string, role: Exclude<AssetRole, 'style'>): string | null
  /** The first of several that can be had; the next is asked for only when the one before it is known to be missing. */
  firstFile(urls: readonly string[], role: Exclude<AssetRole, 'style'>): FirstFile | null
  /** Whether a part was asked for here, and nobody has tried to get it yet. */
  isWanted(url: string, role: AssetRole): boolean
  styleAt(url: string): HeldStyle | null
  /** Whether it is known already that the part is there. */
  has(url: string, role: AssetRole): boolean
  /** Note something that was left out or removed; the same words are kept once. */
  note(change: string): void
  readonly wanted: () => readonly PagePart[]
  readonly changes: () => readonly string[]
}

/** Notes that are kept of one page: a hostile one has no end of what must be left out. */
const MOST_CHANGES = 200

/** Begin to make a view with the parts that are held. */
export function makePageParts(held: ReadonlyMap<string, HeldPart>): PageParts {
  const wanted = new Map<string, PagePart>()
  const changes = new Set<string>()
  const find = (url: string, role: AssetRole): HeldPart | null => {
    const key = partKey({ url, role })
    const part = held.get(key)
    if (part === undefined) wanted.set(key, { url, role })
    return part ?? null
  }
  return {
    fileAt(url, role) {
      const part = find(url, role)
      return part?.kind === 'file' ? part.address : null
    },
    firstFile(urls, role) {
      for (const [index, url] of urls.entries()) {
        const part = find(url, role)
        if (part === null) return null
        if (part.kind === 'file') return { index, address: part.address }
      }
      return null
    },
    isWanted: (url, role) => wanted.has(partKey({ url, role })),
    styleAt(url) {
      const part = find(url, 'style')
      return part?.kind === 'style' ? part : null
    },
    has(url, role) {
      const part = held.get(partKey({ url, role }))
      return part !== undefined && part.kind !== 'missing'
    },
    note(change) {
      if (changes.size < MOST_CHANGES) changes.add(change)
    },
    wanted: () => [...wanted.values()],
    changes: () => [...changes],
  }
}

/** An address against its base, where it is one of the web: absolute, without its fragment. */
export function webAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || !URL.canParse(trimmed, base ?? undefined)) return null
  const url = new URL(trimmed, base ?? undefined)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** Pictures and fonts that a page carries in itself, and that are shown as such and nothing else. */
const INLINE =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml|x-icon|bmp)|(?:application\/(?:x-)?)?font[\w/.+-]*)[;,]/i

/** A part that stands in its own address, or `null`. */
export const inlinePart = (address: string): string | null => {
  const trimmed = address.trim()
  return INLINE.test(trimmed) ? trimmed : null
}

/** An address that gives nothing and asks nobody. */
export const NOTHING = 'data:,'
