// Owns finding the pairs of many stories that share runs of words, without comparing all with all: an inverted index in typed arrays.

/** For each story its tokens: a hash of 30 bits, and below it whether it stands in quotation marks. */
export type TokenEntries = { readonly tokens: Uint32Array[]; size: number }

/** A run that more stories have says nothing: whoever looks a story up passes over it as well. */
export const MOST_STORIES_OF_RUN = 500

/** Whether runs that two stories share make it worth comparing them: of a quotation one is enough. */
export const isWorthComparing = (shared: number, quoted: number): boolean => shared >= 2 || quoted >= 1

type Inverted = {
  /** Stories, by run after run. */
  readonly stories: Uint32Array
  /** For each run that several have, where its stories begin; one more than there are runs. */
  readonly starts: Uint32Array
}

/**
 * Tell of each pair that is worth comparing, once; the first has the greater number. Empties the list of tokens. Yields after each story,
 * for whoever has others to let have their turn.
 */
export function* findShared(
  { tokens, size }: TokenEntries,
  tell: (i: number, j: number) => void,
): Generator<void> {
  const count = tokens.length
  const { stories, starts } = invert(tokens, size)
  const { runs, ends } = runsByStory(stories, starts, count)
  const shared = new Uint16Array(count)
  const quoted = new Uint8Array(count)
  const met: number[] = []
  for (let i = 0; i < count; i++) {
    for (let at = i === 0 ? 0 : (ends[i - 1] ?? 0); at < (ends[i] ?? 0); at++) {
      const packed = runs[at] ?? 0
      const run = packed >>> 1
      for (let k = starts[run] ?? 0; k < (starts[run + 1] ?? 0); k++) {
        const other = stories[k] ?? 0
        const j = other >>> 1
        // In order: what comes from here on has its turn later.
        if (j >= i) break
        if (shared[j] === 0) met.push(j)
        shared[j] = (shared[j] ?? 0) + 1
        quoted[j] = (quoted[j] ?? 0) | (packed & other & 1)
      }
    }
    for (const j of met) {
      if (isWorthComparing(shared[j] ?? 0, quoted[j] ?? 0)) tell(i, j)
      shared[j] = 0
      quoted[j] = 0
    }
    met.length = 0
    yield
  }
}

/** Stories carry in their last bit whether the run is quoted there. */
function invert(tokens: Uint32Array[], size: number): Inverted {
  const width = tokens.length * 2
  const keys = new Float64Array(size)
  let count = 0
  tokens.forEach((ofStory, story) => {
    for (const token of ofStory) keys[count++] = (token >>> 1) * width + story * 2 + (token & 1)
  })
  tokens.length = 0
  keys.sort()
  const stories = new Uint32Array(count)
  const starts: number[] = []
  let made = 0
  for (let from = 0; from < count;) {
    const hash = Math.floor((keys[from] ?? 0) / width)
    let to = from
    while (to < count && (keys[to] ?? 0) < (hash + 1) * width) to++
    if (to - from > 1 && to - from <= MOST_STORIES_OF_RUN) {
      starts.push(made)
      for (let i = from; i < to; i++) stories[made++] = (keys[i] ?? 0) - hash * width
    }
    from = to
  }
  starts.push(made)
  return { stories: stories.slice(0, made), starts: Uint32Array.from(starts) }
}

/** For each story the runs that it shares with others, in its last bit whether it quotes them; and where each story's end. */
function runsByStory(
  stories: Uint32Array,
  starts: Uint32Array,
  count: number,
): { readonly runs: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(count)
  for (const story of stories) ends[story >>> 1] = (ends[story >>> 1] ?? 0) + 1
  for (let i = 1; i < count; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0)
  const runs = new Uint32Array(stories.length)
  // Filled from the end of each story's stretch; `ends` is put back afterwards.
  const next = ends.slice()
  for (let run = starts.length - 2; run >= 0; run--)
    for (let k = starts[run] ?? 0; k < (starts[run + 1] ?? 0); k++) {
      const story = stories[k] ?? 0
      const at = (next[story >>> 1] ?? 0) - 1
      next[story >>> 1] = at
      runs[at] = ((run << 1) | (story & 1)) >>> 0
    }
  return { runs, ends }
}
