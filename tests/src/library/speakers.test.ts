import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLibrary } from '../../../src/library/check'
import { mergeSpeakers } from '../../../src/library/merge-records'
import { rebuildRecord } from '../../../src/library/rebuild'
import { speakersRecord, type SpeakersRecord } from '../../../src/model/speaker'
import { makeSpeakerBook } from '../../../src/model/speaker-names'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const LEE = {
  name: 'Lee Jae-myung',
  others: ['Lee'],
  roles: [
    { title: 'Governor', from: '', to: '2021-10-25' },
    { title: 'President', from: '2025-06-04', to: '' },
  ],
}
const path = (): string => join(test.folder, 'library', 'speakers.json')

describe('speakers', () => {
  it('are kept with their names and offices, each change a step that can be undone', async () => {
    const { speakers, undo } = test.workspace.library
    const lee = await speakers.put(null, LEE)
    await speakers.put(lee.id, { ...LEE, name: 'President Lee', others: ['Lee', 'Lee Jae-myung'] })
    expect((await speakers.list()).map(({ name }) => name)).toEqual(['President Lee'])
    expect(await undo.undo()).toMatchObject({ outcome: 'done', label: { kind: 'speaker-changed' } })
    expect((await speakers.list()).map(({ name }) => name)).toEqual(['Lee Jae-myung'])
    await speakers.remove(lee.id)
    expect(await speakers.list()).toEqual([])
    await undo.undo()
    const reopened = await test.reopen()
    expect(await reopened.library.speakers.list()).toMatchObject([LEE])
    await expect(speakers.remove('zzzzzzzzzzzz' as typeof lee.id)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('are one as soon as they share a name', async () => {
    const { speakers } = test.workspace.library
    await speakers.put(null, LEE)
    await speakers.put(null, { name: '이재명', others: [], roles: [] })
    const joined = await speakers.join(['Lee Jae-myung', '이재명', 'the president'])
    expect(joined).toMatchObject({ name: 'Lee Jae-myung', others: ['Lee', 'the president', '이재명'] })
    expect(joined.roles).toHaveLength(2)
    expect(await speakers.list()).toHaveLength(1)
    await test.workspace.library.undo.undo()
    expect((await speakers.list()).map(({ name }) => name)).toEqual(['Lee Jae-myung', '이재명'])
  })

  it('have the office of the day, by any name', async () => {
    await test.workspace.library.speakers.put(null, LEE)
    const book = makeSpeakerBook(await test.workspace.library.speakers.list())
    expect(book.nameOf(' lee ')).toBe('Lee Jae-myung')
    expect(book.nameOf('Kim')).toBe('Kim')
    expect(book.namesOf('Lee')).toEqual(['Lee Jae-myung', 'Lee'])
    expect(book.roleOn('Lee', '2020-05-01')).toBe('Governor')
    expect(book.roleOn('Lee', '2021-10-25')).toBe('Governor')
    expect(book.roleOn('Lee', '2021-10-26')).toBeNull()
    expect(book.roleOn('Lee', '2025')).toBe('President')
    expect(book.roleOn('Lee', null)).toBe('President')
    expect(book.roleOn('Kim', null)).toBeNull()
  })

  it('keep what another program added, are checked, and of a damaged file stays what is sound', async () => {
    const { library } = test.workspace
    await library.speakers.put(null, LEE)
    const record = JSON.parse(await readFile(path(), 'utf8')) as SpeakersRecord
    await writeFile(
      path(),
      JSON.stringify({ ...record, speakers: record.speakers.map((one) => ({ ...one, seat: 'Seoul' })) }),
    )
    await library.speakers.put(null, { name: 'Kim Min-ji', others: [], roles: [] })
    expect(await readFile(path(), 'utf8')).toContain('"seat": "Seoul"')
    expect((await checkLibrary(library)).problems).toEqual([])
    const broken = JSON.parse(await readFile(path(), 'utf8')) as { readonly speakers: object[] }
    await writeFile(path(), JSON.stringify({ ...broken, speakers: [...broken.speakers, { id: 'x' }] }))
    expect((await checkLibrary(library)).problems).toMatchObject([
      { problem: 'damaged', path: 'speakers.json' },
    ])
    const rebuilt = await rebuildRecord(library.store, 'speakers.json')
    expect(speakersRecord.parse(JSON.parse(rebuilt ?? '')).speakers).toHaveLength(2)
  })

  it('of two copies have all names and offices that either knows, whichever comes first', () => {
    const at = (day: number): string => `2026-01-0${String(day)}T00:00:00.000Z`
    const copy = (day: number, change: object): SpeakersRecord =>
      speakersRecord.parse({
        ...{ schema: 2, revision: 3 },
        speakers: [{ id: 'a'.repeat(12), ...LEE, createdAt: at(1), updatedAt: at(day), ...change }],
      })
    const ours = copy(2, { others: ['Lee', 'the president'] })
    const theirs = copy(3, {
      name: '이재명',
      roles: [{ title: 'Lawmaker', from: '2022-06', to: '2025-06' }],
    })
    const merged = mergeSpeakers(ours, theirs)
    expect(merged.speakers[0]).toMatchObject({
      name: '이재명',
      others: ['Lee', 'Lee Jae-myung', 'the president'],
    })
    expect(merged.speakers[0]?.roles.map(({ title }) => title)).toEqual(['Governor', 'Lawmaker', 'President'])
    expect(mergeSpeakers(theirs, ours)).toEqual(merged)
    expect(mergeSpeakers(merged, theirs).speakers).toEqual(merged.speakers)
  })
})
