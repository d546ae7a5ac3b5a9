// Owns looking at exports as an attacker hopes that somebody opens them: what of a file could run, ask the network or lead astray.
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { dossierToAnnotations } from '../../src/export/dossier-annotations'
import { dossierToCsv } from '../../src/export/dossier-quotes-csv'
import { paperToDocx } from '../../src/export/docx/paper-to-docx'
import { paperToEpub } from '../../src/export/epub/paper-to-epub'
import { dossierToHtml } from '../../src/export/html/dossier-to-html'
import { paperToPrintPage } from '../../src/export/markup/print-page'
import { makePaper } from '../../src/export/paper/make-paper'
import { paperToMarkdown } from '../../src/export/text/paper-to-markdown'
import { paperToText } from '../../src/export/text/paper-to-text'
import { dossierToZip } from '../../src/export/zip/dossier-to-zip'
import { zipPieces, type ZipEntry } from '../../src/export/zip/zip-pieces'
import { dossier } from '../../src/model/dossier'
import type { DossierDocument } from '../../src/model/dossier-document'
import { quoteOf, resolveForTest, testId } from './sample-dossier'
import { hashOf, sealPage } from './sealed-source'

/** Payloads in one dossier: more than a thousand identifiers there aren't. */
export const PAYLOADS_IN_DOSSIER = 250

const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A dossier with a payload in each place where a person or a page writes: titles, names, addresses, tags, notes, commentary, quotes. */
export function dossierOfPayloads(payloads: readonly string[]): DossierDocument {
  const all = payloads.slice(0, PAYLOADS_IN_DOSSIER).map((payload) => payload.slice(0, 20_000))
  const at = (i: number): string => all[i % all.length] ?? ''
  const sources = [0, 1, 2, 3].map((n) =>
    sealPage({
      articleId: testId(n + 1),
      url: `https://news.example/?q=${at(n)}`,
      metadata: {
        title: at(n),
        byline: at(n + 4),
        siteName: at(n + 8),
        publishedAt: at(n + 12),
        lang: at(n + 16),
        canonicalUrl: at(n + 20),
      },
      html: `<p>${asText(all.filter((_, i) => i % 4 === n).join(' | '))} and nothing else.</p>`,
    }),
  )
  const quotes = sources.map((source, n) =>
    quoteOf(source, source.text.replace(/ and nothing else\.\s*$/, ''), testId(200 + n), {
      tags: all
        .slice(n * 5, n * 5 + 5)
        .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 100))
        .filter((tag) => tag.trim() !== ''),
      note: all.filter((_, i) => i % 4 === n).join('\n\n'),
      speaker: at(n)
        .replace(/\p{Cc}/gu, '')
        .slice(0, 300),
    }),
  )
  const outline = dossier.parse({
    revision: 0,
    id: testId(900),
    title: at(0).slice(0, 300) || 'Title',
    sample: false,
    createdAt: '2026-01-03T10:00:00.000Z',
    updatedAt: '2026-01-03T10:00:00.000Z',
    blocks: [
      ...all.flatMap((payload, i) => [
        ...(i % 10 === 0
          ? [{ kind: 'section', id: testId(300 + i), level: (i % 3) + 1, title: payload.slice(0, 500) }]
          : []),
        {
          kind: 'text',
          id: testId(600 + (i % 300)),
          text: `${payload}\n\n[link](${payload})\n\n![image](${payload})\n\n| a |\n|---|\n| ${payload} |\n\n[^1]\n\n[^1]: ${payload}`,
        },
      ]),
      ...quotes.map(({ id, articleId }, n) => ({
        kind: 'quote',
        id: testId(950 + n),
        quoteId: id,
        articleId,
        words: at(n),
      })),
      { kind: 'quote', id: testId(960), quoteId: testId(999), articleId: testId(999), words: at(3) || '-' },
    ],
  })
  return resolveForTest(outline, quotes, sources)
}

