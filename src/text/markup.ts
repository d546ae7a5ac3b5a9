// Owns looking through HTML for tags without making a DOM of it: what a file says of itself, links of a list, addresses of parts.
// One pass, whatever the bytes are. Leaves reading pages to `extract`.

export type Tag = {
  /** Lower case. */
  readonly name: string
  readonly isEnd: boolean
  /** By lower-case name, entities decoded; the first of several. */
  readonly attributes: ReadonlyMap<string, string>
  /** Offset of `<`, and of what follows `>`. */
  readonly start: number
  readonly end: number
}

/** The tags of a page in order; comments and what stands in scripts are left out. */
export function* tagsOf(html: string): Generator<Tag> {
  let at = 0
  for (;;) {
    const start = html.indexOf('<', at)
    if (start < 0) return
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4)
      if (end < 0) return
      at = end + 3
      continue
    }
    const name = /^\/?[a-z][^\s/>]*/i.exec(html.slice(start + 1, start + 64))?.[0]
    if (name === undefined) {
      at = start + 1
      continue
    }
    const end = endOfTag(html, start + 1 + name.length)
    // An attribute that isn't closed takes all the rest of the page with it.
    if (end < 0) return
    const isEnd = name.startsWith('/')
    const lower = name.replace('/', '').toLowerCase()
    yield {
      name: lower,
      isEnd,
      attributes: isEnd ? new Map() : attributesOf(html.slice(start + 1 + name.length, end - 1)),
      start,
      end,
    }
    at = end
    if (!isEnd && lower === 'script') {
      const close = html.indexOf('</', at)
      at = close < 0 ? html.length : close
    }
  }
}

/** Offset after the `>` that ends a tag, or -1. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const character = html[at]
    if (character === '>') return at + 1
    // Only after `=` does a quotation mark open a value.
    if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) {
      at = html.indexOf(character, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

/** The attributes in what stands between a tag's name and its end: by lower-case name, entities decoded; the first of several. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const match of source.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const name = (match[1] ?? '').toLowerCase()
    if (!attributes.has(name)) attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))
  }
  return attributes
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}

/** Character references by number and the names that titles and addresses have; others stay as they stand. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    const code = Number.parseInt((hex ?? decimal ?? '') as string, hex === undefined ? 10 : 16)
    if (Number.isNaN(code)) return ENTITIES[name.toLowerCase()] ?? whole
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })

/** The words between tags, white space folded. */
export const wordsOf = (html: string): string =>
  decodeEntities(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
