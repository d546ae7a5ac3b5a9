// Owns where a quote stands in its source, as a person would look for it. Leaves finding that to `text/text-outline`.

import type { CaptureRecord } from './article'

/** Whether a version was made of a document that has pages. */
export const hasPages = ({ assets }: Pick<CaptureRecord, 'assets'>): boolean =>
  assets.some(({ role, mediaType }) => role === 'file' && mediaType === 'application/pdf')

/** The place of a quote in the version that holds its words: read from what was sealed, never typed. */
export type QuotePlace = {
  /** The heading that it stands under; `null` where there is none. */
  readonly heading: string | null
  /** 1-based number of the paragraph that it begins in. */
  readonly paragraph: number
  /** 1-based number of the page on which that paragraph begins; `null` for what has no pages. */
  readonly page: number | null
}
