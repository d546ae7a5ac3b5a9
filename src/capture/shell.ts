// Owns telling a page that comes empty, to be filled by its scripts, from one that holds its words. Leaves running scripts to a renderer.

/** A page with fewer letters outside its scripts than a short news item has, in a document that has scripts, waits for them. */
const FEWEST_LETTERS = 600

/** Elements that an application is put into, empty until then. */
const EMPTY_ROOT =
  /<(div|main|section|app-root|body)\b[^>]*\bid\s*=\s*["']?(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|react-root)["']?[^>]*>\s*<\/\1>/i

/** What pages say to whoever doesn't run scripts, in some languages. */
const ASKS_FOR_SCRIPTS =
  /(?:enable|turn on|requires?|needs?|without) java-?script|java-?script (?:is (?:disabled|required|not enabled)|aktivieren|activ[ée]|を有効|를 (?:활성|켜|사용))|자바\s?스크립트를? (?:활성|켜|사용|허용)/i

/** Whether a page as received has little to read and scripts that would bring more. */
export function isScriptShell(html: string): boolean {
  if (!/<script\b/i.test(html)) return false
  if (EMPTY_ROOT.test(html)) return true
  const letters = visibleLetters(html)
  return letters < FEWEST_LETTERS || (letters < 3 * FEWEST_LETTERS && ASKS_FOR_SCRIPTS.test(html))
}

/** Letters and digits outside tags, scripts and styles. One pass: the page may be hostile. */
function visibleLetters(html: string): number {
  let letters = 0
  for (const piece of withoutRaw(html).split('<')) {
    const text = piece.slice(piece.indexOf('>') + 1)
    letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  }
  return letters
}

const RAW_ELEMENT = /<(script|style|noscript|template|svg|head)\b/gi

/** Leave out elements whose content isn't shown; one that is never closed goes on to the end. */
function withoutRaw(html: string): string {
  const lower = html.toLowerCase()
  let kept = ''
  let from = 0
  RAW_ELEMENT.lastIndex = 0
  for (let match = RAW_ELEMENT.exec(html); match !== null; match = RAW_ELEMENT.exec(html)) {
    kept += html.slice(from, match.index)
    const end = lower.indexOf(`</${(match[1] ?? '').toLowerCase()}`, match.index)
    if (end < 0) return kept
    from = end
    RAW_ELEMENT.lastIndex = end
  }
  return kept + html.slice(from)
}
