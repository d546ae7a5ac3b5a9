// Owns the paragraphs of a canonical text: its lines. Leaves which lines there are to `canonical-text.ts`.

/** The 1-based number of the paragraph that an offset lies in; empty lines, which only preformatted text has, don't count. */
export function paragraphOf(text: string, offset: number): number {
  let count = 0
  let at = 0
  for (const line of text.split('\n')) {
    if (line !== '') count += 1
    at += line.length + 1
    if (offset < at) break
  }
  return Math.max(1, count)
}

/** The whole paragraphs that a span touches, half-open. */
export function paragraphsAround(
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const next = text.indexOf('\n', Math.max(span.start, span.end - 1))
  return {
    start: span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1,
    end: next < 0 ? text.length : Math.max(next, span.end),
  }
}
