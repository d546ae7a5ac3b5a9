// Owns making a paper of a dossier: its blocks in order, a note for each citation, its sources. Leaves how it looks to the formats.
import { attributionOf } from '../../model/attribution'
import { bylinesOf } from '../../model/front-matter'
import type {
  DocumentArticle,
  DocumentBlock,
  DocumentQuote,
  DossierDocument,
  DossierSource,
} from '../../model/dossier-document'
import { languageTag } from '../../text/language-tag'
import { plainLine, plainText } from '../../text/plain-text'
import { scriptLanguage } from '../../text/script-language'
import { attributionWords } from '../attribution'
import { articleCitation, readableDate, readableInstant, sourceTitle, type CitationPart } from '../citation'
import { citationsOf, type Citations } from './citations'
import { joinTexts } from './inlines'
import { linkTarget } from './link-target'
import type { Block, Inline, Paper, PaperArticle, PaperQuote, PaperSource } from './paper'
import { paperWords } from './paper-words'
import { readMarkdown, type MarkdownPlace } from './read-markdown'

/** A dossier as a paper. */
export function makePaper(document: DossierDocument): Paper {
  const lang = languageOfCommentary(document)
  const words = paperWords(lang)
  const citations = citationsOf(document)
  const notes: (readonly Block[])[] = []
  const images = new Map<string, DossierDocument['images'][number]>(
    document.images.map((image) => [image.sha256, image]),
  )
  const place: MarkdownPlace = {
    image: (sha256) => images.get(sha256) ?? null,
    addNote: (blocks) => notes.push(blocks),
  }
  const sources = new Map(document.sources.map((source) => [source.number, source]))
  const blocks = document.blocks.flatMap((block) =>
    block.kind === 'article' ? [drawArticle(block, document)] : drawBlock(block, sources, citations, place),
  )
  const countOf = (kind: DocumentBlock['kind']): number =>
    document.blocks.filter((block) => block.kind === kind).length
  return {
    id: document.id,
    title: plainLine(document.title),
    ...frontOf(document),
    about: [
      words.about(
        countOf('quote'),
        countOf('article'),
        document.sources.length,
        document.copies?.independent ?? null,
      ),
      words.exported(readableDate(document.exportedAt), plainLine(document.generator)),
    ],
    lang,
    generator: plainLine(document.generator),
    createdAt: document.createdAt,
    exportedAt: document.exportedAt,
    words,
    blocks,
    notes,
    sources: citations.bibliography.map(({ sourceNumber, parts }): PaperSource => {
      const capture = sources.get(sourceNumber)?.capture
      const copy = document.copies?.copyOf.get(sourceNumber)
      return {
        number: sourceNumber,
        inlines: inlinesOf(parts),
        kept: [
          ...(copy === undefined ? [] : [words.copyOf({ ...copy, title: plainLine(copy.title) })]),
          ...(capture === undefined
            ? []
            : [words.kept(readableInstant(capture.capturedAt), capture.text.sha256)]),
        ].join(' '),
      }
    }),
  }
}

function frontOf({ front }: DossierDocument): Pick<Paper, 'author' | 'by' | 'abstract'> {
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.map(plainLine).filter((line) => line !== '')
  return {
    author: plainLine(front.author),
    by: lines(bylinesOf(front)),
    abstract: lines(front.abstract.split('\n')),
  }
}

/** By what a person wrote; where they wrote nothing, that of our own words. */
const languageOfCommentary = ({ title, blocks }: DossierDocument): string =>
  scriptLanguage(
    [
      title,
      ...blocks.map((block) =>
        block.kind === 'text' ? block.text : block.kind === 'section' ? block.title : '',
      ),
    ].join('\n'),
  )

function drawArticle({ id, sourceNumber }: DocumentArticle, document: DossierDocument): PaperArticle {
  const source = document.sources.find(({ number }) => number === sourceNumber)
  if (source === undefined) throw new Error(`source ${sourceNumber} is missing from the document`)
  return {
    kind: 'article',
    id: `article-${id}`,
    title: plainLine(sourceTitle(source)),
    lang: languageTag(source.metadata.lang),
    dir: source.metadata.dir,
    cited: inlinesOf(articleCitation(document, source)),
    isLost: false,
  }
}

function drawBlock(
  block: Exclude<DocumentBlock, DocumentArticle>,
  sources: ReadonlyMap<number, DossierSource>,
  citations: Citations,
  place: MarkdownPlace,
): readonly Block[] {
  switch (block.kind) {
    case 'section':
      return [
        {
          kind: 'heading',
          id: `section-${block.id}`,
          level: Math.min(3, block.number.split('.').length),
          number: block.number,
          text: plainLine(block.title),
        },
      ]
    case 'text':
      return readMarkdown(block.text, place)
    case 'quote':
      return [drawQuote(block, sources, citations, place)]
    case 'lost-quote':
      return [
        {
          ...BARE_QUOTE,
          id: `quote-${block.id}`,
          words: plainText(block.words),
          isLost: true,
        },
      ]
    case 'lost-article':
      return [
        {
          kind: 'article',
          id: `article-${block.id}`,
          title: plainLine(block.title),
          lang: '',
          dir: 'ltr',
          cited: [],
          isLost: true,
        },
      ]
  }
}

const BARE_QUOTE = {
  kind: 'quote',
  lang: '',
  dir: 'ltr',
  speaker: null,
  inText: null,
  note: null,
  tags: [],
  remark: [],
} as const

function drawQuote(
  block: DocumentQuote,
  sources: ReadonlyMap<number, DossierSource>,
  citations: Citations,
  place: MarkdownPlace,
): PaperQuote {
  const source = sources.get(block.sourceNumber)
  if (source === undefined) throw new Error(`source ${block.sourceNumber} is missing from the document`)
  const said = plainLine(attributionWords(attributionOf(block.quote)))
  const inText = citations.inText?.get(block.id) ?? null
  const cited = citations.ofQuote.get(block.id) ?? []
  return {
    ...BARE_QUOTE,
    id: `quote-${block.id}`,
    words: plainText(block.shown),
    lang: languageTag(source.metadata.lang),
    dir: source.metadata.dir,
    speaker: said === '' ? null : said,
    inText: inText === null ? null : plainLine(inText),
    note: inText === null ? place.addNote([{ kind: 'paragraph', inlines: inlinesOf(cited) }]) : null,
    tags: block.quote.tags.map(plainLine),
    remark: block.quote.note === '' ? [] : readMarkdown(block.quote.note, place),
    isLost: false,
  }
}

/** A citation within a text. */
export const inlinesOf = (parts: readonly CitationPart[]): readonly Inline[] =>
  joinTexts(
    parts.map(({ text, href, italic, bold }): Inline => {
      const words: Inline = { kind: 'text', text: plainText(text).replace(/\n/g, ' ') }
      const target = href === null ? null : linkTarget(href)
      if (target !== null) return { kind: 'link', href: target, inlines: [words] }
      const stressed: Inline = italic === true ? { kind: 'emphasis', inlines: [words] } : words
      return bold === true ? { kind: 'strong', inlines: [stressed] } : stressed
    }),
  )
