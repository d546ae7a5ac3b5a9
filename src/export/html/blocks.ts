// Owns how the blocks of a dossier look as HTML. Every string that comes from a page or a person is escaped here.
import type {
  DocumentArticle,
  DocumentBlock,
  DocumentQuote,
  DossierDocument,
  DossierSource,
} from '../../model/dossier-document'
import type { Wording } from '../../model/quote-edits'
import { escapeHtml } from '../../text/html-escape'
import { languageTag } from '../../text/language-tag'
import { paragraphsAround } from '../../text/paragraphs'
import { hasBrackets } from '../../text/quoting/shown-words'
import { attributionOf } from '../../model/attribution'
import { attributionWords } from '../attribution'
import { articleCitation, quoteCitation, sourceTitle, type CitationPart } from '../citation'
import { linkTo } from '../markup/draw-blocks'
import { markdownToHtml } from './markdown'

/** A stretch of the file that is sealed as one: its inside, and the element around it. */
export type Part = {
  readonly id: string
  readonly open: string
  readonly close: string
  readonly html: string
}

/** The id of the part that shows a block. */
export const blockPart = (id: string): string => `block-${id}`

/** Languages of a source's words, for hyphenation, fonts and screen readers. */
export const languageOf = ({ metadata }: DossierSource): string =>
  `lang="${languageTag(metadata.lang)}" dir="${metadata.dir}"`

/** A citation with its address as a link; each stretch keeps its own writing direction. */
export const citationHtml = (parts: readonly CitationPart[]): string =>
  parts
    .map((part) => {
      const text = setApart(part)
      return `<bdi>${part.href === null ? text : linkTo(part.href, text)}</bdi>`
    })
    .join('')

/** What a style sets apart, in elements of ours. */
function setApart({ text, italic, bold, smallCaps, underline, position }: CitationPart): string {
  const tags = [
    ...(italic ? ['i'] : []),
    ...(bold ? ['b'] : []),
    ...(underline ? ['u'] : []),
    ...(position === undefined ? [] : [position === 'super' ? 'sup' : 'sub']),
  ]
  const inner = smallCaps ? `<span class="small-caps">${escapeHtml(text)}</span>` : escapeHtml(text)
  return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, inner)
}

/** Draw a block as a part of the file. */
export function drawBlock(block: DocumentBlock, document: DossierDocument): Part {
  const id = blockPart(block.id)
  switch (block.kind) {
    case 'section':
      return {
        id,
        open: `<div class="section" data-part="${id}">`,
        close: '</div>',
        html: drawHeading(block),
      }
    case 'text':
      return {
        id,
        open: `<div class="commentary" data-part="${id}">`,
        close: '</div>',
        html: markdownToHtml(block.text, { id: block.id, images: document.images }),
      }
    case 'quote':
      return {
        id,
        open: `<figure class="quote" id="${id}" data-part="${id}">`,
        close: '</figure>',
        html: drawQuote(block, document),
      }
    case 'lost-quote':
      return {
        id,
        open: `<figure class="quote lost" data-part="${id}">`,
        close: '</figure>',
        html: `<blockquote><p class="words">${escapeHtml(block.words)}</p></blockquote><figcaption><span class="mark" data-state="bad"><span class="sign" aria-hidden="true">!</span> Unproved: the quote is no longer in the library, and nothing here vouches for its words.</span></figcaption>`,
      }
    case 'article':
      return {
        id,
        open: `<div class="article" id="${id}" data-part="${id}">`,
        close: '</div>',
        html: drawArticle(block, document),
      }
    case 'lost-article':
      return {
        id,
        open: `<div class="article lost" data-part="${id}">`,
        close: '</div>',
        html: `<p class="name"><bdi>${escapeHtml(block.title)}</bdi></p><p><span class="mark" data-state="bad"><span class="sign" aria-hidden="true">!</span> Unproved: the article is no longer in the library, and this file has no snapshot of it.</span></p>`,
      }
  }
}

function drawHeading(block: DocumentBlock & { readonly kind: 'section' }): string {
  const tag = `h${1 + block.number.split('.').length}`
  return `<${tag} id="section-${block.id}"><span class="number">${escapeHtml(block.number)}</span> <bdi>${escapeHtml(block.title)}</bdi></${tag}>`
}

