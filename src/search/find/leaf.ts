// Owns what the index is asked for the words of one condition, and by what the same words are found in a text. Leaves where they have to
// stand to `conditions`.
import type { Node, WordsNode } from '../../query/query'
import type { Database } from '../../ports'
import { GRAM_MARKS, LONGEST_BEGIN } from '../text/doc-words'
import { gramsOf, piecesOf, type Piece } from '../text/query-words'
import { commonAmong, docsWith, termsFrom, termsOfStem, type CommonGrams, type Term } from '../vocabulary'

/** Words as they are looked for in a text: each part may be any of some words, or a stretch within one. */
export type Part =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly goesOn: boolean }
  | { readonly kind: 'stretch'; readonly text: string }
  /** One after the other, with signs between them or none. */
  | { readonly kind: 'joined'; readonly parts: readonly { readonly part: Part; readonly isApart: boolean }[] }

/** What the index is asked. All that is given has to hold. */
export type Leaf = {
  /** Expressions of the table of words. */
  readonly words: readonly string[]
  /** Grams that all have to be there. */
  readonly grams: readonly string[]
  /** Those that stand in most rows of a large table, by table; some with the mark of a column. */
  readonly common: CommonGrams
  /** Expressions that rank what was found; more of it than was asked for does no harm. */
  readonly rank: readonly string[]
  readonly parts: readonly Part[]
  /** Letter for letter, in this order: `text` as it was typed. */
  readonly phrase: { readonly text: string; readonly goesOn: boolean } | null
  /** Whether what the index finds may still lack it: several grams may stand apart. */
  readonly isRough: boolean
}

export type LeafOptions = {
  /** Whether inflections are left out. */
  readonly isExact: boolean
}

/** More words than this that begin alike are asked for by the first of their letters, and borne out by the text. */
const MOST_WORDS = 256
/** Each word that ranks is counted in each row: the commonest of many decide. */
const MOST_RANKED = 6
/** A word that is in more things says next to nothing of any of them, and would have to be looked for in each. */
const COMMON = 20_000
/** Of a shorter begin every thing has some words, and none of them says more than another. */
const SHORTEST_RANKED = 3
const SHORTEST_RANKED_STRETCH = 2
const IS_HANGUL = /^\p{Script=Hangul}/u

