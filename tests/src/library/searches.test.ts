import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../../src/actions/workspace'
import { mergeSearches } from '../../../src/library/merge-records'
import { savedSearches, type SavedSearches } from '../../../src/model/saved-search'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let made: TestWorkspace
let workspace: Workspace
beforeAll(async () => {
  made = await makeTestWorkspace()
  workspace = made.workspace
})
afterAll(() => made.remove())

const path = (): string => join(made.folder, 'library', 'searches.json')
const names = async (): Promise<readonly string[]> =>
  (await workspace.library.searches.read()).map(({ name }) => name)

describe('saved searches', () => {
  it('are kept in one record, changed and removed, each a step that can be undone', async () => {
    const { searches, undo } = workspace.library
    expect(await searches.read()).toEqual([])
    const storms = await searches.save({ name: 'Storms', query: 'storm* lang:en', isExact: false })
    await searches.save({ name: 'Pledges', query: 'tag:pledge', isExact: true })
    expect(await names()).toEqual(['Pledges', 'Storms'])
    await searches.change(storms.id, { name: 'All storms' })
    expect(await names()).toEqual(['All storms', 'Pledges'])
    await searches.remove(storms.id)
    expect(await names()).toEqual(['Pledges'])
    await undo.undo()
    await undo.undo()
    expect(await names()).toEqual(['Pledges', 'Storms'])
    await expect(searches.remove('zzzzzzzzzzzz' as typeof storms.id)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect(await names()).toEqual(['Pledges', 'Storms'])
  })

  it('are there in another program, and what that added to them stays', async () => {
    const record = JSON.parse(await readFile(path(), 'utf8')) as SavedSearches
    const added = record.searches.map((search) => ({ ...search, pinned: true }))
    await writeFile(path(), JSON.stringify({ ...record, searches: added }))
    const { library } = await made.reopen()
    await workspace.library.searches.save({ name: 'Third', query: 'third', isExact: false })
    expect((await library.searches.read()).map(({ name }) => name)).toEqual(['Pledges', 'Storms', 'Third'])
    const after = JSON.parse(await readFile(path(), 'utf8')) as {
      readonly searches: readonly { readonly pinned?: boolean }[]
    }
    expect(after.searches.filter(({ pinned }) => pinned === true)).toHaveLength(2)
  })

  it('are damaged where their file is, and say so', async () => {
    const before = await readFile(path())
    await writeFile(path(), '{"schema":2,')
    await expect(workspace.library.searches.read()).rejects.toMatchObject({ kind: 'damaged' })
    await writeFile(path(), before)
    expect(await names()).toHaveLength(3)
  })

  it('of two copies are those of both, and of each what was written last', () => {
    const at = (day: number): string => `2026-01-0${String(day)}T00:00:00.000Z`
    const search = (id: string, name: string, day: number) => ({
      id: id.repeat(12),
      name,
      query: name,
      isExact: false,
      createdAt: at(1),
      updatedAt: at(day),
    })
    const copy = (...searches: readonly unknown[]): SavedSearches =>
      savedSearches.parse({ schema: 2, revision: 3, searches })
    const ours = copy(search('a', 'old', 2), search('b', 'ours', 2))
    const theirs = copy(search('a', 'new', 3), search('c', 'theirs', 2))
    const merged = mergeSearches(ours, theirs)
    expect(merged.searches.map(({ name }) => name)).toEqual(['new', 'ours', 'theirs'])
    expect(mergeSearches(theirs, ours)).toEqual(merged)
    expect(mergeSearches(merged, theirs).searches).toEqual(merged.searches)
  })
})
