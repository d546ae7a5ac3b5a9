// Owns putting the parts of a long page into groups of some twenty: with each key React walks over all that stand beside the part that
// is written in, and needs to walk over those of its group alone.
import type { DossierBlock } from '../../../src/model/dossier'

/** In about one of so many parts a group begins. */
const SIZE = 20

/**
 * The groups, in order. Whether one begins with a part is told by the part's id alone, so that adding, moving and removing others leaves
 * it in its group.
 */
export function groupParts(blocks: readonly DossierBlock[]): readonly (readonly DossierBlock[])[] {
  const groups: DossierBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group === undefined || beginsGroup(block.id)) groups.push([block])
    else group.push(block)
  }
  return groups
}

function beginsGroup(id: string): boolean {
  let sum = 0
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 1_000_003
  return sum % SIZE === 0
}
