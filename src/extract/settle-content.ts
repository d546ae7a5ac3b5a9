// Owns the form of article HTML that reads back as itself: serialised and parsed again, it is the same, and sanitised as it stands.
import type { PageTools } from './page-tools'
import { cleanText } from './write-content'

/** Article HTML that reads back as itself, with its tree. */
export type SettledContent = { readonly html: string; readonly body: Element }

/** Rounds after which a content that goes on changing is given up. */
const MOST_ROUNDS = 5

/**
 * Parse HTML, sanitise it, and go on until it reads back as it was written: broken nesting can read back as another tree.
 * Mostly what comes in is what comes out, and one round shows both.
 */
export function settleContent(html: string, tools: PageTools): SettledContent {
  let given = html
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Another tree than the one that was sanitised has to be sanitised, too: so each round does.
    const body = tools.sanitise(given)
    normaliseText(body)
    const written = body.innerHTML
    if (written === given) return { html: written, body }
    given = written
  }
  throw new Error('content does not settle')
}

function normaliseText(parent: Node): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const clean = cleanText((node as Text).data)
      if (clean !== (node as Text).data) (node as Text).data = clean
    } else normaliseText(node)
  }
}
