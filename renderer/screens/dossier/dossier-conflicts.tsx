// Owns where on the page it is said that copies of a dossier differ. Leaves deciding to `components/conflict-list.tsx`.
import { valueAt } from '../../../src/model/field-path'
import type { Dossier } from '../../../src/model/dossier'
import { ConflictList } from '../../components/conflict-list'
import { blockOfField } from '../../components/conflict-words'

type DossierConflictsProps = {
  readonly dossier: Dossier
  /** `null` for what belongs to no block that is there. */
  readonly blockId: string | null
}

/** Values that differ between copies of the dossier, each where it belongs. */
export function DossierConflicts({ dossier, blockId }: DossierConflictsProps) {
  return (
    <ConflictList
      target={{ kind: 'dossier', id: dossier.id }}
      conflicts={conflictsOf(dossier, blockId)}
      valueOf={(field) => valueAt(dossier, field)}
    />
  )
}

/** The values of a block that differ; of `null`, those that belong to no block that is there. */
export function conflictsOf({ blocks, conflicts = [] }: Dossier, blockId: string | null) {
  return conflicts.filter(({ field }) => {
    const of = blockOfField(field)
    return blockId === null ? !blocks.some((block) => block.id === of) : of === blockId
  })
}
