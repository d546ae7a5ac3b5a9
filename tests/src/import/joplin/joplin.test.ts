import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { joplin } from '../../../../src/import/joplin/joplin'
import { exportOf, isTakenBy, makeJex, makeTar, readExport } from '../../../helpers/foreign-exports'
import { makeTemporaryFolder } from '../../../helpers/temporary-folder'

const archive = exportOf('joplin/archive')
const folder = exportOf('joplin/markdown')

describe('an archive of Joplin', () => {
  it('gives notes with notebooks, tags, images, files and marked words', async () => {
    const files = { 'notes.jex': makeJex(archive) }
    expect(await isTakenBy(joplin, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(joplin, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      toolId: '11111111111111111111111111111111',
      url: 'https://news.example/harbour-vote',
      metadata: { title: 'Council votes for the harbour', authors: ['Ana Ito'] },
      savedAt: '2024-03-05T09:12:44.000Z',
      folder: ['Research', 'Harbour'],
      tags: ['votes'],
      highlights: [{ exact: 'the council voted for the new harbour' }],
    })
    const [note, file] = items[0]?.contents ?? []
    const text = note?.kind === 'markdown' ? note.text : ''
    expect(text).toContain('On Monday the council voted')
    expect(text).toContain('<img alt="A quay" src="data:image/png;base64,iVBOR')
    expect(text).toContain('See the budget, the table and [the site](https://news.example/).')
    expect(file).toMatchObject({ kind: 'file', name: 'budget.pdf' })
    expect(items[1]).toMatchObject({
      url: null,
      metadata: { title: '할 일' },
      folder: ['Research'],
      contents: [{ kind: 'html', html: '<p>의사록 <b>찾기</b></p>' }],
    })
    expect(leftOut).toEqual({ 'attached file': 1, 'to-do': 1, 'place on the map': 1, 'note in the bin or in conflict': 1 }) // prettier-ignore
    expect(refused).toEqual([])
  })

  it.each(['ustar', 'gnu', 'pax'])('is read as the system’s own tar writes it: %s', async (format) => {
    const path = join(makeTemporaryFolder(), 'notes.jex')
    const source = resolve(import.meta.dirname, '../../../fixtures/import/joplin/archive')
    execFileSync('tar', [`--format=${format}`, '-cf', path, '-C', source, '.'])
    const files = { 'notes.jex': readFileSync(path) }
    expect(await isTakenBy(joplin, files)).toBe(true)
    expect((await readExport(joplin, files)).items).toHaveLength(2)
  })

  it('that is cut off gives what stands before the cut, and says so', async () => {
    const whole = makeJex(archive)
    const { items, refused } = await readExport(joplin, { 'a.jex': whole.subarray(0, whole.length - 3000) })
    expect(items).toHaveLength(2)
    expect(refused).toEqual([{ name: 'a.jex', kind: 'unreadable-file', reason: 'truncated' }])
  })

  it.each([
    [{ name: '../out.md', data: Buffer.from('x') }, 'unsafe-name'],
    [{ name: '/etc/passwd', data: Buffer.from('x') }, 'unsafe-name'],
    [{ name: 'a\\b.md', data: Buffer.from('x') }, 'unsafe-name'],
    [{ name: 'link.md', data: Buffer.alloc(0), type: '2' }, 'link'],
    [{ name: 'hard.md', data: Buffer.alloc(0), type: '1' }, 'link'],
  ])('with %o is refused', async (member, reason) => {
    const { items, refused } = await readExport(joplin, { 'a.jex': makeTar([member]) })
    expect(items).toEqual([])
    expect(refused).toEqual([{ name: 'a.jex', kind: 'unsafe-archive', reason }])
  })
})

describe('a folder of Markdown of Joplin', () => {
  it('gives notes with their facts and images', async () => {
    expect(await isTakenBy(joplin, folder)).toBe(true)
    const { items, leftOut } = await readExport(joplin, folder)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      savedAt: '2024-03-05T09:12:44.000Z',
      folder: ['Research', 'Harbour'],
      tags: ['votes'],
      highlights: [{ exact: 'the council voted for the new harbour' }],
    })
    const [note] = items[0]?.contents ?? []
    expect(note?.kind === 'markdown' ? note.text : '').toContain(
      '<img alt="A quay" src="data:image/png;base64,',
    )
    expect(leftOut).toEqual({ latitude: 1, longitude: 1 })
  })
})
