// Owns reading a page for its original view: decoded and parsed as for extraction, by the fast DOM where it finds a
// body: nothing that a DOM gives is trusted there.
import { makeOriginal } from '../capture/original/make-original'
import { decodePage } from '../extract/decode-page'
import { assertNesting } from '../extract/nesting'
import type { PageTools } from '../extract/page-tools'
import type { HeldPart, OriginalPage, PageToParse } from '../ports'

/** Make the original view of a page. @throws {AppError} parse-failed when its elements nest too deeply */
export function readOriginal(
  { bytes, url, contentType }: PageToParse,
  parts: ReadonlyMap<string, HeldPart>,
  tools: PageTools,
): OriginalPage {
  const { html, charset } = decodePage(bytes, contentType)
  assertNesting(html)
  const fast = tools.parseFast(html)
  // Where a page begins with what no head may hold, the fast DOM loses its body.
  const document = fast.body.firstElementChild === null ? tools.parseExact(html, url) : fast
  return makeOriginal({ document, html, url, charset }, parts)
}