const joined = async (entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of zipPieces(entries, '2026-01-05T12:30:00.000Z')) pieces.push(piece)
  return Buffer.concat(pieces)
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u
const MAY_STAND_IN_MARKUP =
  'a aside bdi blockquote body br code del div em figcaption figure h1 h2 h3 h4 head header html img input li link main meta nav ol p pre section span strong style sub sup table tbody td th thead title tr ul hr'.split(
    ' ',
  )

/** Everything that is wrong with the exports of a dossier, in words; nothing when all of them are inert. */
export async function faultsOfExports(document: DossierDocument): Promise<readonly string[]> {
  const paper = makePaper(document)
  const book = unzipSync(await joined(paperToEpub(paper)))
  const zip = unzipSync(
    await joined(
      dossierToZip(document, dossierToHtml(document, hashOf), hashOf, () => Promise.resolve(null)),
    ),
  )
  const word = unzipSync(await paperToDocx(paper, 'A4'))
  const text = (part: Uint8Array | undefined): string => Buffer.from(part ?? []).toString('utf8')
  return [
    ...Object.entries(word).flatMap(([name, part]) =>
      /\.(?:xml|rels)$/.test(name) ? faultsOfWord(name, text(part)) : [],
    ),
    ...Object.entries(book).flatMap(([name, part]) =>
      /\.(?:xhtml|opf|xml)$/.test(name) ? faultsOfMarkup(name, text(part), 'application/xml') : [],
    ),
    ...faultsOfMarkup('print', paperToPrintPage(paper), 'text/html'),
    ...faultsOfMarkdown(paperToMarkdown(paper)),
    ...faultsOfText(paperToText(paper)),
    ...faultsOfTable(dossierToCsv(document)),
    ...faultsOfFile(dossierToHtml(document, hashOf)),
    ...(JSON.parse(dossierToAnnotations(document)) === null ? ['annotations: nothing'] : []),
    ...Object.keys(zip).filter((name) => !/^[A-Za-z0-9./]+$/.test(name) || name.includes('..')),
  ]
}

/** A window that isn't closed keeps its document. */
function inDocument<T>(
  source: string,
  contentType: 'application/xml' | 'text/html',
  look: (document: Document) => T,
): T {
  const { window } = new JSDOM(source, { contentType })
  try {
    return look(window.document)
  } finally {
    window.close()
  }
}

const faultsOfWord = (name: string, source: string): readonly string[] =>
  inDocument(source, 'application/xml', (document) => faultsOfWordPart(name, source, document))

