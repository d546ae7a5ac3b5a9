import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../../src/library/library'
import { checkLibrary } from '../../../src/library/check'
import { mergeStyles } from '../../../src/library/merge-records'
import { repairLibrary } from '../../../src/library/repair'
import { keptStyles, MOST_STYLES, type KeptStyles } from '../../../src/model/own-style'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let made: TestWorkspace
let library: Library
beforeAll(async () => {
  made = await makeTestWorkspace()
  library = made.workspace.library
})
afterAll(() => made.remove())

const path = (): string => join(made.folder, 'library', 'styles.json')
const titles = async (): Promise<readonly string[]> => (await library.styles.list()).map(({ title }) => title)
const draft = (name: string, title = name) =>
  ({ id: `own:${name}`, title, csl: `<style>${title}</style>` }) as const

describe('citation styles that were added', () => {
  it('are kept in one record, replaced and taken away, each a step that can be undone', async () => {
    expect(await library.styles.list()).toEqual([])
    await library.styles.add(draft('harbour'))
    await library.styles.add(draft('abbey'))
    expect(await titles()).toEqual(['abbey', 'harbour'])
    await library.styles.add(draft('harbour', 'harbour, second edition'))
    expect(await titles()).toEqual(['abbey', 'harbour, second edition'])
    await library.undo.undo()
    expect(await titles()).toEqual(['abbey', 'harbour'])
    await library.styles.remove('own:abbey')
    expect(await titles()).toEqual(['harbour'])
    expect(await library.undo.undo()).toMatchObject({
      outcome: 'done',
      label: { kind: 'style-removed', title: 'abbey' },
    })
    expect(await titles()).toEqual(['abbey', 'harbour'])
    await expect(library.styles.remove('own:nowhere')).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('are up to fifty, and one that is there can still be replaced', async () => {
    for (let i = 2; i < MOST_STYLES; i++) await library.styles.add(draft(`s${i}`))
    await expect(library.styles.add(draft('more'))).rejects.toMatchObject({ data: { reason: 'too-many' } })
    await library.styles.add(draft('abbey', 'abbey again'))
    expect(await titles()).toHaveLength(MOST_STYLES)
  })

  it('are made whole again from what is sound in a damaged file', async () => {
    const before = JSON.parse(await readFile(path(), 'utf8')) as KeptStyles
    await writeFile(
      path(),
      JSON.stringify({ ...before, styles: [...before.styles.slice(0, 5), { id: 'own:broken' }] }),
    )
    await expect(library.styles.list()).rejects.toMatchObject({ kind: 'damaged' })
    const { problems } = await checkLibrary(library)
    expect(problems.map((problem) => problem.path)).toEqual(['styles.json'])
    await repairLibrary(library)
    expect((await library.styles.list()).length).toBeGreaterThanOrEqual(5)
  })

  it('of two copies are those of both, and of each what was written last', () => {
    const style = (id: string, title: string, day: number) => ({
      ...draft(id, title),
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: `2026-01-0${day}T00:00:00.000Z`,
    })
    const copy = (...styles: readonly unknown[]): KeptStyles =>
      keptStyles.parse({ schema: 2, revision: 3, styles })
    const ours = copy(style('a', 'old', 2), style('b', 'ours', 2))
    const theirs = copy(style('a', 'new', 3), style('c', 'theirs', 2))
    const merged = mergeStyles(ours, theirs)
    expect(merged.styles.map(({ title }) => title)).toEqual(['new', 'ours', 'theirs'])
    expect(mergeStyles(theirs, ours)).toEqual(merged)
  })
})
