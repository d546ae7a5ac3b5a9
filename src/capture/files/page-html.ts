// Owns making a page of what isn't one: the words of a text, a PDF or a mail with what is known of them, as extraction reads it.
import { MADE_OF_FILE } from '../../model/metadata'
import { escapeHtml } from '../../text/html-escape'

export type PageFacts = {
  readonly title: string
  readonly byline?: string | null
  /** As the file has it: extraction brings it into form. */
  readonly publishedAt?: string | null
  /** HTML of the article itself; foreign HTML in it is sanitised by extraction. */
  readonly body: string
}

export const HTML_TYPE = 'text/html; charset=utf-8'

/** A whole page in UTF-8. The title stands in `og:title` too, which extraction takes as it is: a `title` it cuts at dashes. */
export function makePageHtml({ title, byline, publishedAt, body }: PageFacts): Uint8Array {
  const meta = (name: string, value: string | null | undefined): string =>
    value === null || value === undefined || value === ''
      ? ''
      : `<meta property="${name}" content="${escapeHtml(value)}">\n`
  return new TextEncoder().encode(
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8">\n<meta name="generator" content="${MADE_OF_FILE}">\n<title>${escapeHtml(title)}</title>\n` +
      meta('og:title', title) +
      meta('author', byline) +
      meta('article:published_time', publishedAt) +
      `</head><body><article>\n${body}\n</article></body></html>\n`,
  )
}

/** A file's name as a title: without its ending. */
export const titleOfName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/(?<=.)\.[a-z0-9]{1,8}$/i, '')
    .replace(/_+/g, ' ')
    .trim() || 'Untitled'
