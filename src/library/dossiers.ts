// Owns dossiers on disk: one record each. Leaves what an edit does to an outline to `dossier`.
import { dossier, type Dossier } from '../model/dossier'
import { dossierId, type DossierId } from '../model/ids'
import * as layout from './layout'
import { readRecord, writeRecord } from './record'
import { found, makeFolderNames, type Store } from './store'

export type DossierStore = {
  create(title: string, options?: { readonly sample?: boolean }): Promise<Dossier>
  read(id: DossierId): Promise<Dossier>
  readIn(folder: string): Promise<Dossier>
  /** Replace a dossier by what `edit` makes of it: nothing else writes in between. */
  edit(id: DossierId, edit: (dossier: Dossier) => Dossier): Promise<Dossier>
  folders(): Promise<readonly string[]>
  folderOf(id: DossierId): Promise<string>
}

/** Give the dossiers of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeDossierStore(store: Store): DossierStore {
  const names = makeFolderNames(store.files, layout.DOSSIERS)
  const folderOf = async (id: DossierId): Promise<string> => found(await names.find(id), 'dossier', id)
  const readIn = async (folder: string): Promise<Dossier> =>
    found(await readRecord(store.files, layout.dossierRecord(folder), dossier), 'dossier', folder)

  return {
    folderOf,
    readIn,
    folders: () => names.all(),
    read: async (id) => readIn(await folderOf(id)),
    create: (title, options = {}) =>
      store.change(async () => {
        const id = dossierId.parse(store.newId())
        const now = store.clock()
        const folder = layout.dossierFolder(title, id)
        const made: Dossier = {
          id,
          title,
          blocks: [],
          sample: options.sample ?? false,
          createdAt: now,
          updatedAt: now,
        }
        await writeRecord(store.files, layout.dossierRecord(folder), dossier, made)
        names.set(id, folder)
        store.tell({ kind: 'dossier', id, folder })
        return made
      }),
    edit: (id, edit) =>
      store.change(async () => {
        const folder = await folderOf(id)
        const next = { ...edit(await readIn(folder)), updatedAt: store.clock() }
        await writeRecord(store.files, layout.dossierRecord(folder), dossier, next)
        store.tell({ kind: 'dossier', id, folder })
        return next
      }),
  }
}
