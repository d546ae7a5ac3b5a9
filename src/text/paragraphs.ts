// Owns paragraphs of a canonical text: its lines.

/** 1-based number of the paragraph that an offset stands in. */
export function paragraphOf(text: string, offset: number): number {
  let number = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    // An empty line, within `pre`, is no paragraph.
    if (text[at + 1] !== '\n') number++
  return number
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
