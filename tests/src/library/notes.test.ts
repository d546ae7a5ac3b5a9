import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeBackup } from '../../../src/library/backups'
import { checkLibrary } from '../../../src/library/check'
import { resolveConflict } from '../../../src/library/conflicts'
import { findAllCopies } from '../../../src/library/find-copies'
import { joinCopies } from '../../../src/library/join-copies'
import { openLibrary, type Library } from '../../../src/library/library'
import { mendRecords } from '../../../src/library/mend'
import { repairLibrary } from '../../../src/library/repair'
import { restoreBackup } from '../../../src/library/restore'
import type { LibraryChange } from '../../../src/library/store'
import type { FreeNote } from '../../../src/model/free-note'
import { localFiles } from '../../../src/node/local-files'
import { openDatabase } from '../../../src/node/sqlite'
import { randomId, sha256 } from '../../../src/node/system'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let folder: string
let library: Library
let note: FreeNote
let now: number

const open = (): Promise<Library> =>
  openLibrary({
    files: localFiles(join(folder, 'Library')),
    openHistory: () => openDatabase(join(folder, 'history.sqlite')),
    clock: () => new Date(now).toISOString(),
    newId: randomId,
    hashOf: sha256,
  })
const placeOf = async (one: FreeNote): Promise<string> => library.notes.folderOf(one.id)
const fileOf = async (one: FreeNote, name = 'note.json'): Promise<string> =>
  join(folder, 'Library', await placeOf(one), name)
const afterSeconds = (seconds: number): void => {
  now += seconds * 1000
}

beforeEach(async () => {
  folder = makeTemporaryFolder()
  now = Date.UTC(2026, 10, 24, 8)
  library = await open()
  note = await library.notes.create({ title: 'Mediation', note: 'What *several* say.', tags: ['seoul'] })
})

describe('a free note', () => {
  it('lies in a folder of its own that its title doesn’t name, in a record that a person can read', async () => {
    expect(await placeOf(note)).toBe(`notes/2026-11-24-${note.id}`)
    await library.notes.change(note.id, { title: 'Another name' })
    expect(JSON.parse(readFileSync(await fileOf(note), 'utf8'))).toMatchObject({
      title: 'Another name',
      note: 'What *several* say.',
      tags: ['seoul'],
      revision: 1,
    })
    expect(await (await open()).notes.read(note.id)).toMatchObject({ title: 'Another name' })
  })

  it('may be without title and words, and keeps fields that it does not know', async () => {
    const blank = await library.notes.create()
    expect(blank).toMatchObject({ title: '', note: '', tags: [] })
    writeFileSync(await fileOf(note), JSON.stringify({ ...note, mood: 'calm' }))
    expect(await library.notes.change(note.id, { note: 'Now.' })).toMatchObject({
      mood: 'calm',
      note: 'Now.',
    })
  })

  it('is not written where nothing changed', async () => {
    afterSeconds(60)
    expect(await library.notes.change(note.id, { note: note.note, tags: ['seoul'] })).toEqual(note)
    expect(library.undo.next().undo?.kind).toBe('free-note-created')
  })

  it('is not found where it isn’t', async () => {
    await library.trash.deleteNote(note.id)
    await expect(library.notes.read(note.id)).rejects.toMatchObject({
      kind: 'not-found',
      data: { what: 'note' },
    })
  })

  it('is undone and done again step by step, typing as one', async () => {
    afterSeconds(60)
    await library.notes.change(note.id, { note: 'What *several* say. A' })
    afterSeconds(1)
    await library.notes.change(note.id, { note: 'What *several* say. And' })
    await library.notes.change(note.id, { tags: ['seoul', 'mediation'] })
    await library.notes.change(note.id, { title: 'Roles' })
    const undone = async (): Promise<readonly unknown[]> => {
      const { undo } = library.undo.next()
      await library.undo.undo()
      const there = existsSync(join(folder, 'Library/notes', `2026-11-24-${note.id}`))
      return [
        undo?.kind,
        there ? await library.notes.read(note.id).then((one) => [one.title, one.note, one.tags]) : null,
      ]
    }
    expect(await undone()).toEqual([
      'free-note-renamed',
      ['Mediation', 'What *several* say. And', ['seoul', 'mediation']],
    ])
    expect(await undone()).toEqual(['free-note-tagged', ['Mediation', 'What *several* say. And', ['seoul']]])
    expect(await undone()).toEqual(['free-note-written', ['Mediation', 'What *several* say.', ['seoul']]])
    expect(await undone()).toEqual(['free-note-created', null])
    for (let n = 0; n < 4; n++) expect((await library.undo.redo()).outcome).toBe('done')
    expect(await library.notes.read(note.id)).toMatchObject({
      title: 'Roles',
      note: 'What *several* say. And',
      tags: ['seoul', 'mediation'],
    })
  })
})

