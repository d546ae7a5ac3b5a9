import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSample } from '../../../src/actions/make-sample'
import {
  addToDossier,
  citeDossierIn,
  createDossier,
  duplicateDossier,
  setFrontMatter,
} from '../../../src/actions/edit-dossier'
import { frontMatterOf } from '../../../src/model/front-matter'
import type { DossierId } from '../../../src/model/ids'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let made: TestWorkspace
beforeEach(async () => {
  made = await makeTestWorkspace()
})
afterEach(() => made.remove())

describe('a new dossier', () => {
  it('begins with the sections that it is given, in their order', async () => {
    const sections = [
      { level: 1, title: 'Summary' },
      { level: 2, title: 'In short' },
    ]
    const { id } = await createDossier(made.workspace, { title: 'Brief', sections })
    const { blocks } = await made.workspace.library.dossiers.read(id)
    expect(blocks).toMatchObject(sections.map((section) => ({ kind: 'section', ...section })))
    expect(new Set(blocks.map((block) => block.id)).size).toBe(2)
    const empty = await createDossier(made.workspace, { title: 'Empty' })
    expect(empty.blocks).toEqual([])
  })
})

describe('front matter', () => {
  it('is said field by field, undone, and nothing else of the dossier changes', async () => {
    const { workspace } = made
    const { id } = await createDossier(workspace, { title: 'Brief' })
    await setFrontMatter(workspace, { id, change: { author: ' Min ', abstract: 'It shows.' } })
    await setFrontMatter(workspace, { id, change: { author: 'Min Lee' } })
    const { dossiers, undo } = workspace.library
    const said = await dossiers.read(id)
    expect(frontMatterOf(said)).toEqual({
      author: 'Min Lee',
      institution: '',
      date: '',
      abstract: 'It shows.',
    })
    expect(said).toMatchObject({ title: 'Brief', blocks: [] })
    await undo.undo()
    expect(frontMatterOf(await dossiers.read(id)).author).toBe('Min')
  })
})

describe('a duplicate', () => {
  it('has all that a person put into the other, and is changed by itself', async () => {
    const { workspace } = made
    await makeSample(workspace)
    await workspace.reconcile()
    const id = String(workspace.index.all('SELECT id FROM dossiers')[0]?.['id']) as DossierId
    await setFrontMatter(workspace, { id, change: { author: 'Min Lee', date: '3 March' } })
    await citeDossierIn(workspace, { id, style: 'apa', locale: null })
    const other = await duplicateDossier(workspace, { id, title: 'The copy' })
    const first = await workspace.library.dossiers.read(id)
    const bare = ({ blocks }: typeof first) => blocks.map((block) => ({ ...block, id: '' }))
    expect(other.title).toBe('The copy')
    expect(bare(other)).toEqual(bare(first))
    expect(other).toMatchObject({ author: 'Min Lee', date: '3 March', citationStyle: 'apa', sample: false })
    expect(other.blocks.some((block) => first.blocks.some((one) => one.id === block.id))).toBe(false)
    await addToDossier(workspace, other.id, { kind: 'text', text: 'Only here' }, null)
    expect((await workspace.library.dossiers.read(id)).blocks).toHaveLength(first.blocks.length)
  })
})
