// Owns what an edit does to a dossier's outline. Pure: a dossier in, a dossier out.
import { AppError } from '../errors'
import type { Dossier, DossierBlock } from '../model/dossier'
import type { QuoteEdits } from '../model/quote-edits'
import type { BlockId } from '../model/ids'
import { withoutCommentsOn } from './comments'

/** Put a block before another, or at the end. @throws {AppError} not-found */
export const addBlock = (dossier: Dossier, block: DossierBlock, before: BlockId | null): Dossier =>
  addBlocks(dossier, [block], before)

/** Put blocks before another, or at the end. @throws {AppError} not-found */
export function addBlocks(
  dossier: Dossier,
  blocks: readonly DossierBlock[],
  before: BlockId | null,
): Dossier {
  const at = before === null ? dossier.blocks.length : indexOf(dossier, before)
  return { ...dossier, blocks: dossier.blocks.toSpliced(at, 0, ...blocks) }
}

/** Change a section's title or level, the text of commentary, or the version of an article that is referred to. @throws {AppError} not-found, bad-request */
export function changeBlock(
  dossier: Dossier,
  id: BlockId,
  change: {
    readonly title?: string | undefined
    readonly level?: number | undefined
    readonly text?: string | undefined
    readonly version?: number | undefined
  },
): Dossier {
  const at = indexOf(dossier, id)
  const block = dossier.blocks[at]
  switch (block?.kind) {
    case 'section': {
      const next = { ...block, title: change.title ?? block.title, level: change.level ?? block.level }
      return { ...dossier, blocks: dossier.blocks.with(at, next) }
    }
    case 'text':
      return { ...dossier, blocks: dossier.blocks.with(at, { ...block, text: change.text ?? block.text }) }
    case 'article':
      return {
        ...dossier,
        blocks: dossier.blocks.with(at, { ...block, version: change.version ?? block.version }),
      }
    default:
      throw new AppError('bad-request', { reason: 'the words of a quote are not changed in a dossier' })
  }
}

/** Change what is left out of a quote's words and added to them. @throws {AppError} not-found, bad-request */
export function editQuote(dossier: Dossier, id: BlockId, edits: QuoteEdits): Dossier {
  const at = indexOf(dossier, id)
  const block = dossier.blocks[at]
  if (block?.kind !== 'quote') throw new AppError('bad-request', { reason: 'only quotes have edits' })
  // A quote that nobody ever edited has none, and is the record that it was.
  if (edits.list.length === 0 && block.edits === undefined) return dossier
  return { ...dossier, blocks: dossier.blocks.with(at, { ...block, edits }) }
}

/**
 * Move a block before another, or to the end. A section takes with it all that stands under it, up to the next section of its
 * level or a higher one; moved before one of its own, it stays.
 * @throws {AppError} not-found
 */
export function moveBlock(dossier: Dossier, id: BlockId, before: BlockId | null): Dossier {
  const start = indexOf(dossier, id)
  const end = endOf(dossier.blocks, start)
  const target = before === null ? dossier.blocks.length : indexOf(dossier, before)
  if (target >= start && target <= end) return dossier
  const moved = dossier.blocks.slice(start, end)
  const rest = dossier.blocks.toSpliced(start, end - start)
  return { ...dossier, blocks: rest.toSpliced(target > start ? target - moved.length : target, 0, ...moved) }
}

/** Remove a block, and the comments on it; what stands under a section stays. @throws {AppError} not-found */
export function removeBlock(dossier: Dossier, id: BlockId): Dossier {
  const rest = { ...dossier, blocks: dossier.blocks.toSpliced(indexOf(dossier, id), 1) }
  return withoutCommentsOn(rest, id)
}

function indexOf(dossier: Dossier, id: BlockId): number {
  const at = dossier.blocks.findIndex((block) => block.id === id)
  if (at < 0) throw new AppError('not-found', { what: 'block', id })
  return at
}

/** Where the stretch ends that moves with a block. */
function endOf(blocks: readonly DossierBlock[], start: number): number {
  const first = blocks[start]
  if (first?.kind !== 'section') return start + 1
  const next = blocks.findIndex(
    (block, i) => i > start && block.kind === 'section' && block.level <= first.level,
  )
  return next < 0 ? blocks.length : next
}