describe('a free note in the trash', () => {
  it('comes back as it was, and goes for ever only when a person says so', async () => {
    const entry = await library.trash.deleteNote(note.id)
    expect(await library.trash.list()).toMatchObject([{ kind: 'note', id: note.id, title: 'Mediation' }])
    await library.trash.restore(entry)
    expect(await library.notes.read(note.id)).toEqual(note)
    const again = await library.trash.deleteNote(note.id)
    expect(await library.trash.purge([again])).toBe(1)
    expect(await library.trash.list()).toEqual([])
    const log = readFileSync(join(folder, 'Library/log.jsonl'), 'utf8')
    for (const event of ['deleted', 'restored', 'purged'])
      expect(log).toContain(`"event":"${event}","kind":"note","id":"${note.id}"`)
    expect((await checkLibrary(library)).problems).toEqual([])
  })

  it('is known by its first words where it has no title', async () => {
    await library.trash.deleteNote((await library.notes.create({ note: '# A *question*' })).id)
    expect((await library.trash.list())[0]?.title).toBe('A question')
  })
})

describe('checking and mending free notes', () => {
  it('counts them, and finds what is amiss beside and in them', async () => {
    expect(await checkLibrary(library)).toMatchObject({ notes: 1, problems: [] })
    writeFileSync(await fileOf(note, 'todo.txt'), '')
    writeFileSync(await fileOf(note, 'note (1).json'), readFileSync(await fileOf(note)))
    writeFileSync(await fileOf(note), '{')
    const place = await placeOf(note)
    const found = (await checkLibrary(library)).problems.map(({ path, problem }) => `${problem} ${path}`)
    expect(found.sort()).toEqual([
      `damaged ${place}/note.json`,
      `stray ${place}/todo.txt`,
      `sync-copy ${place}/note (1).json`,
    ])
  })

  it('takes a damaged one from the newest backup, and sets it aside', async () => {
    await makeBackup({ ...library.store, library }, 'by-hand')
    writeFileSync(await fileOf(note), '{')
    expect((await repairLibrary(library)).map(({ outcome }) => outcome)).toEqual(['repaired'])
    expect(await library.notes.read(note.id)).toEqual(note)
    expect((await library.quarantine.list()).map(({ path }) => path)).toEqual([
      `${await placeOf(note)}/note.json`,
    ])
  })

  it('keeps all that is sound of it where there is no backup', async () => {
    const path = `${await placeOf(note)}/note.json`
    writeFileSync(
      await fileOf(note),
      JSON.stringify({ ...note, title: 7, tags: 'none', conflicts: 'none', mood: 1 }),
    )
    expect(await mendRecords(library.store, [path])).toMatchObject([{ outcome: 'rebuilt' }])
    expect(await library.notes.read(note.id)).toMatchObject({
      title: '',
      note: 'What *several* say.',
      tags: [],
      createdAt: note.createdAt,
      mood: 1,
    })
    writeFileSync(await fileOf(note), 'nothing of it')
    expect(await mendRecords(library.store, [path])).toMatchObject([{ outcome: 'set-aside' }])
  })

  it('misses one that the newest backup has, and not one that was deleted', async () => {
    const kept = await library.notes.create({ title: 'Deleted' })
    await makeBackup({ ...library.store, library }, 'by-hand')
    await library.trash.deleteNote(kept.id)
    await library.files.remove(await placeOf(note))
    const { problems } = await checkLibrary(await open())
    expect(problems.map(({ problem, path }) => `${problem} ${path}`)).toEqual([
      `missing notes/2026-11-24-${note.id}/note.json`,
    ])
  })

  it('restores them, and those in the trash, from a backup', async () => {
    const gone = await library.notes.create({ title: 'In the trash' })
    await library.trash.deleteNote(gone.id)
    const { name } = await makeBackup({ ...library.store, library }, 'by-hand')
    const target = localFiles(join(folder, 'Restored'))
    await restoreBackup(library, name, target)
    const restored = await openLibrary({
      files: target,
      clock: library.store.clock,
      newId: randomId,
      hashOf: sha256,
    })
    expect(await restored.notes.read(note.id)).toEqual(note)
    expect(await restored.trash.list()).toMatchObject([{ kind: 'note', title: 'In the trash' }])
  })
})

