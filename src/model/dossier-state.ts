// Owns telling one state of a dossier from another, for whoever shows it and hears that it was changed.
import type { Dossier } from './dossier'
import type { DossierId } from './ids'

/** Which state of a dossier it is: no two of them have both the same. */
export type DossierState = { readonly id: DossierId } & Pick<Dossier, 'revision' | 'updatedAt'>
export const stateOf = ({ id, revision, updatedAt }: DossierState): DossierState => ({
  id,
  revision,
  updatedAt,
})
export const isSameState = (a: DossierState, b: DossierState): boolean =>
  a.id === b.id && a.revision === b.revision && a.updatedAt === b.updatedAt
