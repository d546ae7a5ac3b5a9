// Owns paragraphs of a canonical text: its lines.

/** 1-based number of the paragraph that an offset stands in. */
export function paragraphOf(text: string, offset: number): number {
  let number = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    // An empty line, within `pre`, is no paragraph.
    if (text[at + 1] !== '\n') number++
  return number
}
