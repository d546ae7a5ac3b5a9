// Owns named versions of dossiers on disk: a file for each, written once and known by its hash, and their list in the dossier's record.
import { AppError } from '../errors'
import type { Dossier } from '../model/dossier'
import type { DossierVersionEntry } from '../model/dossier-version-entry'
import type { StepKind } from '../model/history'
import type { DossierId, DossierVersionId } from '../model/ids'
import type { DossierStore } from './dossiers'
import * as layout from './layout'
import { decodeText, parseRecord, recordText } from './record'
import { DOSSIER, DOSSIER_VERSION } from './record-types'
import type { Step } from './step'
import { found, type Store } from './store'

/** What the list says of a version besides its id, its hash and when it was kept. */
export type NewVersionEntry = Pick<DossierVersionEntry, 'name' | 'quoteCount' | 'wordCount'>

type VersionStore = Pick<DossierStore, 'keepVersion' | 'readVersion' | 'renameVersion' | 'deleteVersion'>

/** Give the versions of the dossiers of a library. */
export function makeVersionStore(
  store: Store,
  { folderOf, readIn }: Pick<DossierStore, 'folderOf' | 'readIn'>,
): VersionStore {
  /** Change the list, and the file with it: in the order in which a crash in between loses nothing that is listed. */
  const change = (
    id: DossierId,
    named: { readonly kind: StepKind; readonly target: string },
    edit: (folder: string, versions: readonly DossierVersionEntry[], step: Step) => Promise<ListChange>,
  ): Promise<Dossier> =>
    store.change(async (step) => {
      const folder = await folderOf(id)
      const record = await readIn(folder)
      const { versions, after } = await edit(folder, record.versions ?? [], step)
      const next = {
        ...record,
        versions: [...versions],
        revision: record.revision + 1,
        updatedAt: store.clock(),
      }
      step.name({ ...named, title: record.title, count: 1 })
      await step.record(layout.dossierRecord(folder), DOSSIER, record, next)
      await after?.()
      store.tell({ kind: 'dossier', id, folder })
      return next
    })

  return {
    keepVersion: (id, version, about) =>
      change(id, { kind: 'dossier-version-kept', target: version.id }, async (folder, versions, step) => {
        const text = recordText(version)
        await step.text(layout.dossierVersion(folder, version.id), null, text)
        const { keptAt } = version
        return {
          versions: [
            ...versions,
            { id: version.id, keptAt, updatedAt: keptAt, sha256: store.hashOf(text), ...about },
          ],
        }
      }),
    async readVersion(id, version) {
      const folder = await folderOf(id)
      const { sha256 } = entryOf((await readIn(folder)).versions ?? [], version)
      const path = layout.dossierVersion(folder, version)
      const bytes = found(await store.files.readBytes(path), 'version', version)
      if (store.hashOf(bytes) !== sha256)
        throw new AppError('damaged', { path, reason: 'not as it was kept' })
      return parseRecord(decodeText(bytes, path), DOSSIER_VERSION, path)
    },
    renameVersion: (id, version, name) =>
      change(id, { kind: 'dossier-version-renamed', target: version }, (_, versions) => {
        entryOf(versions, version)
        return Promise.resolve({
          versions: versions.map((entry) =>
            entry.id === version ? { ...entry, name, updatedAt: store.clock() } : entry,
          ),
        })
      }),
    deleteVersion: (id, version) =>
      change(id, { kind: 'dossier-version-deleted', target: version }, async (folder, versions, step) => {
        entryOf(versions, version)
        const path = layout.dossierVersion(folder, version)
        const text = await store.files.readText(path)
        return {
          versions: versions.filter((entry) => entry.id !== version),
          after: text === null ? undefined : () => step.text(path, text, null),
        }
      }),
  }
}

type ListChange = {
  readonly versions: readonly DossierVersionEntry[]
  /** Done when the list is written. */
  readonly after?: (() => Promise<void>) | undefined
}

function entryOf(versions: readonly DossierVersionEntry[], id: DossierVersionId): DossierVersionEntry {
  return found(versions.find((entry) => entry.id === id) ?? null, 'version', id)
}
