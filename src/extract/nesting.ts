// Owns refusing pages that are nested without end: parsers and extractors take the square of the depth, or overflow the stack.
import { AppError } from '../errors'

/** No page that was written for readers comes near. */
const DEEPEST = 2000

/** Elements whose end tag may be left out, or that have none: they don't nest by being repeated. */
const UNNESTED = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp br img hr input meta link area base col embed source track wbr param'.split(
    ' ',
  ),
)

/** Look through a page's tags in one pass. @throws {AppError} parse-failed when elements nest too deeply */
export function assertNesting(html: string): void {
  let depth = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNNESTED.has((match[2] ?? '').toLowerCase())) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) throw new AppError('parse-failed', { reason: 'nested too deeply' })
  }
}