function drawQuote(block: DocumentQuote, document: DossierDocument): string {
  const source = sourceOf(document, block.sourceNumber)
  const { exact } = block.quote.selector
  return [
    `<blockquote ${languageOf(source)}><p class="words" data-words="">${escapeHtml(block.shown)}</p></blockquote>`,
    '<figcaption>',
    drawWording(block),
    drawAttribution(block.quote),
    `<p class="proof"><span class="mark" data-mark=""><span class="sign" aria-hidden="true">○</span> Not yet checked</span> `,
    `<a href="#source-${source.number}${textFragment(exact)}">see it in its source</a></p>`,
    `<p class="citation" data-citation="">${citationHtml(quoteCitation(document, block, source))}</p>`,
    drawTags(block.quote.tags),
    block.quote.note === ''
      ? ''
      : `<div class="note"><p class="label">Note</p>${markdownToHtml(block.quote.note, { id: block.id, images: document.images })}</div>`,
    drawContext(block, source),
    '</figcaption>',
  ].join('')
}

function sourceOf(document: DossierDocument, number: number): DossierSource {
  const source = document.sources.find((other) => other.number === number)
  if (source === undefined) throw new Error(`source ${number} is named, which the document lacks`)
  return source
}

function drawArticle({ sourceNumber }: DocumentArticle, document: DossierDocument): string {
  const source = sourceOf(document, sourceNumber)
  return [
    `<p class="name" data-title=""><bdi ${languageOf(source)}>${escapeHtml(sourceTitle(source))}</bdi></p>`,
    `<p class="citation" data-citation="">${citationHtml(articleCitation(document, source))}</p>`,
    `<p class="proof"><span class="mark" data-mark=""><span class="sign" aria-hidden="true">○</span> Not yet checked</span> `,
    `<a href="#source-${source.number}">read it as captured</a></p>`,
  ].join('')
}

/** What the brackets mean, for whoever reads without scripts or on paper. */
const WORDINGS: Readonly<Record<Wording, string>> = {
  verbatim: '',
  broken: '',
  shortened: 'Shortened here: […] stands where words were left out.',
  'with-additions': 'Words in brackets were added here.',
  'shortened-with-additions':
    'Edited here: […] stands where words were left out; other brackets hold what was added, or what stands for words that were left out.',
}

function drawWording({ wording, quote }: DocumentQuote): string {
  const words = WORDINGS[wording]
  if (words === '') return ''
  const own = hasBrackets(quote.selector.exact) ? ' The source has brackets of its own.' : ''
  return `<p class="wording">${words}${own} All else is the source’s wording, in its order.</p>`
}

/** Who said it, as a person wrote that down. */
function drawAttribution(quote: DocumentQuote['quote']): string {
  const words = attributionWords(attributionOf(quote))
  return words === '' ? '' : `<p class="speaker"><bdi>${escapeHtml(words)}</bdi></p>`
}

const drawTags = (tags: readonly string[]): string =>
  tags.length === 0
    ? ''
    : `<ul class="tags" aria-label="Tags">${tags.map((tag) => `<li><bdi>${escapeHtml(tag)}</bdi></li>`).join('')}</ul>`

/** The paragraphs that hold the words, with the words marked: the snapshot itself stays as sealed. */
function drawContext({ quote }: DocumentQuote, source: DossierSource): string {
  const { start, end } = quote.selector
  const around = paragraphsAround(source.text, { start, end })
  const [before, words, after] = [
    source.text.slice(around.start, start),
    source.text.slice(start, end),
    source.text.slice(end, around.end),
  ].map(escapeHtml)
  return `<details class="context"><summary>Show in context</summary><p class="passage" ${languageOf(source)}>${before ?? ''}<mark>${words ?? ''}</mark>${after ?? ''}</p></details>`
}

/**
 * A link target that takes the reader to the words themselves, in browsers that know how; others go to the source.
 * Source: URL Fragment Text Directives, WICG.
 */
function textFragment(exact: string): string {
  const line = exact.split('\n')[0] ?? ''
  const words = line.trim().split(/\s+/)
  const encode = (part: readonly string[]): string =>
    encodeURIComponent(part.join(' ').replace(/\p{Surrogate}/gu, '')).replace(/-/g, '%2D')
  if (line.trim() === '') return ''
  return words.length <= 8
    ? `:~:text=${encode(words)}`
    : `:~:text=${encode(words.slice(0, 4))},${encode(words.slice(-4))}`
}