function faultsOfWordPart(name: string, source: string, document: Document): readonly string[] {
  const outside = Array.from(document.querySelectorAll('[TargetMode="External"]'), (one) => ({
    type: one.getAttribute('Type') ?? '',
    target: one.getAttribute('Target') ?? '',
  })).filter(({ type, target }) => !type.endsWith('/hyperlink') || !/^https?:\/\//.test(target))
  const fields = Array.from(document.getElementsByTagName('w:instrText'), ({ textContent }) =>
    textContent.trim(),
  )
  const active = ['w:altChunk', 'w:object', 'w:fldSimple', 'w:subDoc', 'w:control', 'w:attachedTemplate']
  return [
    ...(document.getElementsByTagName('parsererror').length > 0 ? [`${name}: not well-formed`] : []),
    ...(CONTROLS.test(source) ? [`${name}: control characters`] : []),
    ...outside.map(({ target }) => `${name}: leads to ${target}`),
    ...fields.filter((field) => field !== 'PAGE').map((field) => `${name}: field ${field}`),
    ...active.filter((tag) => document.getElementsByTagName(tag).length > 0).map((tag) => `${name}: ${tag}`),
  ]
}

const faultsOfMarkup = (
  name: string,
  source: string,
  type: 'application/xml' | 'text/html',
): readonly string[] => inDocument(source, type, (document) => faultsOfPage(name, source, document))

function faultsOfPage(name: string, source: string, document: Document): readonly string[] {
  const isBook = /\.(?:opf|xml)$/.test(name)
  const elements = Array.from(document.querySelectorAll('*'))
  const strange = isBook ? [] : elements.filter(({ localName }) => !MAY_STAND_IN_MARKUP.includes(localName))
  const handlers = elements.flatMap((element) =>
    element.getAttributeNames().filter((attribute) => /^on|^style$|^srcset$/i.test(attribute)),
  )
  const loads = elements.flatMap((element) => {
    const src = element.getAttribute('src') ?? ''
    return src === '' || /^(?:images\/|data:image\/(?:png|jpeg|gif|webp);base64,)/.test(src) ? [] : [src]
  })
  const leads = Array.from(
    document.querySelectorAll('a[href], link[href]'),
    (one) => one.getAttribute('href') ?? '',
  )
  return [
    ...(document.getElementsByTagName('parsererror').length > 0 ? [`${name}: not well-formed`] : []),
    ...(CONTROLS.test(source) ? [`${name}: control characters`] : []),
    ...strange.map(({ localName }) => `${name}: <${localName}>`),
    ...handlers.map((attribute) => `${name}: ${attribute}`),
    ...loads.map((src) => `${name}: loads ${src}`),
    ...leads
      .filter((href) => !/^(?:https?:\/\/|mailto:|#|[a-z0-9-]+\.(?:xhtml|css)(?:#|$))/.test(href))
      .map((href) => `${name}: leads to ${href}`),
  ]
}

/** Read with HTML let through, by a parser that would let any address through: nothing may be left to it. */
function faultsOfMarkdown(source: string): readonly string[] {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '')
  const html = micromark(body, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return [
    ...(CONTROLS.test(source) ? ['markdown: control characters'] : []),
    ...inDocument(html, 'text/html', faultsOfDrawnMarkdown),
  ]
}

function faultsOfDrawnMarkdown(document: Document): readonly string[] {
  return [
    ...Array.from(
      document.querySelectorAll(
        'script, iframe, img, svg, object, embed, base, form, style, [onerror], [onload]',
      ),
      ({ localName }) => `markdown: <${localName}>`,
    ),
    ...Array.from(document.querySelectorAll('a[href]'), (one) => one.getAttribute('href') ?? '')
      .filter((href) => !/^(?:https?:\/\/|mailto:|#)/.test(href))
      .map((href) => `markdown: leads to ${href}`),
  ]
}

/** No control, and no direction that goes on in the next line. */
function faultsOfText(source: string): readonly string[] {
  const count = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0
  const lines = source.split(/\n{2,}/)
  return [
    ...(CONTROLS.test(source) ? ['text: control characters'] : []),
    ...lines
      .filter(
        (line) =>
          count(line, /[\u2066-\u2068]/g) > count(line, /\u2069/g) ||
          (count(line, /[\u202a\u202b\u202d\u202e]/g) > count(line, /\u202c/g) && !line.includes('\u2069')),
      )
      .map((line) => `text: a direction goes on after ${JSON.stringify(line.slice(0, 60))}`),
  ]
}

function faultsOfTable(source: string): readonly string[] {
  const cells = source.match(/(?<=^|,|\n)(?:"(?:[^"]|"")*"|[^,\r\n"]*)/g) ?? []
  return cells
    .map((cell) => cell.replace(/^"/, ''))
    .filter((cell) => /^[=+@\t\r\n＝＋－＠]|^-\S/.test(cell))
    .map((cell) => `table: a formula ${JSON.stringify(cell.slice(0, 40))}`)
}

const faultsOfFile = (source: string): readonly string[] => inDocument(source, 'text/html', faultsOfDrawnFile)

function faultsOfDrawnFile(document: Document): readonly string[] {
  return Array.from(
    document.querySelectorAll(
      'script:not([type="application/json"]), iframe, svg, base, object, embed, form',
    ),
    ({ localName }) => localName,
  )
    .filter((name, i, all) => name !== 'script' || all.indexOf(name) !== i)
    .map((name) => `file: <${name}>`)
}