describe('copies of a free note that a sync tool left', () => {
  const theirs = '2026-11-24T07:00:00.000Z'
  const copy = async (name: string, change: Partial<FreeNote>): Promise<void> => {
    writeFileSync(await fileOf(note, name), JSON.stringify({ ...note, updatedAt: theirs, ...change }))
  }

  it('are merged: tags of both, one text stands, and the other waits for a person', async () => {
    const told: LibraryChange[] = []
    library.onChange((change) => void told.push(change))
    await copy('note.sync-conflict-20261124-070000-ABCDEFG.json', { note: 'What they say.', tags: ['busan'] })
    const report = await joinCopies(library, await findAllCopies(library.files))
    expect(report.copies.map(({ outcome }) => outcome)).toEqual(['merged'])
    expect(report.conflicts).toMatchObject([
      { field: 'note', value: 'What they say.', target: { kind: 'note', id: note.id } },
    ])
    expect(await library.notes.read(note.id)).toMatchObject({
      note: 'What *several* say.',
      tags: ['seoul', 'busan'],
      conflicts: [{ field: 'note', value: 'What they say.', updatedAt: theirs }],
    })
    expect(told).toContainEqual({ kind: 'note', id: note.id, folder: await placeOf(note) })
    expect(readdirSync(join(folder, 'Library', await placeOf(note)))).toEqual(['note.json'])
  })

  it.each([
    ['keep', 'What *several* say.'],
    ['take', 'What they say.'],
    ['both', 'What *several* say.\n\n---\n\nWhat they say.'],
  ] as const)('are decided about by %s, which can be undone', async (resolution, expected) => {
    await copy('note (1).json', { note: 'What they say.' })
    await joinCopies(library, await findAllCopies(library.files))
    const [conflict] = (await library.notes.read(note.id)).conflicts ?? []
    if (conflict === undefined) throw new Error('no conflict')
    expect(await resolveConflict(library, { kind: 'note', id: note.id }, conflict, resolution)).toBe(true)
    expect(await library.notes.read(note.id)).toMatchObject({ note: expected })
    expect((await library.notes.read(note.id)).conflicts).toBeUndefined()
    await library.undo.undo()
    expect(await library.notes.read(note.id)).toMatchObject({ note: note.note, conflicts: [conflict] })
  })

  it('are found as whole folders, too', async () => {
    const place = await fileOf(note, '')
    const copied = `${place.replace(/\/$/, '')} (1)`
    const { cpSync } = await import('node:fs')
    cpSync(place, copied, { recursive: true })
    await joinCopies(library, await findAllCopies(library.files))
    expect(existsSync(copied)).toBe(false)
    expect(await library.notes.read(note.id)).toEqual(note)
  })
})
