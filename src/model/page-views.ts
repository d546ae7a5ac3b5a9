// Owns which original views a capture has: of the page that it is known by, and of those that follow in an article on several pages.
// Without a schema: the window reads it, too.
import type { CaptureRecord, VersionEntry } from './article'

/** The original view of a page, as its record tells it. */
export type PageView = {
  /** `null` where there is none. */
  readonly view: NonNullable<CaptureRecord['original']> | null
  /** Why there is none, where one was tried for. */
  readonly missing: string | null
}

/** The views of all pages, in order: of one page alone in captures of before the others had theirs. */
export function pageViews({ original, originalMissing, pages }: CaptureRecord): readonly PageView[] {
  const following = pages.map((page) => ({ view: page.original, missing: page.originalMissing }))
  const isTried = following.some(({ view, missing }) => view !== null || missing !== null)
  return [{ view: original, missing: originalMissing }, ...(isTried ? following : [])]
}

/** The pages that can be shown as they looked: none where a version came with a dossier, which carries no original views. */
export function shownViews(
  capture: CaptureRecord,
  entry: Pick<VersionEntry, 'imported' | 'originalSha256'> | undefined,
): readonly PageView[] {
  const neverCame = entry?.imported !== undefined && entry.originalSha256 === null
  return capture.original === null || neverCame ? [] : pageViews(capture)
}
