// Owns dossiers on disk: one record each. Leaves what an edit does to an outline to `dossier`.
import { schemaOfDossier, type Dossier } from '../model/dossier'
import { stateOf } from '../model/dossier-state'
import type { FrontField } from '../model/front-matter'
import type { StepKind } from '../model/history'
import type { DossierVersion } from '../model/dossier-version'
import { dossierId, type DossierId, type DossierVersionId } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import { makeVersionStore, type NewVersionEntry } from './dossier-versions'
import * as layout from './layout'
import { readRecord, writeRecord } from './record'
import { DOSSIER } from './record-types'
import type { Step } from './step'
import { found, hintFor, makeFolderNames, type Store } from './store'

/** What an edit does, for undo; `target` is the block, where it is one. */
export type DossierEditName = { readonly kind: StepKind; readonly target?: string; readonly count?: number }

/** What a dossier begins with. */
export type NewDossier = {
  readonly sample?: boolean
  /** What of a record is a person's to write; nothing unless given. */
  readonly content?: Partial<Pick<Dossier, 'blocks' | FrontField | 'citationStyle' | 'citationLocale'>>
}

export type DossierStore = {
  create(title: string, options?: NewDossier): Promise<Dossier>
  read(id: DossierId): Promise<Dossier>
  readIn(folder: string): Promise<Dossier>
  /** Replace a dossier by what `edit` makes of it: nothing else writes in between. */
  edit(
    id: DossierId,
    edit: (dossier: Dossier) => Dossier,
    name?: DossierEditName,
    /** What else is done in the same step, when that is written. */
    also?: (step: Step) => Promise<unknown>,
  ): Promise<Dossier>
  /** Keep a version: its file, and its entry in the record. */
  keepVersion(id: DossierId, version: DossierVersion, about: NewVersionEntry): Promise<Dossier>
  /** @throws {AppError} not-found, damaged where it isn't as it was kept */
  readVersion(id: DossierId, version: DossierVersionId): Promise<DossierVersion>
  /** @throws {AppError} not-found */
  renameVersion(id: DossierId, version: DossierVersionId, name: string): Promise<Dossier>
  /** Undoing brings it back; else it is gone. @throws {AppError} not-found */
  deleteVersion(id: DossierId, version: DossierVersionId): Promise<Dossier>
  folders(): Promise<readonly string[]>
  folderOf(id: DossierId): Promise<string>
}

/** Give the dossiers of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeDossierStore(store: Store): DossierStore {
  const names = makeFolderNames(store.files, layout.DOSSIERS, hintFor(store, 'dossier'))
  const folderOf = async (id: DossierId): Promise<string> => found(await names.find(id), 'dossier', id)
  const readIn = async (folder: string): Promise<Dossier> =>
    found(await readRecord(store.files, layout.dossierRecord(folder), DOSSIER), 'dossier', folder)

  return {
    ...makeVersionStore(store, { folderOf, readIn }),
    folderOf,
    readIn,
    folders: () => names.all(),
    read: async (id) => readIn(await folderOf(id)),
    create: (title, options = {}) =>
      store.change(async (step) => {
        const id = dossierId.parse(store.newId())
        const now = store.clock()
        const folder = layout.dossierFolder(title, id)
        const content: Dossier = {
          schema: LIBRARY_SCHEMA,
          revision: 0,
          id,
          title,
          blocks: [],
          ...options.content,
          sample: options.sample ?? false,
          createdAt: now,
          updatedAt: now,
        }
        const made = { ...content, schema: schemaOfDossier(content) }
        // Moved into its place whole: a folder without a record would be a dossier that can't be read.
        const staged = `${layout.STAGING}/${id}`
        await writeRecord(store.files, layout.dossierRecord(staged), DOSSIER, made)
        await store.files.move(staged, folder)
        names.set(id, folder)
        step.made(folder, layout.trashPlace(now, folder))
        step.name({ kind: 'dossier-created', target: id, title, count: 1 })
        store.tell({ kind: 'dossier', id, folder })
        return made
      }),
    edit: (id, edit, name = { kind: 'dossier-edited' }, also) =>
      store.change(async (step) => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const revision = record.revision + 1
        const edited = edit(record)
        const next = { ...edited, schema: schemaOfDossier(edited), revision, updatedAt: store.clock() }
        step.name({ kind: name.kind, target: name.target ?? id, title: record.title, count: name.count ?? 1 })
        await step.record(layout.dossierRecord(folder), DOSSIER, record, next)
        await also?.(step)
        store.tell({ kind: 'dossier', id, folder, state: stateOf(next) })
        return next
      }),
  }
}
