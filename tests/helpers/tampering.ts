// Owns ways to tamper with an exported dossier, by seed: each changes something that a reader relies on.
import type { DossierDocument } from '../../src/model/dossier-document'
import {
  blockStart,
  contentBlockId,
  MANIFEST_ID,
  textBlockId,
  type DossierManifest,
} from '../../src/model/dossier-file'
import { escapeHtml, scriptJson } from '../../src/text/html-escape'
import type { Random } from './random'

export type Tampering = {
  readonly name: string
  /** The file after tampering; `null` where there was nothing to change. */
  readonly apply: (html: string, document: DossierDocument, random: Random) => string | null
}

/** Change one letter or digit of a text to another. */
function changeLetter(text: string, random: Random): string | null {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map((match) => match.index)
  if (places.length === 0) return null
  const at = random.pick(places)
  const old = text.charAt(at)
  const other = random.pick(
    Array.from('abcdefgmnopqrstuvwxyz0123456789').filter((letter) => letter !== old.toLowerCase()),
  )
  return text.slice(0, at) + other + text.slice(at + 1)
}

/** Change a letter of the text between tags, within one of the stretches that a pattern's first group captures. */
const letterIn =
  (pattern: RegExp) =>
  (html: string, _: DossierDocument, random: Random): string | null => {
    const found = [...html.matchAll(pattern)]
    if (found.length === 0) return null
    const match = random.pick(found)
    const inside = match[1] ?? ''
    const from = match.index + match[0].indexOf(inside)
    const runs = [...inside.matchAll(/(?<=^|>)[^<>]+(?=<|$)/g)].filter((run) =>
      /[\p{L}\p{N}]/u.test(run[0].replace(/&\w+;/g, '')),
    )
    if (runs.length === 0) return null
    const run = random.pick(runs)
    // Entities stay whole: half of one would be another kind of change.
    const pieces = run[0].split(/(&\w+;)/)
    const pick = random.pick(
      pieces.flatMap((piece, i) => (i % 2 === 0 && /[\p{L}\p{N}]/u.test(piece) ? [i] : [])),
    )
    const changed = changeLetter(pieces[pick] ?? '', random)
    if (changed === null) return null
    const text = pieces.with(pick, changed).join('')
    const at = from + run.index
    return html.slice(0, at) + text + html.slice(at + run[0].length)
  }

const inBlock =
  (idOf: (source: number) => string, change: (json: string, random: Random) => string | null) =>
  (html: string, document: DossierDocument, random: Random): string | null => {
    const start = blockStart(idOf(random.pick(document.sources).number))
    const from = html.indexOf(start) + start.length
    const end = html.indexOf('</script>', from)
    const json: unknown = JSON.parse(html.slice(from, end))
    const changed = change(String(json), random)
    if (changed === null) return null
    return html.slice(0, from) + JSON.stringify(changed).replace(/</g, '\\u003c') + html.slice(end)
  }

/** Swap two different stretches that a pattern matches. */
const swap =
  (pattern: RegExp) =>
  (html: string, _: DossierDocument, random: Random): string | null => {
    const found = [...html.matchAll(pattern)]
    if (found.length < 2) return null
    const first = random.below(found.length - 1)
    const [a, b] = [found[first], found[first + 1 + random.below(found.length - first - 1)]]
    if (a === undefined || b === undefined || a[0] === b[0]) return null
    return (
      html.slice(0, a.index) +
      b[0] +
      html.slice(a.index + a[0].length, b.index) +
      a[0] +
      html.slice(b.index + b[0].length)
    )
  }

const hashDigit =
  (pattern: RegExp) =>
  (html: string, _: DossierDocument, random: Random): string | null => {
    const found = [...html.matchAll(pattern)]
    if (found.length === 0) return null
    const match = random.pick(found)
    const at = match.index + match[0].search(/[0-9a-f]{64}/) + random.below(64)
    const digit = random.pick(Array.from('0123456789abcdef').filter((other) => other !== html[at]))
    return html.slice(0, at) + digit + html.slice(at + 1)
  }

const QUOTE_PART = /<figure class="quote" [^]*?<\/figure>/g
const ARTICLE_PART = /<div class="article" [^]*?<\/div>/g

