import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToDossier, duplicateDossier, setFrontMatter } from '../../../src/actions/edit-dossier'
import { joinDossiers, jointQuotes } from '../../../src/actions/join-dossiers'
import { makeSample } from '../../../src/actions/make-sample'
import type { DossierId } from '../../../src/model/ids'
import { listDossiers } from '../../../src/search/index-reader'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let ours: DossierId
let theirs: DossierId

beforeEach(async () => {
  test = await makeTestWorkspace()
  await makeSample(test.workspace)
  await test.workspace.reconcile()
  const [found] = listDossiers(await test.workspace.askIndex())
  if (found === undefined) throw new Error('no dossier')
  ours = found.id
  theirs = (await duplicateDossier(test.workspace, { id: ours, title: 'The other' })).id
  await setFrontMatter(test.workspace, { id: ours, change: { author: 'Min' } })
  await setFrontMatter(test.workspace, { id: theirs, change: { author: 'Jun', institution: 'Elsewhere' } })
  await addToDossier(test.workspace, theirs, { kind: 'text', text: 'Only there' }, null)
})
afterEach(() => test.remove())

const read = (id: DossierId) => test.workspace.library.dossiers.read(id)
const join = (more: Partial<Parameters<typeof joinDossiers>[1]> = {}) =>
  joinDossiers(test.workspace, {
    ...{ id: ours, other: theirs, before: null, skipsPresent: false, deletesOther: false },
    ...more,
  })

describe('joining a dossier into another', () => {
  it('puts its parts at the end, below a section of its name, and leaves title and front matter', async () => {
    const [before, other] = [await read(ours), await read(theirs)]
    expect(await join()).toEqual({ added: other.blocks.length, skipped: 0 })
    const after = await read(ours)
    expect(after.blocks.slice(0, before.blocks.length)).toEqual(before.blocks)
    const [heading, ...parts] = after.blocks.slice(before.blocks.length)
    expect(heading).toMatchObject({ kind: 'section', level: 1, title: 'The other' })
    expect(parts.map(({ kind }) => kind)).toEqual(other.blocks.map(({ kind }) => kind))
    expect(parts.filter(({ kind }) => kind === 'section').map((block) => block['level'])).toEqual([2, 2])
    expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length)
    expect(after).toMatchObject({ title: before.title, author: 'Min' })
    expect(after.institution ?? '').toBe('')
    expect(await read(theirs)).toEqual(other)
  })

  it('puts them before a part where one is named', async () => {
    const [first] = (await read(ours)).blocks
    if (first === undefined) throw new Error('no parts')
    await join({ before: first.id })
    const { blocks } = await read(ours)
    expect(blocks[0]).toMatchObject({ title: 'The other' })
    expect(blocks.at(-1)?.id).not.toBe(first.id)
  })

  it('tells of quotes that both have, and passes them over where that is wanted', async () => {
    expect(await jointQuotes(test.workspace, { id: ours, other: theirs })).toEqual({ quotes: 2 })
    expect((await join({ skipsPresent: true })).skipped).toBe(2)
    const { blocks } = await read(ours)
    expect(blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(2)
  })

  it('moves the other to the trash in the same step, and both come back by one undo', async () => {
    const before = await read(ours)
    await join({ deletesOther: true })
    const { trash, undo } = test.workspace.library
    await expect(read(theirs)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await trash.list()).map(({ id }) => id)).toEqual([theirs])
    await undo.undo()
    expect((await read(ours)).blocks).toEqual(before.blocks)
    expect((await read(theirs)).title).toBe('The other')
    expect(await trash.list()).toEqual([])
    await undo.redo()
    expect((await trash.list()).map(({ id }) => id)).toEqual([theirs])
  })

  it('is refused with itself', async () => {
    await expect(join({ other: ours })).rejects.toMatchObject({ kind: 'bad-request' })
  })
})
