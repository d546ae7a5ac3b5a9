// Owns where a text's quotations lie: pairs of marks within a paragraph, and those that go on in the next one. Leaves whether
// words are quoted because somebody said them to the rules.

export type Quotation = {
  /** UTF-16 code units, half-open; the marks belong to it. */
  readonly start: number
  readonly end: number
  /** It has no closing mark: the next paragraph goes on with it. */
  readonly open: boolean
}

/** Opening mark -> the marks that close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ['“', '”"'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
  ["''", "''"],
])

/** Whether a quotation can begin with a character. */
export const isOpeningMark = (character: string): boolean => PAIRS.has(character) || character === "'"

/** Every quotation of a text in order; none holds another. @param singly Single marks quote, and none is an apostrophe. */
export function findQuotations(text: string, singly = false): readonly Quotation[] {
  const found: Quotation[] = []
  for (let from = 0; from <= text.length;) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    quotationsOfParagraph(text, from, to, found, singly)
    from = to + 1
  }
  return found
}

function quotationsOfParagraph(
  text: string,
  from: number,
  to: number,
  found: Quotation[],
  singly: boolean,
): void {
  let at = from
  while (at < to) {
    const mark = markAt(text, at)
    const closing = singly && mark === "'" ? "'’" : PAIRS.get(mark)
    if (closing === undefined || !opens(text, at, from, mark)) {
      at++
      continue
    }
    const end = closeOf(text, at + mark.length, to, mark, closing, singly)
    if (end > 0) found.push({ start: at, end, open: false })
    else if (goesOn(text, at, from, to, mark)) {
      found.push({ start: at, end: to, open: true })
      return
    }
    at = end > 0 ? end : at + mark.length
  }
}

const markAt = (text: string, at: number): string =>
  text.charAt(at) === "'" && text.charAt(at + 1) === "'" ? "''" : text.charAt(at)

const isGap = (character: string): boolean =>
  character === '' || character.trim() === '' || '([{—–-―:,/…“"'.includes(character)

/** A straight or single mark opens only where no letter stands before it. */
function opens(text: string, at: number, from: number, mark: string): boolean {
  if (mark !== '"' && mark !== '‘' && mark !== "'" && mark !== "''") return true
  const isAfterGap = at === from || isGap(text.charAt(at - 1))
  return isAfterGap && text.charAt(at + mark.length).trim() !== ''
}

/** The end after the mark that closes, or 0. */
function closeOf(
  text: string,
  from: number,
  to: number,
  mark: string,
  closing: string,
  singly: boolean,
): number {
  for (let at = from; at < to; at++) {
    if (mark === "''") {
      if (markAt(text, at) === "''") return at + (text.charAt(at + 2) === "'" ? 3 : 2)
    } else if (closing.includes(text.charAt(at)) && (mark !== '‘' || singly || endsWord(text, at)))
      return at + 1
    else if (mark === '“' && text.charAt(at) === '“' && isGap(text.charAt(at - 1))) return 0
  }
  return 0
}

/** ’ is an apostrophe, too: it closes where no letter follows. */
const endsWord = (text: string, at: number): boolean => {
  const next = text.charAt(at + 1)
  return next === '' || next.trim() === '' || '.,;:!?)—–-'.includes(next)
}

/** A quotation without an end is one only when it opens its paragraph or the next paragraph opens anew. */
function goesOn(text: string, at: number, from: number, to: number, mark: string): boolean {
  if (mark === '‘' || mark === "'") return false
  let next = to
  while (next < text.length && text.charAt(next).trim() === '') next++
  return at === from || markAt(text, next) === mark
}
