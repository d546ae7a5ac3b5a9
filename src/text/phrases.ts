// Owns finding words that begin and end in known ways, with a few others between them, in one pass whatever the text: as one pattern
// they could be made to stall.

/** Words that begin as one pattern says and end as another one does. */
export type Phrase = {
  /** Global. */
  readonly first: RegExp
  /** How many characters may stand between them; an end of a line may not. */
  readonly mostBetween: number
  /** Sticky. */
  readonly second: RegExp
}

export type FoundPhrase = { readonly index: number; readonly words: string }

/** The first such words in a text, taken as far as they go; `null` for none. */
export function findPhrase(text: string, { first, mostBetween, second }: Phrase): FoundPhrase | null {
  for (const { index, 0: begin } of text.matchAll(first)) {
    const from = index + begin.length
    const between = /^[^\n\r\u2028\u2029]*/.exec(text.slice(from, from + mostBetween))?.[0].length ?? 0
    for (let gap = between; gap >= 0; gap--) {
      second.lastIndex = from + gap
      if (second.test(text)) return { index, words: text.slice(index, second.lastIndex) }
    }
  }
  return null
}

/** The first of several kinds of words in a text; of two that begin at one place, the one that is listed first. */
export function findFirst(text: string, kinds: readonly (RegExp | Phrase)[]): string | null {
  let found: FoundPhrase | null = null
  for (const kind of kinds) {
    const one = kind instanceof RegExp ? findPattern(text, kind) : findPhrase(text, kind)
    if (one !== null && (found === null || one.index < found.index)) found = one
  }
  return found?.words ?? null
}

function findPattern(text: string, pattern: RegExp): FoundPhrase | null {
  const match = pattern.exec(text)
  return match === null ? null : { index: match.index, words: match[0] }
}
