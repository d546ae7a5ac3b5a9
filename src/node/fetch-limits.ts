// Owns how much and how long the fetcher takes from a server.
import type { AssetRole } from '../model/article'

const MEGABYTE = 1024 * 1024

export type FetchLimits = {
  readonly pageBytes: number
  /** Of a PDF that stands at a page's address: its pictures are in it. */
  readonly documentBytes: number
  readonly imageBytes: number
  readonly fontBytes: number
  readonly styleBytes: number
  readonly redirects: number
  /** From the first byte sent to the last received, redirects included. */
  readonly totalMs: number
  /** Without a byte. */
  readonly idleMs: number
}

/** Source: the limits of requirement S-12. */
export const FETCH_LIMITS: FetchLimits = {
  pageBytes: 25 * MEGABYTE,
  documentBytes: 50 * MEGABYTE,
  imageBytes: 50 * MEGABYTE,
  fontBytes: 50 * MEGABYTE,
  // A style sheet is parsed: a larger one would take more memory than its reader has.
  styleBytes: 10 * MEGABYTE,
  redirects: 10,
  totalMs: 30_000,
  idleMs: 10_000,
}

/** Of what a page is shown with. */
export function partLimit(role: AssetRole, limits: FetchLimits): number {
  switch (role) {
    case 'image':
    case 'icon':
      return limits.imageBytes
    case 'font':
      return limits.fontBytes
    case 'style':
      return limits.styleBytes
  }
}
