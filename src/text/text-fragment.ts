// Owns links that lead to words within a page. Source: URL Fragment Text Directives, WICG,
// https://wicg.github.io/scroll-to-text-fragment/
import type { Span } from '../model/quote'
import { wordAfter, wordBefore } from './word-spans'

/** Longer words are found by how they begin and end. */
const LONGEST_EXACT = 300
/** Words of a begin, an end, and of what stands before and after. */
const FEWEST_WORDS = 3
const MOST_WORDS = 20
const MOST_CONTEXT = 8

/** A directive as it is put together: each part stands within one block of the page. */
type Directive = {
  readonly prefix?: string | undefined
  readonly start: string
  readonly end?: string | undefined
  readonly suffix?: string | undefined
}

/**
 * The address that leads to words of a page's text; `null` where there are none.
 *
 * A browser goes to the first place that fits, and only to whole words: where the words stand more than once, those beside them are
 * named too, as many as are needed.
 *
 * @param address  http or https
 * @param text     canonical text of the page
 */
export function textFragmentLink(address: string, text: string, span: Span): string | null {
  const directive = findDirective(text, span)
  if (directive === null) return null
  const { prefix, start, end, suffix } = directive
  const terms = [
    ...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === undefined ? [] : [encodeTerm(end)]),
    ...(suffix === undefined ? [] : [`-${encodeTerm(suffix)}`]),
  ]
  const [before = ''] = address.split(':~:')
  const place = before.includes('#') ? before : `${before}#`
  return `${place}:~:text=${terms.join(',')}`
}

/** As a term of a directive: `&`, `-` and `,` mean something there. */
const encodeTerm = (term: string): string =>
  encodeURIComponent(term.replace(/\p{Surrogate}/gu, '')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function findDirective(text: string, span: Span): Directive | null {
  const whole = withWholeWords(text, span)
  if (whole === null) return null
  const words = text.slice(whole.start, whole.end)
  if (!/[\n\t]/.test(words) && words.length <= LONGEST_EXACT)
    return withContext(text, whole, { start: words })
  for (let count = FEWEST_WORDS; count <= MOST_WORDS; count++) {
    const start = firstWords(text, whole, count)
    const end = lastWords(text, whole, count)
    if (end.start < start.end) return withContext(text, whole, { start: text.slice(whole.start, start.end) })
    const range = { start: text.slice(start.start, start.end), end: text.slice(end.start, end.end) }
    const isCutOff = start.end >= blockEnd(text, whole.start) && end.start <= blockStart(text, whole.end)
    if (leadsTo(text, range, whole) || isCutOff || count === MOST_WORDS)
      return withContext(text, whole, range)
  }
  return null
}

/** Words that a span begins or ends within are named whole: a browser finds no others. */
function withWholeWords(text: string, { start, end }: Span): Span | null {
  const first = wordAfter(text, start)
  const last = wordBefore(text, end)
  if (first === null || last === null || first.start >= end || last.end <= start) return null
  // Signs at the ends are left out: they are no words, and a page may have drawn them otherwise.
  return { start: first.start, end: Math.max(last.end, first.end) }
}

/** Blocks of the page: lines, and the cells of a table. */
const blockStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\t', offset - 1)) + 1
function blockEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\n\t]/)
  return end < 0 ? text.length : offset + end
}

function firstWords(text: string, { start, end }: Span, count: number): Span {
  const limit = Math.min(end, blockEnd(text, start))
  let at = start
  for (let i = 0; i < count; i++) {
    const word = wordAfter(text, at)
    if (word === null || word.end > limit) break
    at = word.end
  }
  return { start, end: at }
}

function lastWords(text: string, { start, end }: Span, count: number): Span {
  const limit = Math.max(start, blockStart(text, end))
  let at = end
  for (let i = 0; i < count; i++) {
    const word = wordBefore(text, at)
    if (word === null || word.start < limit) break
    at = word.start
  }
  return { start: at, end }
}

/** Name what stands beside the words, one word more at a time, until the directive leads to them alone. */
function withContext(text: string, span: Span, bare: Directive): Directive {
  let directive = bare
  for (let count = 1; count <= MOST_CONTEXT && !leadsTo(text, directive, span); count++) {
    const prefix = contextBefore(text, span.start, count)
    const suffix = contextAfter(text, span.end, count)
    directive = { ...bare, prefix, suffix }
  }
  return directive
}

/** Up to so many words that stand before a place, in one block, with all signs between: a browser leaves out nothing but white space. */
function contextBefore(text: string, place: number, count: number): string | undefined {
  const end = text.slice(0, place).trimEnd().length
  if (end === 0) return undefined
  const limit = blockStart(text, end)
  let at = end
  for (let i = 0; i < count; i++) {
    const word = wordBefore(text, at)
    if (word === null || word.end <= limit) return text.slice(limit, end)
    at = word.start
  }
  return text.slice(at, end)
}

/** The same after a place. */
function contextAfter(text: string, place: number, count: number): string | undefined {
  const rest = text.slice(place)
  const start = place + rest.length - rest.trimStart().length
  if (start === text.length) return undefined
  const limit = blockEnd(text, start)
  let at = start
  for (let i = 0; i < count; i++) {
    const word = wordAfter(text, at)
    if (word === null || word.start >= limit) return text.slice(start, limit)
    at = word.end
  }
  return text.slice(start, at)
}

/** Whether a browser that looks for a directive comes to a span, and to no other place first. */
function leadsTo(text: string, directive: Directive, span: Span): boolean {
  // What stands there once may stand beside the article, too; twice in it, and the page's own words decide.
  const [first, ...others] = placesOf(text, directive)
  return first?.start === span.start && first.end === span.end && others.length === 0
}

/** The first two places that a directive leads to. How it begins and how it ends are looked for one after the other, in one pass. */
function placesOf(text: string, { prefix, start, end, suffix }: Directive): readonly Span[] {
  const before = prefix === undefined ? '' : String.raw`${atWordStart(prefix)}${termPattern(prefix)}\s*`
  const after = suffix === undefined ? '' : String.raw`\s*${termPattern(suffix)}${atWordEnd(suffix)}`
  const begin = `${before}(${atWordStart(start)}${termPattern(start)}${atWordEnd(start)})`
  const whole = new RegExp(end === undefined ? begin + after : begin, 'dgiu')
  const close =
    end === undefined
      ? null
      : new RegExp(`(${atWordStart(end)}${termPattern(end)}${atWordEnd(end)})${after}`, 'dgiu')
  const places: Span[] = []
  for (let from = 0; places.length < 2;) {
    whole.lastIndex = from
    const first = whole.exec(text)
    if (first === null) break
    if (close !== null) close.lastIndex = whole.lastIndex
    const last = close === null ? first : close.exec(text)
    // What ends after none of these ends after no later one.
    if (last === null) break
    places.push({ start: first.indices?.[1]?.[0] ?? 0, end: last.indices?.[1]?.[1] ?? 0 })
    from = Math.max(whole.lastIndex, close?.lastIndex ?? 0)
  }
  return places
}

const termPattern = (term: string): string =>
  term.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)

/** Words that others may touch: scripts without spaces. Where they end is the browser's to know. */
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LETTER = /[\p{L}\p{N}_]/u
const isBounded = (sign: string): boolean => LETTER.test(sign) && !RUN.test(sign)

const atWordStart = (term: string): string =>
  isBounded(Array.from(term)[0] ?? '') ? String.raw`(?<![\p{L}\p{N}_])` : ''
const atWordEnd = (term: string): string =>
  isBounded(Array.from(term).at(-1) ?? '') ? String.raw`(?![\p{L}\p{N}_])` : ''
