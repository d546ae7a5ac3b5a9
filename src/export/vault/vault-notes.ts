// Owns the notes of a vault: an article with its quotes, a dossier, a free note. Leaves where they lie to `vault-names`.
import { articleLink, quoteLink } from '../../model/app-link'
import { attributionOf } from '../../model/attribution'
import type { Dossier, DossierBlock } from '../../model/dossier'
import type { FreeNote } from '../../model/free-note'
import { frontMatterOf } from '../../model/front-matter'
import type { Quote } from '../../model/quote'
import { attributionWords } from '../attribution'
import { sourceAddress } from '../citation'
import type { ExportedArticle, ExportedVersion } from '../library/library-to-export'
import { blockOfQuote, linkTo } from './vault-names'
import { relinked, type VaultPlaces } from './vault-links'
import { blockQuote, frontMatter, vaultLine, vaultTag, vaultWords } from './vault-words'

/** An article: its facts, its note, its quotes with the versions that they are pinned to. */
export function articleNote(article: ExportedArticle, newest: ExportedVersion, places: VaultPlaces): string {
  const { metadata, capture } = newest
  const facts = frontMatter({
    title: article.title,
    source: article.url ?? sourceAddress({ capture }),
    author:
      metadata.authors.length > 0 ? metadata.authors : metadata.byline === null ? null : [metadata.byline],
    site: metadata.siteName,
    published: metadata.publishedAt,
    created: article.createdAt,
    captured: capture.capturedAt,
    description: metadata.excerpt,
    language: metadata.lang,
    tags: article.tags.map(vaultTag),
    version: newest.n,
    sha256: capture.text.sha256,
    cuttings: articleLink(article.id),
  })
  const quotes = article.versions.flatMap((version) =>
    version.quotes.map((quote) => quoteNote(quote, version, newest, places)),
  )
  return [
    facts,
    ...(article.note === '' ? [] : [relinked(article.note, places), '']),
    ...(quotes.length === 0 ? [] : ['## Quotes', '', quotes.join('\n')]),
  ].join('\n')
}

/** The words, a block that is linked to, and what is said of them. */
function quoteNote(
  quote: Quote,
  version: ExportedVersion,
  newest: ExportedVersion,
  places: VaultPlaces,
): string {
  const said = attributionWords(attributionOf(quote))
  const facts = [
    ...(said === '' ? [] : [vaultLine(said)]),
    ...quote.tags.map((tag) => `#${vaultTag(tag)}`),
    ...(version.n === newest.n ? [] : [`version ${String(version.n)}`]),
    `[Cuttings](${quoteLink(quote.id)})`,
  ]
  return [
    blockQuote(quote.selector.exact),
    '',
    blockOfQuote(quote.id),
    '',
    facts.join(' · '),
    '',
    ...(quote.note === '' ? [] : [relinked(quote.note, places), '']),
  ].join('\n')
}

/** A free note. */
export const freeNote = (note: FreeNote, places: VaultPlaces): string =>
  [
    frontMatter({
      title: note.title,
      created: note.createdAt,
      updated: note.updatedAt,
      tags: note.tags.map(vaultTag),
    }),
    relinked(note.note, places),
    '',
  ].join('\n')

/** A dossier: its head, sections, commentary, and quotes that lead to their places. */
export function dossierNote(dossier: Dossier, places: VaultPlaces): string {
  const { author, institution, date, abstract } = frontMatterOf(dossier)
  return [
    frontMatter({
      title: dossier.title,
      author,
      institution,
      date,
      created: dossier.createdAt,
      updated: dossier.updatedAt,
    }),
    ...(abstract === '' ? [] : [vaultWords(abstract), '']),
    ...dossier.blocks.map((block) => `${blockNote(block, places)}\n`),
  ].join('\n')
}

function blockNote(block: DossierBlock, places: VaultPlaces): string {
  switch (block.kind) {
    case 'section':
      return `${'#'.repeat(block.level)} ${vaultLine(block.title)}`
    case 'text':
      return relinked(block.text, places)
    case 'quote':
      return `${blockQuote(block.words)}\n>\n> ${sourceLine(block.articleId, block.quoteId, places)}`
    case 'article':
      return `[${vaultLine(block.title)}](${articlePath(block.articleId, places) ?? articleLink(block.articleId)})`
  }
}

/** Where a quote's words stand in the vault, or in the library. */
function sourceLine(articleId: string, quoteId: string, { names, articleOfQuote }: VaultPlaces): string {
  const path = articleOfQuote.has(quoteId) ? names.find('Articles', articleId) : null
  if (path === null) return `[Cuttings](${quoteLink(quoteId)})`
  const name = path.slice(path.indexOf('/') + 1, -3)
  return `— [${vaultLine(name)}](${linkTo(path, blockOfQuote(quoteId))})`
}

const articlePath = (articleId: string, { names }: VaultPlaces): string | null => {
  const path = names.find('Articles', articleId)
  return path === null ? null : linkTo(path)
}
