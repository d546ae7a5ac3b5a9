// Owns the dossier as one HTML file that proves itself: puts the parts together and seals them. Leaves checking to `dossier`.
import type { DossierDocument, DossierSource } from '../../model/dossier-document'
import {
  BLOCK_END,
  blockStart,
  contentBlockId,
  FILE_FORMAT,
  FILE_VERSION,
  MANIFEST_ID,
  partMarks,
  SEAL_PLACES,
  SIGNATURE_ID,
  snapshotMarks,
  textBlockId,
  TIME_STAMP_ID,
  type DossierManifest,
} from '../../model/dossier-file'
import { attributionOf } from '../../model/attribution'
import type { HashOf } from '../../ports'
import { hexToBase64 } from '../../text/base64'
import { escapeHtml, printable, scriptJson } from '../../text/html-escape'
import { articleCitation, citationText, quoteCitation, sourceCitation, sourceTitle } from '../citation'
import { drawBibliography } from './bibliography'
import { carriedOf } from './carried'
import { blockPart, drawBlock, type Part } from './blocks'
import checkScript from '../../../resources/dossier/check-file.js?raw'
import { drawCheck, drawOutline, drawSourcesHeading, drawTitle } from './frame'
import { showSnapshot, type ShownSnapshot } from './snapshot'
import { drawSource } from './sources'
import mediaStyle from '../../../resources/dossier/style-media.css?raw'
import pageStyle from '../../../resources/dossier/style-page.css?raw'
import palette from '../../../resources/dossier/style-palette.css?raw'
import sourcesStyle from '../../../resources/dossier/style-sources.css?raw'

const style = palette + pageStyle + sourcesStyle + mediaStyle

/**
 * Write a dossier as one HTML file: quotes, commentary and sources with their sealed texts and readable snapshots.
 *
 * The file makes no request, reads without scripts, and checks itself where they run. Its manifest lists what is proved;
 * the seal is the manifest's hash.
 */
export function dossierToHtml(document: DossierDocument, hashOf: HashOf): string {
  const snapshots = new Map(document.sources.map((source) => [source.number, showSnapshot(source)]))
  const parts = [
    drawTitle(document),
    drawOutline(document),
    ...document.blocks.map((block) => drawBlock(block, document)),
    ...drawBibliography(document),
    drawSourcesHeading(),
    ...document.sources.map((source) => drawSource(source, document)),
    drawCheck(document, hashOf),
  ]
  const frame = drawFrame(document, parts, hashOf)
  const manifest = makeManifest(document, parts, snapshots, frame, hashOf)
  return fill(frame, document, manifest, snapshots, hashOf)
}

