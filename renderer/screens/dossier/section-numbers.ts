// Owns numbering the sections of a dossier: 1, 2, 2.1. Numbers in the window are those of the export.
import type { DossierBlock } from '../../../src/model/dossier'

/** The number of each section, by block. A level that skips one counts as the next below. */
export function numberSections(blocks: readonly DossierBlock[]): ReadonlyMap<string, string> {
  const counts: number[] = []
  const numbers = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind !== 'section') continue
    const depth = Math.min(block.level, counts.length + 1)
    counts.length = depth
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
    numbers.set(block.id, counts.join('.'))
  }
  return numbers
}
