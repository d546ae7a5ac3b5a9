// @ts-nocheck: types would hide how little it takes.
// Checks an exported dossier, by docs/proof.md alone: nothing here is taken from the app, and nothing is needed but Node.
// `node scripts/verify-dossier-file.mjs FILE.html` prints what is wrong, and ends with 0 for nothing, 1 for something.
import { createHash, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"' }
const sha256 = (data) => createHash('sha256').update(data).digest('hex')
const printable = (text) => text.replace(/\r\n?/g, '\n').replace(/\0|\p{Surrogate}/gu, '\ufffd')
const unescape = (html) => html.replace(/&(amp|lt|gt|quot);/g, (_, name) => SIGNS[name])
const escape = (text) =>
  Object.entries(SIGNS).reduce((html, [name, sign]) => html.replaceAll(sign, `&${name};`), printable(text))

/** The stretch between two marks; null where the first stands never or twice, or the second not behind it. */
function find(html, before, after) {
  const start = html.indexOf(before) + before.length
  const end = html.indexOf(after, start)
  if (start < before.length || html.indexOf(before, start) >= 0 || end < 0) return null
  return { start, end, inside: html.slice(start, end) }
}
const SEALS = ['<meta name="cuttings-seal" content="', '<code id="cuttings-seal" data-fill="seal">']
const block = (html, name) =>
  find(html, `<script type="application/json" id="cuttings-${name}">`, '</script>')
/** The value in a block of JSON; null where there is none. */
function read(part) {
  try {
    return JSON.parse(part.inside)
  } catch {
    return null
  }
}
const cutOut = (text, { start, end }) => text.slice(0, start) + text.slice(end)
/** A text without stretches of it; none stands within another. */
const without = (text, stretches) => stretches.sort((a, b) => b.start - a.start).reduce(cutOut, text)

/** Give what is wrong with a file; nothing where it is as it was exported. @param {string} html @returns {string[]} */
export function faultsOf(html) {
  const raw = block(html, 'manifest')
  const manifest = read(raw)
  if (manifest?.format !== 'cuttings-dossier' || ![1, 2].includes(manifest.formatVersion))
    return ['not a dossier of a format that is known here']
  const [faults, texts, parts] = [[], new Map(), new Map()]
  const check = (isGood, fault) => isGood || faults.push(fault)
  const seals = SEALS.map((mark, i) => find(html, mark, i === 0 ? '">' : '</code>'))
  for (const seal of seals) check(seal?.inside === sha256(raw.inside), 'the seal is not the manifest’s')
  const proofs = ['signature', 'time-stamp'].map((name) => manifest.formatVersion > 1 && block(html, name))
  const cuts = [raw, ...seals, ...proofs]
  check(isSigned(manifest.signingKey, sha256(raw.inside), proofs[0]), 'the signature is not by the named key')
  for (const source of manifest.sources) {
    const blocks = [block(html, `text-${source.number}`), block(html, `content-${source.number}`)]
    const shown = find(html, `<!--snapshot:${source.number}-->`, `<!--/snapshot:${source.number}-->`)
    texts.set(source.number, checkSource(source, ...blocks.map(read), shown?.inside, check))
    cuts.push(...blocks, shown)
  }
  const frame = without(html, cuts.filter(Boolean))
  check(sha256(frame) === manifest.frameSha256, 'the page is not as it was sealed')
  for (const { id, sha256: hash } of manifest.parts) {
    const part = find(frame, `<!--part:${id}-->`, `<!--/part:${id}-->`)
    check(part !== null && sha256(part.inside) === hash, `part ${id} is not as it was sealed`)
    parts.set(id, part?.inside ?? '')
  }
  for (const quote of manifest.quotes)
    checkQuote(quote, manifest.formatVersion, texts.get(quote.source) ?? '', parts.get(quote.part), check)
  for (const { part, source, title, citation } of manifest.articles ?? []) {
    const isCited = shownIn(parts.get(part), 'citation" data-citation') === printable(citation)
    const isNamed = shownIn(parts.get(part), 'name" data-title') === title
    check(texts.has(source) && isCited && isNamed, `article “${title}” is shown otherwise`)
  }
  return faults
}
/** Whether a key signed a seal; where none is named, whether nothing is signed. A time stamp is OpenSSL's to check. */
function isSigned(publicKey, seal, part) {
  const bytes = Buffer.from(`${read(part)?.signature}`, 'base64')
  const form = { algorithm: 'Ed25519', publicKey, signature: bytes.toString('base64') }
  if (!/^MCowBQYDK2VwAyEA[\w+/]{43}=$/.test(publicKey) || part?.inside !== JSON.stringify(form))
    return !publicKey && !part?.inside
  const key = { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }
  return verify(null, Buffer.from(`Cuttings dossier\n${seal}\n`), key, bytes)
}
/** Gives the canonical text; '' where it isn't the sealed one. Base64 in another form than its bytes have is a change. */
function checkSource({ number, capture, assets, shownAs }, text, content, shown = '', check) {
  const isText = typeof text === 'string' && sha256(text) === capture.text.sha256
  const isContent = typeof content === 'string' && sha256(content) === capture.content.sha256
  const [images, seen] = [new Map(assets.map((asset) => [asset.sha256, asset.mediaType])), new Set()]
  const restored = shown.replace(/src="data:([a-z]+\/[a-z+.-]+);base64,([^"]*)"/g, (whole, type, base64) => {
    const bytes = Buffer.from(base64, 'base64')
    const hash = sha256(bytes)
    if (images.get(hash) !== type || bytes.toString('base64') !== base64) return whole
    seen.add(hash)
    return `src="../../../../assets/${hash.slice(0, 2)}/${hash}"`
  })
  const lines = isText ? text.split('\n').map((line) => `<p>${escape(line)}</p>`) : []
  const isWhole = restored === content && seen.size === images.size
  check(isText && isContent, `the text or the snapshot of source ${number} is not the sealed one`)
  check(shownAs === 'text' ? shown === lines.join('') : isWhole, `source ${number} is shown otherwise`)
  return isText ? text : ''
}
/** The words of a paragraph of a part; '' where there is none, or more than one. */
const shownIn = (part = '', name) =>
  unescape((find(part, `<p class="${name}="">`, '</p>')?.inside ?? '').replace(/<[^>]*>/g, ''))
