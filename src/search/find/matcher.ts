// Owns finding the words of a query in a text: where each stands, where they stand closest together, and whether what the index only
// takes for likely is really there.
import type { Span } from '../../model/quote'
import type { Node, TextField } from '../../query/query'
import { ACCENT, foldedInPlace } from '../text/letters'
import { leafOf, type Leaf, type Part } from './leaf'
import type { Question } from './conditions'

/** Words of a query that are wanted, with the field that they are wanted in. */
export type Wanted = {
  readonly field: TextField | null
  readonly leaf: Leaf
  readonly finders: readonly Finder[]
}

/** What a query wants of a thing's texts; `free` where it wants nothing of them, or that something isn't there. */
export type Wish =
  | { readonly kind: 'words'; readonly wanted: Wanted }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Wish[] }
  | { readonly kind: 'free' }

/** Finds one part in a text. */
type Finder = {
  readonly isFolded: boolean
  /** @param text  folded where the finder is for such */
  readonly patternFor: (text: string) => RegExp
}

const FREE: Wish = { kind: 'free' }

/** What a query wants of texts. */
export function wishOf(question: Question, node: Node | null): Wish {
  switch (node?.kind) {
    case 'and':
    case 'or':
      return { kind: node.kind, parts: node.nodes.map((part) => wishOf(question, part)) }
    case 'words':
    case 'near': {
      const leaf = leafOf(question.db, node, question)
      return leaf === null
        ? FREE
        : { kind: 'words', wanted: { field: node.field, leaf, finders: findersOf(leaf) } }
    }
    default:
      return FREE
  }
}

/** All words that are wanted somewhere. */
export const wordsOf = (wish: Wish): readonly Wanted[] =>
  wish.kind === 'words' ? [wish.wanted] : wish.kind === 'free' ? [] : wish.parts.flatMap(wordsOf)

/** A letter or digit of a script that sets words apart. */
const LETTERS =
  '(?:(?![\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}\\p{M}])'
const STARTS_WITH_LETTER = new RegExp(`^${LETTERS}`, 'u')
const ENDS_WITH_LETTER = new RegExp(`${LETTERS}$`, 'u')

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What finds the parts of a leaf. */
export function findersOf({ parts, phrase }: Leaf): readonly Finder[] {
  if (phrase === null) return parts.map(finderOf)
  const words = phrase.text.normalize('NFC').split(/\s+/u).map(escaped).join('\\s+')
  const begin = STARTS_WITH_LETTER.test(phrase.text) ? `(?<!${LETTERS})` : ''
  const end = !phrase.goesOn && ENDS_WITH_LETTER.test(phrase.text) ? `(?!${LETTERS})` : ''
  const pattern = new RegExp(`${begin}${words}${end}`, 'giu')
  return [{ isFolded: false, patternFor: () => pattern }]
}

function finderOf(part: Part): Finder {
  const plain = new RegExp(sourceOf(part, escaped), 'gu')
  let accented: RegExp | null = null
  return {
    isFolded: true,
    patternFor(text) {
      if (!text.includes(ACCENT)) return plain
      accented ??= new RegExp(sourceOf(part, accentedSource), 'gu')
      return accented
    },
  }
}

/** Accents that fit on no letter of their own, such as the points of Arabic, may stand after any. */
const accentedSource = (text: string): string =>
  Array.from(text, (letter) => `${escaped(letter)}${ACCENT}*`).join('')

function sourceOf(part: Part, written: (text: string) => string): string {
  switch (part.kind) {
    case 'stretch':
      return written(part.text)
    case 'joined':
      return part.parts
        .map((one) => `${one.isApart ? '[^\\p{L}\\p{N}]{1,8}' : ''}${sourceOf(one.part, written)}`)
        .join('')
    case 'words': {
      const words = [...part.words].sort((a, b) => b.length - a.length).map(written)
      return `(?<!${LETTERS})(?:${words.join('|')})${part.goesOn ? `${LETTERS}*` : `(?!${LETTERS})`}`
    }
  }
}

