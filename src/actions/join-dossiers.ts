// Owns putting the parts of one dossier into another. Leaves the rules of outlines to `dossier`, and keeping them to `library`.
import type { ParsedRequestOf } from '../contract'
import { addBlocks } from '../dossier/outline'
import { AppError } from '../errors'
import type { Dossier, DossierBlock } from '../model/dossier'
import { blockId } from '../model/ids'
import type { Workspace } from './workspace'

/** How many quotes stand in both dossiers. @throws {AppError} not-found, damaged */
export async function jointQuotes(
  { library }: Workspace,
  { id, other }: ParsedRequestOf<'dossier:joint-quotes'>,
): Promise<{ readonly quotes: number }> {
  const present = quotesIn(await library.dossiers.read(id))
  return {
    quotes: [...quotesIn(await library.dossiers.read(other))].filter((quote) => present.has(quote)).length,
  }
}

const quotesIn = ({ blocks }: Dossier): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === 'quote' ? [block.quoteId] : [])))

/**
 * Put the parts of another dossier into one, in one step: under a section of its title, where it had sections of the first level these one
 * level below. Title, front matter, comments and versions of the first stay as they are. The other stays, unless it is to go to the trash.
 * @throws {AppError} not-found, bad-request (the same one twice), damaged, and what the disk says
 */
export async function joinDossiers(
  { library, newId }: Workspace,
  { id, other, before, skipsPresent, deletesOther }: ParsedRequestOf<'dossier:join'>,
): Promise<{ readonly added: number; readonly skipped: number }> {
  if (id === other) throw new AppError('bad-request', { reason: 'a dossier is not joined with itself' })
  const theirs = await library.dossiers.read(other)
  let outcome = { added: 0, skipped: 0 }
  await library.dossiers.edit(
    id,
    (ours) => {
      const present = quotesIn(ours)
      const wanted = theirs.blocks.filter(
        (block) => !(skipsPresent && block.kind === 'quote' && present.has(block.quoteId)),
      )
      outcome = { added: wanted.length, skipped: theirs.blocks.length - wanted.length }
      const heading: DossierBlock = {
        kind: 'section',
        id: blockId.parse(newId()),
        level: 1,
        title: theirs.title,
      }
      const parts = wanted.map((block) => ({ ...lowered(block), id: blockId.parse(newId()) }))
      return addBlocks(ours, [heading, ...parts], before)
    },
    { kind: 'dossier-joined', count: theirs.blocks.length },
    deletesOther ? (step) => library.trash.deleteDossierIn(step, other) : undefined,
  )
  return outcome
}

/** Sections stand below that of the dossier that they come from. */
const lowered = (block: DossierBlock): DossierBlock =>
  block.kind === 'section' ? { ...block, level: Math.min(3, block.level + 1) } : block
