// Owns changing a dossier's outline. Leaves keeping it, and the time of the change, to the library.
import { AppError } from '../errors'
import type { Dossier, DossierBlock } from '../model/dossier'
import type { BlockId } from '../model/ids'

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
  const at = dossier.blocks.findIndex((block) => block.id === id)
  if (at < 0) throw new AppError('not-found', { what: 'block', id })
  return at
}

/** Where what belongs to a block ends: for a section at the next one of its own or a higher level. */
function endOfBlock(blocks: readonly DossierBlock[], at: number): number {
  const block = blocks[at]
  if (block?.kind !== 'section') return at + 1
  const next = blocks.findIndex(
    (other, i) => i > at && other.kind === 'section' && other.level <= block.level,
  )
  return next < 0 ? blocks.length : next
}
