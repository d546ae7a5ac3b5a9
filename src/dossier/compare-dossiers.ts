// Owns what became of a dossier's parts from one state of it to another. Pure. Leaves the difference of two texts to whoever shows it.
import type { Dossier, DossierBlock } from '../model/dossier'
import type { PartChange } from '../model/dossier-comparison'
import { longestAscending } from '../text/longest-ascending'
import { wordsOfBlock } from '../text/dossier-words'

type Parts = Pick<Dossier, 'blocks'>

/**
 * Compare two states. Parts are known by their ids: as few as can be are told to have moved. In the order of the later state; what was
 * removed stands behind what it stood behind.
 */
export function compareDossiers(before: Parts, after: Parts): readonly PartChange[] {
  const old = new Map<string, { readonly block: DossierBlock; readonly at: number }>(
    before.blocks.map((block, at) => [block.id, { block, at }]),
  )
  const common = after.blocks.filter(({ id }) => old.has(id))
  const stayed = new Set(
    longestAscending(common.map(({ id }) => old.get(id)?.at ?? 0)).map((i) => common[i]?.id),
  )
  const changes = after.blocks.map((block): PartChange => {
    const earlier = old.get(block.id)?.block ?? null
    if (earlier === null) return { kind: 'added', before: null, after: block, isMoved: false }
    const isMoved = !stayed.has(block.id)
    const isSame = wordsOfBlock(earlier) === wordsOfBlock(block) && levelOf(earlier) === levelOf(block)
    return { kind: isSame ? (isMoved ? 'moved' : 'same') : 'changed', before: earlier, after: block, isMoved }
  })
  return withRemoved(changes, before.blocks, new Set(after.blocks.map(({ id }) => id)))
}

function withRemoved(
  changes: readonly PartChange[],
  before: readonly DossierBlock[],
  present: ReadonlySet<string>,
): readonly PartChange[] {
  const all = [...changes]
  let last: string | null = null
  for (const block of before) {
    if (!present.has(block.id)) {
      const at: number = last === null ? 0 : 1 + all.findIndex((one) => idOf(one) === last)
      all.splice(at, 0, { kind: 'removed', before: block, after: null, isMoved: false })
    }
    last = block.id
  }
  return all
}

const idOf = ({ before, after }: PartChange): string => (after ?? before)?.id ?? ''

const levelOf = (block: DossierBlock): number | null =>
  block.kind === 'section' ? block.level : block.kind === 'article' ? block.version : null
