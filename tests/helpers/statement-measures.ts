// Owns measuring found statements against marked ones: quoted segments, speakers, words of content and source. Leaves finding
// them, and the targets, to whoever asks.
//
// Words are runs without spaces, by their places, marks around them aside. A quoted segment is what stands between double
// quotation marks anywhere in the text, by one pattern that knows nothing of the finder; it is a statement's when at least half
// of its words stand in a content. Its marked speaker is the source of the shortest content that holds it; a found one is right
// when at least half of the words of the shorter of the two stand in both: a pronoun is not right for the name it means.

export type Spans = readonly (readonly [number, number])[]
export type MarkedArticle = {
  readonly id: string
  readonly split: string
  readonly text: string
  readonly attributions: readonly { readonly source: Spans; readonly cue: Spans; readonly content: Spans }[]
}
export type Found = { readonly content: Spans; readonly source: Spans | null }
export type Rate = { readonly precision: number; readonly recall: number; readonly f1: number }
export type StatementFigures = {
  readonly quoted: Rate
  readonly speakerEndToEnd: number
  readonly speakerWhenGiven: number
  readonly content: Rate
  readonly source: Rate
  readonly overlap: Rate
  readonly medianMs: number
}

type Word = readonly [start: number, end: number]

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}$@#%][^\s"“”]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ])

/** Numbers of the words that a span touches by at least half. */
function wordsIn(words: readonly Word[], spans: Spans): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const [start, end] of spans)
    words.forEach(([from, to], i) => {
      if (Math.min(end, to) - Math.max(start, from) > (to - from) / 2) inside.add(i)
    })
  return inside
}

/** What stands between double marks, or between one that opens a paragraph and the paragraph's end: of every text alike. */
const QUOTED = /["“][^"“”\n]+(?:["”]|$)|''[^\n]+?(?:''|$)/gmu

/** Every quoted segment of a text. */
export const quotedSegments = (text: string): Spans =>
  [...text.matchAll(QUOTED)].map(({ index, 0: quoted }) => [index, index + quoted.length])

/** Precision, recall and F1 of counts. */
export const rate = (shared: number, found: number, marked: number): Rate => {
  const precision = found === 0 ? 0 : shared / found
  const recall = marked === 0 ? 0 : shared / marked
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((word) => b.has(word)).length

/** Each quoted segment that statements hold by half of its words and more, by its place, with the source of the shortest. */
function segmentSources(
  segments: readonly ReadonlySet<number>[],
  statements: readonly { readonly content: ReadonlySet<number>; readonly source: ReadonlySet<number> }[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const sources = new Map<number, ReadonlySet<number>>()
  const byLength = [...statements].sort((a, b) => b.content.size - a.content.size)
  segments.forEach((segment, i) => {
    for (const { content, source } of byLength)
      if (segment.size > 0 && shared(segment, content) * 2 >= segment.size) sources.set(i, source)
  })
  return sources
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 && b.size > 0 && shared(a, b) * 2 >= Math.min(a.size, b.size)

const unionOf = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  new Set(sets.flatMap((set) => [...set]))

class Counts {
  shared = 0
  found = 0
  marked = 0
  add(shared: number, found: number, marked: number): void {
    this.shared += shared
    this.found += found
    this.marked += marked
  }
  rate(): Rate {
    return rate(this.shared, this.found, this.marked)
  }
}

/** Measure a finder on marked articles, all articles' counts taken together. */
export function measureStatements(
  articles: readonly MarkedArticle[],
  find: (text: string) => readonly Found[],
): StatementFigures {
  const [quoted, content, source] = [new Counts(), new Counts(), new Counts()]
  const overlap = { found: 0, foundRight: 0, marked: 0, markedMet: 0 }
  const speakers = { marked: 0, given: 0, right: 0 }
  const times: number[] = []
  for (const { text, attributions } of articles) {
    const begin = performance.now()
    const found = find(text)
    times.push(performance.now() - begin)
    const words = wordsOf(text)
    const segments = quotedSegments(text).map((span) => wordsIn(words, [span]))
    const inWords = (one: Found) => ({
      content: wordsIn(words, one.content),
      source: wordsIn(words, one.source ?? []),
    })
    const markedSegments = segmentSources(segments, attributions.map(inWords))
    const foundSegments = segmentSources(segments, found.map(inWords))
    const met = [...foundSegments.keys()].filter((key) => markedSegments.has(key)).length
    quoted.add(met, foundSegments.size, markedSegments.size)
    for (const [key, truth] of markedSegments) {
      if (truth.size === 0) continue
      const given = foundSegments.get(key)
      speakers.marked++
      if (given === undefined || given.size === 0) continue
      speakers.given++
      if (isSame(given, truth)) speakers.right++
    }
    const ofMarked = attributions.map((one) => wordsIn(words, one.content))
    const ofFound = found.map((one) => wordsIn(words, one.content))
    const [allMarked, allFound] = [unionOf(ofMarked), unionOf(ofFound)]
    content.add(shared(allMarked, allFound), allFound.size, allMarked.size)
    const markedSources = unionOf(attributions.map((one) => wordsIn(words, one.source)))
    const foundSources = unionOf(found.map((one) => wordsIn(words, one.source ?? [])))
    source.add(shared(markedSources, foundSources), foundSources.size, markedSources.size)
    overlap.found += found.length
    overlap.foundRight += ofFound.filter((one) => shared(one, allMarked) * 2 >= one.size).length
    overlap.marked += attributions.length
    overlap.markedMet += ofMarked.filter((one) => shared(one, allFound) * 2 >= one.size).length
  }
  times.sort((a, b) => a - b)
  const overlapRate = rate(overlap.foundRight, overlap.found, overlap.found)
  return {
    quoted: quoted.rate(),
    speakerEndToEnd: speakers.right / Math.max(1, speakers.marked),
    speakerWhenGiven: speakers.right / Math.max(1, speakers.given),
    content: content.rate(),
    source: source.rate(),
    overlap: { ...overlapRate, recall: overlap.markedMet / Math.max(1, overlap.marked) },
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
  }
}
