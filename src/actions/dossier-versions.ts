// Owns named versions of a dossier: keeping one, looking at it beside what there is now, and going back to it. Leaves their files to
// `library`.
import type { ParsedRequestOf } from '../contract'
import { compareDossiers } from '../dossier/compare-dossiers'
import { orNull } from '../library/record'
import type { OpenedVersion } from '../model/answers'
import type { Dossier } from '../model/dossier'
import { CONTENT_FIELDS, contentOf } from '../model/dossier-version'
import { dossierVersionId, type ArticleId, type DossierId, type DossierVersionId } from '../model/ids'
import type { Quote } from '../model/quote'
import { wordsOfDossier } from '../text/dossier-words'
import type { Workspace } from './workspace'

/** A state of a dossier with the quotes that it had then; `null` for those that there are now. */
export type DossierState = { readonly dossier: Dossier; readonly quotes: readonly Quote[] | null }

/** A dossier as one of its versions has it. @throws {AppError} not-found, damaged */
export async function dossierAt(
  { library }: Pick<Workspace, 'library'>,
  now: Dossier,
  id: DossierVersionId,
): Promise<DossierState> {
  const { content, quotes } = await library.dossiers.readVersion(now.id, id)
  return { dossier: { ...without(now), ...content }, quotes }
}

/** What isn't content stays; what was never said then isn't said. */
const without = (dossier: Dossier): Dossier =>
  Object.fromEntries(
    Object.entries(dossier).filter(([field]) => !(CONTENT_FIELDS as readonly string[]).includes(field)),
  ) as Dossier

/** The quotes of a dossier that are there, each once. `step` is called before each article is read. */
export async function quotesOf(
  { library }: Pick<Workspace, 'library'>,
  { blocks }: Pick<Dossier, 'blocks'>,
  step: () => void = () => undefined,
): Promise<readonly Quote[]> {
  const quoteBlocks = blocks.filter((block) => block.kind === 'quote')
  const wanted = new Set<string>(quoteBlocks.map((block) => block.quoteId))
  const quotes: Quote[] = []
  for (const articleId of new Set<ArticleId>(quoteBlocks.map((block) => block.articleId))) {
    step()
    for (const quote of (await orNull(() => library.quotes.list(articleId))) ?? [])
      if (wanted.has(quote.id)) quotes.push(quote)
  }
  return quotes
}

/** Keep a dossier as it is now under a name. @throws {AppError} not-found, and what the disk says */
export async function keepVersion(
  workspace: Workspace,
  id: DossierId,
  name: string,
): Promise<{ readonly dossier: Dossier; readonly version: DossierVersionId }> {
  const { library, newId, clock } = workspace
  const record = await library.dossiers.read(id)
  const quotes = await quotesOf(workspace, record)
  const version = dossierVersionId.parse(newId())
  const dossier = await library.dossiers.keepVersion(
    id,
    {
      id: version,
      dossierId: id,
      keptAt: clock(),
      createdAt: record.createdAt,
      content: contentOf(record),
      quotes: [...quotes],
    },
    {
      name,
      quoteCount: record.blocks.filter(({ kind }) => kind === 'quote').length,
      wordCount: wordsOfDossier(record),
    },
  )
  return { dossier, version }
}

/** A version as it was, and what became of its parts since. @throws {AppError} not-found, damaged */
export async function openVersion(
  { library }: Workspace,
  { id, version }: ParsedRequestOf<'dossier:open-version'>,
): Promise<OpenedVersion> {
  const now = await library.dossiers.read(id)
  const { content, quotes } = await library.dossiers.readVersion(id, version)
  return { content, quotes, changes: compareDossiers(content, now) }
}

/** Make a dossier again what it was in a version: one step. Comments and versions stay. @throws {AppError} not-found, damaged */
export async function goBackToVersion(
  { library }: Workspace,
  { id, version }: ParsedRequestOf<'dossier:restore-version'>,
): Promise<Dossier> {
  const { content } = await library.dossiers.readVersion(id, version)
  return library.dossiers.edit(id, (now) => ({ ...without(now), ...content }), {
    kind: 'dossier-version-restored',
    target: version,
  })
}