/** More places of one part tell nothing new. */
const MOST_PLACES = 200

/** Where a part stands in a text, in order. */
function placesOf(finder: Finder, text: string, folded: string): readonly Span[] {
  const places: Span[] = []
  const searched = finder.isFolded ? folded : text
  for (const match of searched.matchAll(finder.patternFor(searched))) {
    places.push({ start: match.index, end: match.index + match[0].length })
    if (places.length >= MOST_PLACES) break
  }
  return places
}

/** What was found of a query in one text. */
export type Found = {
  /** All places, in order. */
  readonly places: readonly Span[]
  /** The shortest stretch that holds as many different parts as any; `null` where nothing was found. */
  readonly closest: Span | null
  /** How many parts it holds. */
  readonly parts: number
}

/** Look for all wanted words in a text. */
export function findIn(text: string, wanted: readonly Wanted[]): Found {
  const folded = foldedInPlace(text)
  const byPart = wanted.flatMap(({ finders }) => finders).map((finder) => placesOf(finder, text, folded))
  const places = byPart
    .flatMap((spans, part) => spans.map((span) => ({ ...span, part })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const closest = closestStretch(places)
  return { places, closest, parts: closest?.parts ?? 0 }
}

type Place = Span & { readonly part: number }

function closestStretch(places: readonly Place[]): (Span & { readonly parts: number }) | null {
  const wanted = new Set(places.map(({ part }) => part)).size
  if (wanted === 0) return null
  const counts = new Map<number, number>()
  let best: (Span & { readonly parts: number }) | null = null
  let first = 0
  for (const place of places) {
    counts.set(place.part, (counts.get(place.part) ?? 0) + 1)
    while (counts.size === wanted) {
      const begin = places[first]
      if (begin === undefined) break
      const end = Math.max(place.end, begin.end)
      if (best === null || end - begin.start < best.end - best.start)
        best = { start: begin.start, end, parts: wanted }
      const left = (counts.get(begin.part) ?? 1) - 1
      if (left === 0) counts.delete(begin.part)
      else counts.set(begin.part, left)
      first++
    }
  }
  return best
}

/** A thing's texts by field, and what else is searched for in it; a field that isn't among them is taken to hold what is asked of it. */
export type Texts = Readonly<Partial<Record<TextField | 'rest', string>>>

/** Whether the words that the index takes for likely are there. */
export function isBorneOut(wish: Wish, texts: Texts): boolean {
  switch (wish.kind) {
    case 'free':
      return true
    case 'and':
      return wish.parts.every((part) => isBorneOut(part, texts))
    case 'or':
      return wish.parts.some((part) => isBorneOut(part, texts))
    case 'words': {
      const { field, leaf, finders } = wish.wanted
      // Of a body the index has no grams of its own.
      const isElsewhere = (field === 'text' || field === 'quote') && leaf.grams.length > 0
      if (!isRoughLeaf(leaf) && !isElsewhere) return true
      const own = field === null ? Object.values(texts) : [texts[field]]
      // Folded once for all that is looked for in it, and only where the text before it didn't have it.
      const folded = new Map<string, string>()
      const foldedOf = (text: string): string => {
        const known = folded.get(text) ?? foldedInPlace(text)
        folded.set(text, known)
        return known
      }
      return finders.every(({ patternFor, isFolded }) =>
        own.some((text) => {
          if (text === undefined) return true
          const searched = isFolded ? foldedOf(text) : text
          return searched.search(patternFor(searched)) >= 0
        }),
      )
    }
  }
}

/** Whether anything has to be borne out. */
export const isRough = (wish: Wish): boolean => wordsOf(wish).some(({ leaf }) => isRoughLeaf(leaf))

const isRoughLeaf = ({ isRough: isLikely, common }: Leaf): boolean =>
  isLikely || common.grams.size > 0 || common.short_grams.size > 0
