// Owns what a person does to a dossier's outline. Leaves the rules of outlines to `dossier`, and keeping them to `library`.
import type { ParsedRequestOf, ResponseOf } from '../contract'
import { addBlock, changeBlock, editQuote, moveBlock, removeBlock } from '../dossier/outline'
import { AppError } from '../errors'
import type { ArticleBlock, Dossier, DossierBlock } from '../model/dossier'
import { stateOf } from '../model/dossier-state'
import { blockId, type ArticleId, type BlockId, type DossierId, type QuoteId } from '../model/ids'
import type { Quote } from '../model/quote'
import { readEdited } from '../text/quoting/read-edited'
import { newestOf } from './place-quote'
import type { Workspace } from './workspace'

type NewBlock = ParsedRequestOf<'dossier:add-block'>['block']

/** Make a dossier that begins with some sections, or with none. */
export const createDossier = (
  { library, newId }: Workspace,
  { title, sections = [] }: ParsedRequestOf<'dossier:create'>,
): Promise<Dossier> =>
  library.dossiers.create(title, {
    content: {
      blocks: sections.map((section) => ({ kind: 'section', id: blockId.parse(newId()), ...section })),
    },
  })

/** Make another dossier of the same content under a new name. Its quotes are the same quotes. @throws {AppError} not-found, damaged */
export async function duplicateDossier(
  { library, newId }: Workspace,
  { id, title }: ParsedRequestOf<'dossier:duplicate'>,
): Promise<Dossier> {
  const { blocks, author, institution, date, abstract, citationStyle, citationLocale } =
    await library.dossiers.read(id)
  const said = { author, institution, date, abstract, citationStyle, citationLocale }
  return library.dossiers.create(title, {
    content: {
      blocks: blocks.map((block) => ({ ...block, id: blockId.parse(newId()) })),
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    },
  })
}

/** Add a section, commentary, a quote or a whole article before a block, or at the end. @throws {AppError} not-found, and what the disk says */
export async function addToDossier(
  workspace: Workspace,
  id: DossierId,
  block: NewBlock,
  before: BlockId | null,
): Promise<Dossier> {
  const added = await makeBlock(workspace, block)
  return workspace.library.dossiers.edit(id, (dossier) => addBlock(dossier, added, before))
}

/**
 * Change a section's title or level, the text of commentary, or how a quote is worded.
 * @throws {AppError} not-found, bad-request (words that aren't the quote's), and what the disk says
 */
export async function changeInDossier(
  { library }: Workspace,
  { id, blockId: block, change: { words, ...change } }: ParsedRequestOf<'dossier:change-block'>,
): Promise<Dossier> {
  if (words === undefined && change.version === undefined)
    return library.dossiers.edit(id, (dossier) => changeBlock(dossier, block, change))
  const { blocks } = await library.dossiers.read(id)
  const found = blocks.find((one) => one.id === block)
  if (words === undefined) {
    if (found?.kind !== 'article') throw new AppError('not-found', { what: 'article', id: block })
    const { version } = await articleBlock(library, found.id, found.articleId, change.version ?? null)
    return library.dossiers.edit(id, (dossier) => changeBlock(dossier, block, { version }))
  }
  if (found?.kind !== 'quote') throw new AppError('not-found', { what: 'quote', id: block })
  const quote = await findQuote(library, found.articleId, found.quoteId)
  const { exact } = quote.selector
  const read = readEdited(exact, words)
  if (!read.isHonest)
    throw new AppError('bad-request', { reason: `not the quote’s words: ${read.refusal.kind}` })
  return library.dossiers.edit(id, (dossier) =>
    editQuote(dossier, block, { of: exact, list: [...read.edits] }),
  )
}

/** Change a part, and give it alone: while somebody writes, the whole of a large dossier needn't travel each time. @throws {AppError} as `changeInDossier` */
export async function changedBlock(
  workspace: Workspace,
  request: ParsedRequestOf<'dossier:change-block'>,
): Promise<ResponseOf<'dossier:change-block'>> {
  const dossier = await changeInDossier(workspace, request)
  const block = dossier.blocks.find(({ id }) => id === request.blockId)
  if (block === undefined) throw new AppError('not-found', { what: 'block', id: request.blockId })
  return { block, state: stateOf(dossier) }
}

/** Move a block before another, or to the end. A section takes with it what stands under it. */
export const moveInDossier = (
  { library }: Workspace,
  id: DossierId,
  block: BlockId,
  before: BlockId | null,
): Promise<Dossier> => library.dossiers.edit(id, (dossier) => moveBlock(dossier, block, before))

/** Remove a block. What stands under a section stays. */
export const removeFromDossier = ({ library }: Workspace, id: DossierId, block: BlockId): Promise<Dossier> =>
  library.dossiers.edit(id, (dossier) => removeBlock(dossier, block))

/** Set how a dossier's citations are set; `null` to go by the settings. */
export const citeDossierIn = (
  { library }: Workspace,
  { id, style, locale }: ParsedRequestOf<'dossier:cite'>,
): Promise<Dossier> =>
  library.dossiers.edit(id, (dossier) => ({
    ...dossier,
    // Taken back it is empty and not absent: a merge would bring the other copy’s value back unasked.
    citationStyle: style ?? '',
    citationLocale: locale ?? '',
  }))

/** Say what stands below a dossier's title. */
export const setFrontMatter = (
  { library }: Workspace,
  { id, change }: ParsedRequestOf<'dossier:front'>,
): Promise<Dossier> =>
  library.dossiers.edit(id, (dossier) => {
    const said = Object.entries(change).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value.trim()] as const],
    )
    return { ...dossier, ...Object.fromEntries(said) }
  })

/** Give a dossier another name. */
export const renameDossier = ({ library }: Workspace, id: DossierId, title: string): Promise<Dossier> =>
  library.dossiers.edit(id, (dossier) => ({ ...dossier, title }))

async function makeBlock({ library, newId }: Workspace, block: NewBlock): Promise<DossierBlock> {
  const id = blockId.parse(newId())
  if (block.kind === 'article') return articleBlock(library, id, block.articleId, block.version ?? null)
  if (block.kind !== 'quote') return { ...block, id }
  const quote = await findQuote(library, block.articleId, block.quoteId)
  return { ...block, id, words: quote.selector.exact }
}

/** An article as a whole, in its newest version unless one is named. @throws {AppError} not-found */
export async function articleBlock(
  library: Workspace['library'],
  id: BlockId,
  articleId: ArticleId,
  version: number | null,
): Promise<ArticleBlock> {
  const { metadata, versions } = await library.articles.read(articleId)
  const n = version ?? newestOf(versions)
  if (!versions.some((entry) => entry.n === n))
    throw new AppError('not-found', { what: 'version', id: String(n) })
  return { kind: 'article', id, articleId, version: n, title: metadata.title }
}

/** A quote of an article. @throws {AppError} not-found */
export async function findQuote(
  library: Workspace['library'],
  articleId: ArticleId,
  id: QuoteId,
): Promise<Quote> {
  const quote = (await library.quotes.list(articleId)).find((kept) => kept.id === id)
  if (quote === undefined) throw new AppError('not-found', { what: 'quote', id })
  return quote
}
