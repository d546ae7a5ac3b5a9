<<<<<<< HEAD
// Owns changing a dossier's outline. Leaves keeping it, and the time of the change, to the library.
=======
// Owns what an edit does to a dossier's outline. Pure: a dossier in, a dossier out.
>>>>>>> main
import { AppError } from '../errors'
import type { Dossier, DossierBlock } from '../model/dossier'
import type { BlockId } from '../model/ids'

<<<<<<< HEAD
/** What may be changed of a block; what its kind doesn't have is ignored. */
export type BlockChange = {
  readonly title?: string | undefined
  readonly level?: number | undefined
  readonly text?: string | undefined
}

/** Put a block before another, or at the end. @throws {AppError} not-found (block) */
export function addBlock(dossier: Dossier, block: DossierBlock, before: BlockId | null): Dossier {
  return insert(dossier, [block], before)
}

/**
 * Move a block before another, or to the end.
 *
 * A section moves with all that stands under it, up to the next section of its own or a higher level. A move before itself or
 * into itself changes nothing.
 *
 * @throws {AppError} not-found (block)
 */
export function moveBlock(dossier: Dossier, id: BlockId, before: BlockId | null): Dossier {
  const from = placeOf(dossier, id)
  const end = endOfBlock(dossier.blocks, from)
  const moved = dossier.blocks.slice(from, end)
  if (before !== null && moved.some((block) => block.id === before)) return dossier
  const rest = { ...dossier, blocks: [...dossier.blocks.slice(0, from), ...dossier.blocks.slice(end)] }
  return insert(rest, moved, before)
}

/** Change a section's title or level, or a paragraph's text. Words of quotes can't be changed. @throws {AppError} not-found (block) */
export function changeBlock(dossier: Dossier, id: BlockId, change: BlockChange): Dossier {
  const at = placeOf(dossier, id)
  return { ...dossier, blocks: dossier.blocks.map((block, i) => (i === at ? changed(block, change) : block)) }
}

/** Take a block out. Of a section only the heading goes: nobody's words vanish with it. @throws {AppError} not-found (block) */
export function removeBlock(dossier: Dossier, id: BlockId): Dossier {
  const at = placeOf(dossier, id)
  return { ...dossier, blocks: dossier.blocks.filter((_, i) => i !== at) }
}

function changed(block: DossierBlock, change: BlockChange): DossierBlock {
  switch (block.kind) {
    case 'section':
      return { ...block, title: change.title ?? block.title, level: change.level ?? block.level }
    case 'text':
      return { ...block, text: change.text ?? block.text }
    case 'quote':
      return block
  }
}

function insert(dossier: Dossier, blocks: readonly DossierBlock[], before: BlockId | null): Dossier {
  const at = before === null ? dossier.blocks.length : placeOf(dossier, before)
  return { ...dossier, blocks: [...dossier.blocks.slice(0, at), ...blocks, ...dossier.blocks.slice(at)] }
}

function placeOf(dossier: Dossier, id: BlockId): number {
=======
/** Put a block before another, or at the end. @throws {AppError} not-found */
export function addBlock(dossier: Dossier, block: DossierBlock, before: BlockId | null): Dossier {
  const at = before === null ? dossier.blocks.length : indexOf(dossier, before)
  return { ...dossier, blocks: dossier.blocks.toSpliced(at, 0, block) }
}

/** Change a section's title or level, or the text of commentary. @throws {AppError} not-found, bad-request */
export function changeBlock(
  dossier: Dossier,
  id: BlockId,
  change: {
    readonly title?: string | undefined
    readonly level?: number | undefined
    readonly text?: string | undefined
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
    default:
      throw new AppError('bad-request', { reason: 'the words of a quote are not changed in a dossier' })
  }
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

/** Remove a block; what stands under a section stays. @throws {AppError} not-found */
export function removeBlock(dossier: Dossier, id: BlockId): Dossier {
  return { ...dossier, blocks: dossier.blocks.toSpliced(indexOf(dossier, id), 1) }
}

function indexOf(dossier: Dossier, id: BlockId): number {
>>>>>>> main
  const at = dossier.blocks.findIndex((block) => block.id === id)
  if (at < 0) throw new AppError('not-found', { what: 'block', id })
  return at
}

<<<<<<< HEAD
/** Where what belongs to a block ends: for a section at the next one of its own or a higher level. */
function endOfBlock(blocks: readonly DossierBlock[], at: number): number {
  const block = blocks[at]
  if (block?.kind !== 'section') return at + 1
  const next = blocks.findIndex(
    (other, i) => i > at && other.kind === 'section' && other.level <= block.level,
=======
/** Where the stretch ends that moves with a block. */
function endOf(blocks: readonly DossierBlock[], start: number): number {
  const first = blocks[start]
  if (first?.kind !== 'section') return start + 1
  const next = blocks.findIndex(
    (block, i) => i > start && block.kind === 'section' && block.level <= first.level,
>>>>>>> main
  )
  return next < 0 ? blocks.length : next
}