export const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`

const NONE = { grams: new Set<string>(), short_grams: new Set<string>() }
const NOTHING: Leaf = {
  words: [],
  grams: [],
  common: NONE,
  rank: [],
  parts: [],
  phrase: null,
  isRough: false,
}

/** What was found out for each condition of a query: it is asked of each kind of things, and once more of their titles. */
export type Leaves = Map<Node, Leaf | null>

/** What words ask of the index; `null` when there is nothing in them to look for. */
export function leafOf(
  db: Database,
  node: WordsNode | (Node & { kind: 'near' }),
  options: LeafOptions & { readonly leaves: Leaves },
): Leaf | null {
  const known = options.leaves.get(node)
  if (known !== undefined) return known
  const made = makeLeaf(db, node, options)
  const leaf = made === null || made.grams.length === 0 ? made : { ...made, common: commonOf(db, made.grams) }
  options.leaves.set(node, leaf)
  return leaf
}

function commonOf(db: Database, grams: readonly string[]): CommonGrams {
  return commonAmong(
    db,
    ['', ...Object.values(GRAM_MARKS)].flatMap((mark) => grams.map((gram) => `${mark}${gram}`)),
  )
}

function makeLeaf(
  db: Database,
  node: WordsNode | (Node & { kind: 'near' }),
  options: LeafOptions,
): Leaf | null {
  const pieces = piecesOf(node.text)
  if (pieces.length === 0) return null
  if (node.kind === 'near') return nearLeaf(pieces, node.distance)
  switch (node.match) {
    case 'phrase':
    case 'phrase-prefix':
      return phraseLeaf(db, node.text, pieces, node.match === 'phrase-prefix')
    case 'exact':
      return asTyped(db, pieces)
    case 'prefix':
    case 'word':
      return wordLeaf(db, pieces, node.match === 'prefix', options)
  }
}

/** A word as it was typed. One that signs cut up, such as `co-operate`, is one word after the other. */
function wordLeaf(db: Database, pieces: readonly Piece[], goesOn: boolean, { isExact }: LeafOptions): Leaf {
  if (pieces.length > 1 && pieces.every(({ script }) => script === 'letters'))
    return { ...joinedLeaf(db, pieces, goesOn), isRough: true }
  return joined(
    pieces,
    pieces.map(({ script, text }, i) => {
      if (script !== 'letters') return stretchLeaf(db, text)
      if (goesOn && i === pieces.length - 1) return beginLeaf(db, text, isExact)
      return isExact ? exactLeaf(db, text) : inflectedLeaf(db, text)
    }),
  )
}

const exactLeaf = (db: Database, word: string): Leaf => ({
  ...NOTHING,
  words: [quoted(word)],
  rank: ranking([{ term: word, docs: docsWith(db, word) }]),
  parts: [{ kind: 'words', words: [word], goesOn: false }],
})

/** Each piece as it is, without inflections. */
const asTyped = (db: Database, pieces: readonly Piece[]): Leaf =>
  joined(
    pieces,
    pieces.map(({ script, text }) => (script === 'letters' ? exactLeaf(db, text) : stretchLeaf(db, text))),
  )

/** The commonest words of some, those left out that are everywhere. */
function ranking(terms: readonly Term[]): readonly string[] {
  const ranked = terms.filter(({ docs }) => docs <= COMMON).slice(0, MOST_RANKED)
  return ranked.length === 0 ? [] : [anyWord(ranked.map(({ term }) => term))]
}

function inflectedLeaf(db: Database, word: string): Leaf {
  const terms = termsOfStem(db, word, MOST_WORDS)
  const words = [...new Set([word, ...terms.map(({ term }) => term)])]
  return {
    ...NOTHING,
    words: [anyWord(words)],
    rank: terms.length === 0 ? [quoted(word)] : ranking(terms),
    parts: [{ kind: 'words', words, goesOn: false }],
  }
}

function beginLeaf(db: Database, begin: string, isExact: boolean): Leaf {
  const characters = Array.from(begin).length
  const parts: Part[] = [{ kind: 'words', words: [begin], goesOn: true }]
  if (characters < SHORTEST_RANKED) return { ...NOTHING, grams: [begin], parts }
  const terms = termsFrom(db, begin, MOST_WORDS + 1)
  if (characters <= LONGEST_BEGIN) return { ...NOTHING, grams: [begin], rank: ranking(terms), parts }
  // So many words begin so that they stand in most texts that have the shorter begin.
  if (terms.length > MOST_WORDS)
    return { ...NOTHING, grams: [beginOf(begin)], rank: ranking(terms), parts, isRough: true }
  const from = terms.map(({ term }) => term)
  const inflected = isExact ? [] : termsOfStem(db, begin, MOST_WORDS)
  const others = inflected.map(({ term }) => term).filter((term) => !term.startsWith(begin))
  if (others.length > 0) parts[0] = { kind: 'words', words: [begin, ...others], goesOn: true }
  // What the vocabulary lacks, such as numbers and very long words, SQLite gathers itself.
  const expression =
    from.length === 0
      ? [`${quoted(begin)} *`, ...others.map(quoted)].join(' OR ')
      : anyWord([...new Set([begin, ...from, ...others])])
  const rank = terms.length === 0 ? [`(${expression})`] : ranking([...inflected, ...terms])
  return { ...NOTHING, words: [`(${expression})`], rank, parts }
}

const beginOf = (word: string): string => Array.from(word).slice(0, LONGEST_BEGIN).join('')

/** Where a stretch stands within words: any that begins with it ranks. */
function stretchLeaf(db: Database, stretch: string): Leaf {
  const grams = gramsOf(stretch)
  const characters = Array.from(stretch).length
  const isRanked = IS_HANGUL.test(stretch) && characters >= SHORTEST_RANKED_STRETCH
  return {
    ...NOTHING,
    grams,
    rank: isRanked ? ranking(termsFrom(db, stretch, MOST_WORDS)) : [],
    parts: [{ kind: 'stretch', text: stretch }],
    isRough: grams.length > 1,
  }
}

/** Words that stand one after the other. A short begin of the last is looked up by itself: SQLite would gather all words that have it. */
function joinedLeaf(db: Database, pieces: readonly Piece[], goesOn: boolean): Leaf {
  const words = pieces.map(({ text }) => text)
  const parts = words.map((word, i): Part => ({
    kind: 'words',
    words: [word],
    goesOn: goesOn && i === words.length - 1,
  }))
  const last = pieces.at(-1)
  const isShort = goesOn && last?.script === 'letters' && Array.from(last.text).length <= LONGEST_BEGIN
  const whole = isShort ? words.slice(0, -1) : words
  const expression = whole.length === 0 ? [] : [`${quoted(whole.join(' '))}${goesOn && !isShort ? ' *' : ''}`]
  return {
    ...NOTHING,
    words: expression,
    grams: isShort ? [last.text] : [],
    rank: rankOfRun(db, words, goesOn),
    parts: asOne(pieces, parts),
    isRough: isShort,
  }
}

/** A run of words ranks by those that are whole, where one of them is rare: SQLite would go through all texts that have them. */
function rankOfRun(db: Database, words: readonly string[], goesOn: boolean): readonly string[] {
  const [only = ''] = words
  if (goesOn && words.length === 1)
    return Array.from(only).length < SHORTEST_RANKED ? [] : ranking(termsFrom(db, only, MOST_WORDS))
  const whole = goesOn ? words.slice(0, -1) : words
  return Math.min(...whole.map((word) => docsWith(db, word))) > COMMON ? [] : [quoted(whole.join(' '))]
}

function phraseLeaf(db: Database, text: string, pieces: readonly Piece[], goesOn: boolean): Leaf {
  const isSpaced = pieces.every(({ script }) => script !== 'dense')
  const phrase = { text, goesOn }
  if (!isSpaced || (pieces.length === 1 && pieces[0]?.script === 'hangul'))
    return { ...asTyped(db, pieces), phrase, isRough: true }
  if (pieces.every(({ script }) => script === 'letters'))
    return { ...joinedLeaf(db, pieces, goesOn), phrase, isRough: true }
  // A phrase may begin and end within a Korean word: what is whole is looked up as words, the ends by their grams. Where all of it is
  // whole words it ranks.
  const isWhole = (i: number): boolean => i > 0 && i < pieces.length - 1
  const inside = pieces.filter(({ script }, i) => script === 'letters' || isWhole(i))
  const ends = pieces.filter((piece) => !inside.includes(piece))
  const isGoingOn = goesOn && inside.at(-1) === pieces.at(-1)
  const middle = inside.length === 0 ? NOTHING : joinedLeaf(db, inside, isGoingOn)
  const isOneRun = inside.every((piece, i) => i === 0 || pieces[pieces.indexOf(piece) - 1] === inside[i - 1])
  return {
    ...middle,
    words: isOneRun ? middle.words : inside.map(({ text: word }) => quoted(word)),
    grams: [...middle.grams, ...ends.flatMap((piece) => gramsOf(piece.text))],
    rank: [quoted(pieces.map((piece) => piece.text).join(' '))],
    phrase,
    isRough: true,
  }
}

/** Words that have an order can be told how far they are apart; of others it is asked that all are there. */
function nearLeaf(pieces: readonly Piece[], distance: number): Leaf {
  const spaced = pieces.filter(({ script }) => script !== 'dense')
  const dense = pieces.filter(({ script }) => script === 'dense')
  const words = spaced.map((piece) => piece.text)
  const near = `NEAR(${words.map((word, i) => (spaced[i]?.script === 'hangul' ? `${quoted(word)} *` : quoted(word))).join(' ')}, ${String(distance)})`
  const expression = words.length === 0 ? [] : words.length === 1 ? [quoted(words[0] ?? '')] : [near]
  return {
    ...NOTHING,
    words: expression,
    grams: dense.flatMap((piece) => gramsOf(piece.text)),
    rank: expression,
    parts: pieces.map((piece) =>
      piece.script === 'letters'
        ? { kind: 'words', words: [piece.text], goesOn: false }
        : { kind: 'stretch', text: piece.text },
    ),
    phrase: null,
    isRough: dense.some((piece) => Array.from(piece.text).length > 2),
  }
}

const anyWord = (words: readonly string[]): string =>
  words.length === 1 ? quoted(words[0] ?? '') : `(${words.map(quoted).join(' OR ')})`

const asOne = (pieces: readonly Piece[], parts: readonly Part[]): readonly Part[] =>
  parts.length <= 1
    ? parts
    : [
        {
          kind: 'joined',
          parts: parts.map((part, i) => ({ part, isApart: i > 0 && pieces[i]?.isApart === true })),
        },
      ]

/** Pieces of one word: whether they stand together is seen in the text. */
function joined(pieces: readonly Piece[], leaves: readonly Leaf[]): Leaf {
  const [first = NOTHING, ...others] = leaves
  if (others.length === 0) return first
  return {
    ...NOTHING,
    words: leaves.flatMap((leaf) => leaf.words),
    grams: leaves.flatMap((leaf) => leaf.grams),
    rank: leaves.flatMap((leaf) => leaf.rank),
    parts: asOne(
      pieces,
      leaves.flatMap((leaf) => leaf.parts),
    ),
    phrase: null,
    isRough: true,
  }
}
