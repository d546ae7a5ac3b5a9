// Owns leaving parts of a text out by how they begin and end, in one pass whatever the text.

/**
 * A text without what stands between a beginning and the end that follows it, both included; without an end, up to the text's end.
 * ASCII letters in either case; both are given in lower case.
 */
export function withoutBetween(text: string, begin: string, end: string): string {
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(begin); at >= 0; at = lower.indexOf(begin, from)) {
    kept += text.slice(from, at)
    const until = lower.indexOf(end, at + begin.length)
    if (until < 0) return kept
    from = until + end.length
  }
  return kept + text.slice(from)
}