function checkQuote(quote, formatVersion, text, part = '', check) {
  const words = find(part, '<p class="words" data-words="">', '</p>')?.inside
  const citation = shownIn(part, 'citation" data-citation')
  const shown = shownWords(quote.exact, (formatVersion > 1 && quote.edits) || [])
  const paragraph = 1 + [...text.slice(0, quote.start + 1).matchAll(/\n(?=[^\n])/g)].length
  const name = `quote “${quote.exact}”`
  check(quote.exact && text.slice(quote.start, quote.end) === quote.exact, `${name} is not in its source`)
  check(shown !== null && printable(shown) === quote.shown, `${name} is not shown as its edits say`)
  check(words !== undefined && unescape(words) === quote.shown, `${name} is shown in other words`)
  check(citation && citation === printable(quote.citation), `${name} is cited otherwise`)
  check(paragraph === quote.paragraph, `${name} is in another paragraph`)
}
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
/** `|` is the place: between letters, digits or marks, also beside a joint between two letters, or two digits. */
const INSIDE = /[\p{L}\p{N}\p{M}](?:\|['’‐‑-]?|['’‐‑-]\|)[\p{L}\p{N}\p{M}]|\p{Nd}(?:\|[.,:]|[.,:]\|)\p{Nd}/u
/** May not stand in brackets: brackets, line ends and other controls, halves of pairs, signs that turn the direction. */
const FORBIDDEN = /[[\]［］\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const splitsPair = (text, at) => at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
/** Whether a place is inside a word or a number; scripts without spaces have no inside. */
function cutsWord(text, at) {
  const before = Array.from(text.slice(Math.max(0, at - 4), at)).slice(-2)
  const after = Array.from(text.slice(at, at + 4)).slice(0, 2)
  return !UNSPACED.test(`${before.at(-1)}${after[0]}`) && INSIDE.test(`${before.join('')}|${after.join('')}`)
}

/** The exact words with what is left out and added in brackets; null where the edits can't be edits of them. */
function shownWords(exact, edits) {
  let [shown, kept, at, isOpen] = ['', '', 0, false]
  for (const { start, end, added, spaces } of edits) {
    const [before, after] = ['before', 'after'].map((side) => ([side, 'both'].includes(spaces) ? ' ' : ''))
    const out = exact.slice(start, end)
    if (!(at <= start && start <= end && end <= exact.length)) return null
    if ([start, end].some((place) => splitsPair(exact, place))) return null
    if (out.split(/[[［]/).length !== out.split(/[\]］]/).length) return null
    if (!added && (out.trim() === '' || (isOpen && start === at))) return null
    if (added && (added !== added.trim() || /^[.…\s]*$/.test(added))) return null
    if (FORBIDDEN.test(added) || ((!added || before) && cutsWord(exact, start))) return null
    if ((!added || after) && cutsWord(exact, end)) return null
    kept += exact.slice(at, start)
    shown += `${exact.slice(at, start)}${before}[${added || '…'}]${after}`
    ;[at, isOpen] = [end, !added]
  }
  return edits.length > 0 && (kept + exact.slice(at)).trim() === '' ? null : shown + exact.slice(at)
}
if (process.argv[1] === import.meta.filename) {
  const faults = faultsOf(readFileSync(process.argv[2] ?? '', 'utf8'))
  console.log(faults.join('\n') || 'as it was exported')
  process.exitCode = faults.length === 0 ? 0 : 1
}
