// Owns the numbers of a dossier's sections: what the window shows is what an exported file prints.
import type { DossierBlock } from './dossier'

/**
 * Number the sections in order: `1`, `2`, `2.1`. A section that skips a level is numbered as if it didn't: after `1` comes
 * `1.1`, whether its level is 2 or 3.
 *
 * @returns By block id; blocks that are no sections have none.
 */
export function numberSections(blocks: readonly DossierBlock[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  /** Sections that are open, outermost first, with how many sections each holds so far; the first stands for the dossier. */
  const open = [{ level: 0, prefix: '', children: 0 }]
  for (const block of blocks) {
    if (block.kind !== 'section') continue
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= block.level) open.pop()
    const parent = open.at(-1)
    if (parent === undefined) break
    parent.children += 1
    const number = `${parent.prefix}${parent.children}`
    numbers.set(block.id, number)
    open.push({ level: block.level, prefix: `${number}.`, children: 0 })
  }
  return numbers
}
