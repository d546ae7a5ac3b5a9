// Owns which original views a capture has: of the page that it is known by, and of those that follow in an article on several pages.
// Without a schema: the window reads it, too.
import type { CaptureRecord } from './article'

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
