// Owns what is told of two states of a dossier.
import type { DossierBlock } from './dossier'

/** What became of a part. One that is `changed` may have moved, too. */
export type PartChange = {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  /** `null` for one that was added. */
  readonly before: DossierBlock | null
  /** `null` for one that was removed. */
  readonly after: DossierBlock | null
  readonly isMoved: boolean
}
