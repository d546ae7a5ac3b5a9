// Owns the part of the file that lists the sources: citation, facts of the capture, and the readable snapshot.
import type { DocumentBlock, DossierDocument, DossierSource } from '../../model/dossier-document'
import type { CopyOf } from '../../model/source-copies'
import { snapshotMarks } from '../../model/dossier-file'
import { escapeHtml } from '../../text/html-escape'
import { isWebAddress, readableInstant, sourceCitation } from '../citation'
import { GRADE_WORDS } from '../copy-words'
import { blockPart, citationHtml, languageOf, type Part } from './blocks'
import { linkTo } from '../markup/draw-blocks'

/** Draw a source. Its snapshot stands empty between its marks: it is put in when everything else is sealed. */
export function drawSource(source: DossierSource, document: DossierDocument): Part {
  const id = `source-${source.number}`
  const { title } = source.metadata
  return {
    id,
    open: `<section class="source" id="${id}" data-part="${id}" aria-labelledby="${id}-title">`,
    close: '</section>',
    html: [
      `<h3 id="${id}-title"><span class="number">${source.number}</span> <bdi>${escapeHtml(title === '' ? 'Untitled' : title)}</bdi></h3>`,
      `<p class="citation">${citationHtml(sourceCitation(document, source))}</p>`,
      drawQuoteLinks(source, document),
      `<dl class="facts">${facts(source, document)
        .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
        .join('')}</dl>`,
      drawSnapshotPlace(source),
    ].join(''),
  }
}

function drawQuoteLinks(source: DossierSource, document: DossierDocument): string {
  const uses = (kind: 'quote' | 'article'): readonly DocumentBlock[] =>
    document.blocks.filter((block) => block.kind === kind && block.sourceNumber === source.number)
  const link = (block: DocumentBlock, words: string): string =>
    `<a href="#${blockPart(block.id)}">${words}</a>`
  const quotes = uses('quote').map((block, i) => link(block, `quote ${i + 1}`))
  const articles = uses('article').map((block) => link(block, 'as a whole'))
  return [
    ...(quotes.length === 0 ? [] : [`<p class="uses">Quoted in this dossier: ${quotes.join(', ')}</p>`]),
    ...(articles.length === 0 ? [] : [`<p class="uses">Referred to: ${articles.join(', ')}</p>`]),
  ].join('')
}

const address = (url: string): string => (isWebAddress(url) ? linkTo(url, escapeHtml(url)) : escapeHtml(url))
const hash = (sha256: string): string => `<code>${escapeHtml(sha256)}</code>`

/** Where a person wrote another value than the page has, a reader is shown both. */
const AS_GIVEN = {
  title: 'Title, as the page gives it',
  byline: 'Byline, as the page gives it',
  siteName: 'Source, as the page gives it',
  publishedAt: 'Date, as the page gives it',
} as const

function asGiven({ metadata, capture }: DossierSource): readonly (readonly [string, string])[] {
  const fields = Object.keys(AS_GIVEN) as (keyof typeof AS_GIVEN)[]
  return fields
    .filter((field) => metadata[field] !== capture.metadata[field])
    .map((field) => [AS_GIVEN[field], escapeHtml(capture.metadata[field] ?? 'none')])
}

function copyWords(copy: CopyOf | undefined): string | null {
  if (copy === undefined) return null
  const title = `<bdi>${escapeHtml(copy.title === '' ? 'Untitled' : copy.title)}</bdi>`
  const named = copy.number === null ? title : `<a href="#source-${copy.number}">${copy.number} ${title}</a>`
  return `${named} (${GRADE_WORDS[copy.grade]})`
}

function facts(source: DossierSource, { copies }: DossierDocument): readonly (readonly [string, string])[] {
  const { capture } = source
  const rows: (readonly [string, string | null])[] = [
    ...asGiven(source),
    ['Same story as', copyWords(copies?.copyOf.get(source.number))],
    ['Address asked', capture.requestedUrl === null ? null : address(capture.requestedUrl)],
    ['Address that answered', capture.finalUrl === null ? null : address(capture.finalUrl)],
    ['File', capture.fileName === null ? null : escapeHtml(capture.fileName)],
    [
      'Captured',
      `<time datetime="${escapeHtml(capture.capturedAt)}">${escapeHtml(readableInstant(capture.capturedAt))}</time>`,
    ],
    ['SHA-256 of the page as received', hash(capture.source.sha256)],
    ['SHA-256 of the readable snapshot', hash(capture.content.sha256)],
    ['SHA-256 of the text', hash(capture.text.sha256)],
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

function drawSnapshotPlace(source: DossierSource): string {
  const [open, close] = snapshotMarks(source.number)
  return `<details class="snapshot"><summary>Readable snapshot, as captured</summary><div class="page" ${languageOf(source)} data-snapshot="${source.number}">${open}${close}</div></details>`
}