/** Tamperings that both the command line and the script in the file must find. */
export const TAMPERINGS: readonly Tampering[] = [
  { name: 'letter of a quote', apply: letterIn(/<p class="words" data-words="">([^]*?)<\/p>/g) },
  {
    name: 'letter of a quote’s citation',
    apply: letterIn(/<p class="citation" data-citation="">([^]*?)<\/p>/g),
  },
  { name: 'letter of a source’s citation', apply: letterIn(/<p class="citation">([^]*?)<\/p>/g) },
  { name: 'letter of the commentary', apply: letterIn(/<div class="commentary" [^>]*>([^]*?)<\/div>/g) },
  {
    name: 'letter of a note',
    apply: letterIn(/<div class="note"><p class="label">Note<\/p>([^]*?)<\/div>/g),
  },
  { name: 'letter of a heading', apply: letterIn(/<div class="section" [^>]*>([^]*?)<\/div>/g) },
  { name: 'letter of the title', apply: letterIn(/<h1>([^]*?)<\/h1>/g) },
  { name: 'letter of the context', apply: letterIn(/<p class="passage" [^>]*>([^]*?)<\/p>/g) },
  { name: 'letter of a snapshot', apply: letterIn(/<!--snapshot:\d+-->([^]*?)<!--\/snapshot:\d+-->/g) },
  { name: 'letter of a sealed text', apply: inBlock(textBlockId, changeLetter) },
  { name: 'letter of a sealed snapshot', apply: inBlock(contentBlockId, changeLetter) },
  {
    name: 'address of a link',
    apply: (html) =>
      html.replace(
        'href="https://harbour-post.example/archive"',
        'href="https://harbour-p0st.example/archive"',
      ),
  },
  {
    name: 'capture date shown',
    apply: (html) => html.replace('captured 2 January 2026', 'captured 3 January 2026'),
  },
  { name: 'hash shown', apply: hashDigit(/<dd><code>[0-9a-f]{64}/g) },
  { name: 'hash of the manifest', apply: hashDigit(/sha256":"[0-9a-f]{64}/g) },
  { name: 'seal', apply: hashDigit(/<meta name="cuttings-seal" content="[0-9a-f]{64}/g) },
  { name: 'seal shown', apply: hashDigit(/data-fill="seal">[0-9a-f]{64}/g) },
  { name: 'letter of the manifest', apply: (html, _, random) => changeManifest(html, random) },
  { name: 'quotes swapped', apply: swap(QUOTE_PART) },
  { name: 'words swapped', apply: swap(/<p class="words" data-words="">[^]*?<\/p>/g) },
  { name: 'snapshots swapped', apply: swap(/(?<=<!--snapshot:\d+-->)[^]*?(?=<!--\/snapshot)/g) },
  { name: 'images swapped', apply: swap(/src="data:image\/png;base64,[^"]*"/g) },
  { name: 'byte of an image', apply: changeImage },
  {
    name: 'quote removed',
    apply: (html, _, random) => html.replace(random.pick(html.match(QUOTE_PART) ?? ['']), ''),
  },
  {
    name: 'quote repeated',
    apply: (html, _, random) => {
      const quote = random.pick(html.match(QUOTE_PART) ?? [''])
      return html.replace(quote, quote + quote)
    },
  },
  { name: 'letter of an article’s name', apply: letterIn(/<p class="name" data-title="">([^]*?)<\/p>/g) },
  { name: 'articles swapped', apply: swap(ARTICLE_PART) },
  {
    name: 'article removed',
    apply: (html, _, random) => html.replace(random.pick(html.match(ARTICLE_PART) ?? ['']), ''),
  },
  {
    name: 'articles of the manifest taken out',
    apply: (html) => withManifest(html, (manifest) => ({ ...manifest, articles: undefined })),
  },
  {
    name: 'source of an article exchanged',
    apply: (html, _, random) =>
      changeOne(html, /"part":"block-\w+","source":(\d+),"title"/g, random, (n) => (Number(n) % 4) + 1),
  },
  {
    name: 'foreign quote put in',
    apply: (html) =>
      html.replace(
        '<div class="commentary"',
        `<figure class="quote"><blockquote><p class="words">${escapeHtml('We never said that.')}</p></blockquote></figure><div class="commentary"`,
      ),
  },
  {
    name: 'words put back that were left out',
    apply: (html) => html.replace('Seoul […] would', 'Seoul, he added, would'),
  },
  { name: 'addition changed', apply: (html) => html.replace('>[The President] set', '>[The Minister] set') },
  { name: 'ellipsis moved', apply: (html) => html.replace('Seoul […] would not', 'Seoul would […]') },
  {
    name: 'edits forged',
    apply: (html, _, random) =>
      changeOne(html, /"start":\d+,"end":(\d+),"added"/g, random, (end) => Number(end) + 1),
  },
  {
    name: 'words of an addition forged',
    apply: (html, _, random) => changeOne(html, /"added":"([^"]+)"/g, random, (words) => `${words} never`),
  },
  {
    name: 'entry of the manifest dropped',
    apply: (html, _, random) => changeList(html, random, (list, at) => list.toSpliced(at, 1)),
  },
  {
    name: 'entries of the manifest reordered',
    apply: (html, _, random) =>
      changeList(html, random, (list, at) => [...list.slice(at), ...list.slice(0, at)]),
  },
  {
    name: 'date moved',
    apply: (html, _, random) =>
      changeOne(
        html,
        /"(?:capturedAt|exportedAt|createdAt|publishedAt|saidOn)":"(\d{4})-/g,
        random,
        (year) => Number(year) - 1,
      ),
  },
  {
    name: 'seal replaced',
    apply: (html, _, random) => {
      const seal = /cuttings-seal" content="([0-9a-f]{64})/.exec(html)?.[1] ?? ''
      const other = Array.from({ length: 64 }, () => random.below(16).toString(16)).join('')
      return html.replaceAll(seal, other)
    },
  },
  {
    name: 'words hidden',
    apply: (html) =>
      html.replace('<p class="words" data-words="">', '<p class="words" data-words="" hidden="">'),
  },
]

/** Change the first group of one of a pattern's matches. */
function changeOne(
  html: string,
  pattern: RegExp,
  random: Random,
  change: (value: string) => string | number,
): string | null {
  const found = [...html.matchAll(pattern)]
  if (found.length === 0) return null
  const { 0: whole, 1: value = '', index } = random.pick(found)
  const at = index + whole.lastIndexOf(value)
  return html.slice(0, at) + String(change(value)) + html.slice(at + value.length)
}

/** Change one of the lists of the manifest, which stays JSON of the right form. */
function changeList(
  html: string,
  random: Random,
  change: (list: readonly unknown[], at: number) => readonly unknown[],
): string {
  return withManifest(html, (manifest) => {
    const name = random.pick(['quotes', 'articles', 'sources', 'parts'] as const)
    const list: readonly unknown[] = manifest[name] ?? []
    if (list.length < 2) return manifest
    return { ...manifest, [name]: change(list, 1 + random.below(list.length - 1)) }
  })
}

/** Put another manifest into a file. */
export function withManifest(html: string, change: (manifest: DossierManifest) => object): string {
  const start = blockStart(MANIFEST_ID)
  const from = html.indexOf(start) + start.length
  const end = html.indexOf('</script>', from)
  const manifest = JSON.parse(html.slice(from, end)) as DossierManifest
  return html.slice(0, from) + scriptJson(change(manifest)) + html.slice(end)
}

function changeManifest(html: string, random: Random): string | null {
  const start = blockStart(MANIFEST_ID)
  const from = html.indexOf(start) + start.length
  const end = html.indexOf('</script>', from)
  const values = [...html.slice(from, end).matchAll(/:"((?:[^"\\]|\\.)+)"/g)]
  const match = random.pick(values)
  const changed = changeLetter(match[1]?.replace(/\\./g, '  ') ?? '', random)
  if (changed === null || match[1]?.includes('\\') === true) return null
  const at = from + match.index + 2
  return html.slice(0, at) + changed + html.slice(at + changed.length)
}

function changeImage(html: string, _: DossierDocument, random: Random): string | null {
  const found = [...html.matchAll(/src="data:image\/png;base64,([^"]*)"/g)]
  if (found.length === 0) return null
  const match = random.pick(found)
  const at = match.index + match[0].indexOf(',') + 1 + random.below((match[1] ?? '').length - 4)
  const letter = random.pick(Array.from('ABCDwxyz0189').filter((other) => other !== html[at]))
  return html.slice(0, at) + letter + html.slice(at + 1)
}