/** The whole file with all that has a hash of its own left empty. */
function drawFrame(document: DossierDocument, parts: readonly Part[], hashOf: HashOf): string {
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${hexToBase64(hashOf(style))}'`,
    `script-src 'sha256-${hexToBase64(hashOf(checkScript))}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  const [seal] = SEAL_PLACES
  const emptyBlock = (id: string): string => `${blockStart(id)}${BLOCK_END}`
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta charset="utf-8">',
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="${escapeHtml(document.generator)}">`,
    `${seal.before}${seal.after}`,
    `<title>${escapeHtml(document.title).replace(/\n/g, ' ')}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="verdict" class="verdict" role="status" data-state="unchecked"><span class="sign" aria-hidden="true">○</span> <span class="says">Not yet checked: scripts are off here. <a href="#check">How to check this file</a></span></div>',
    '<main>',
    ...parts.map(drawPart),
    '</main>',
    ...document.sources.flatMap(({ number }) => [
      emptyBlock(textBlockId(number)),
      emptyBlock(contentBlockId(number)),
    ]),
    emptyBlock(SIGNATURE_ID),
    emptyBlock(TIME_STAMP_ID),
    emptyBlock(MANIFEST_ID),
    `<script>${checkScript}</script>`,
    '</body>',
    '</html>',
    '',
  ]
  return lines.join('\n')
}

function drawPart({ id, open, close, html }: Part): string {
  const [begin, end] = partMarks(id)
  return `${open}${begin}${html}${end}${close}`
}

function makeManifest(
  document: DossierDocument,
  parts: readonly Part[],
  snapshots: ReadonlyMap<number, ShownSnapshot>,
  frame: string,
  hashOf: HashOf,
): DossierManifest {
  const { id, title, createdAt, exportedAt, generator } = document
  return {
    format: FILE_FORMAT,
    formatVersion: FILE_VERSION,
    generator,
    dossier: { id, title, createdAt, exportedAt },
    ...(document.signing === undefined
      ? {}
      : { signingKey: document.signing.publicKey, isTimeStamped: document.signing.isTimeStamped }),
    quotes: document.blocks.flatMap((block) => {
      if (block.kind !== 'quote') return []
      const { start, end, exact } = block.quote.selector
      const source = sourceOf(document, block.sourceNumber)
      return {
        part: blockPart(block.id),
        quoteId: block.quote.id,
        source: source.number,
        start,
        end,
        exact,
        shown: printable(block.shown),
        edits: [...block.edits],
        paragraph: block.place.paragraph,
        heading: block.place.heading,
        page: block.place.page,
        attribution: attributionOf(block.quote),
        citation: citationText(quoteCitation(document, block, source)),
      }
    }),
    ...articlesOf(document),
    sources: document.sources.map((source) => {
      const snapshot = snapshots.get(source.number)
      return {
        number: source.number,
        articleId: source.articleId,
        version: source.version,
        citation: citationText(sourceCitation(document, source)),
        shownAs: snapshot?.shownAs ?? 'text',
        capture: source.capture,
        assets: (snapshot?.assets ?? []).map(({ sha256, mediaType }) => ({ sha256, mediaType })),
      }
    }),
    parts: parts.map((part) => ({ id: part.id, sha256: hashOf(part.html) })),
    carried: carriedOf(document),
    frameSha256: hashOf(frame),
  }
}

/** Nothing where no article is referred to as a whole: such a file is what it was before there were these. */
function articlesOf(document: DossierDocument): Pick<DossierManifest, 'articles'> {
  const articles = document.blocks.flatMap((block) => {
    if (block.kind !== 'article') return []
    const source = sourceOf(document, block.sourceNumber)
    return [
      {
        part: blockPart(block.id),
        source: source.number,
        title: printable(sourceTitle(source)),
        citation: citationText(articleCitation(document, source)),
      },
    ]
  })
  return articles.length === 0 ? {} : { articles }
}

function sourceOf(document: DossierDocument, number: number): DossierSource {
  const source = document.sources.find((other) => other.number === number)
  if (source === undefined) throw new Error(`source ${number} is missing from the document`)
  return source
}

/** Put in what the frame leaves empty. */
function fill(
  frame: string,
  document: DossierDocument,
  manifest: DossierManifest,
  snapshots: ReadonlyMap<number, ShownSnapshot>,
  hashOf: HashOf,
): string {
  const json = scriptJson(manifest)
  const fillings: (readonly [place: string, at: number, value: string])[] = SEAL_PLACES.map(
    ({ before, after }) => [before + after, before.length, hashOf(json)] as const,
  )
  for (const { number, text, contentHtml } of document.sources) {
    const [open, close] = snapshotMarks(number)
    fillings.push([open + close, open.length, snapshots.get(number)?.html ?? ''])
    fillings.push(blockFilling(textBlockId(number), scriptJson(text)))
    fillings.push(blockFilling(contentBlockId(number), scriptJson(contentHtml)))
  }
  fillings.push(blockFilling(MANIFEST_ID, json))
  const placed = fillings
    .map(([place, at, value]) => ({ at: frame.indexOf(place) + at, value }))
    .sort((a, b) => a.at - b.at)
  let html = ''
  let from = 0
  for (const { at, value } of placed) {
    html += frame.slice(from, at) + value
    from = at
  }
  return html + frame.slice(from)
}

const blockFilling = (id: string, json: string): readonly [string, number, string] => [
  blockStart(id) + BLOCK_END,
  blockStart(id).length,
  json,
]
