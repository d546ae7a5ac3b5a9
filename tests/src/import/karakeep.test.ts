import { describe, expect, it } from 'vitest'
import { karakeep } from '../../../src/import/karakeep'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('karakeep')

describe('an export of Karakeep', () => {
  it('gives links and texts with lists as folders, tags, notes and highlights', async () => {
    expect(await isTakenBy(karakeep, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(karakeep, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      savedAt: '2024-03-05T09:12:44.000Z',
      archived: true,
      folder: ['Research', 'Harbour'],
      tags: ['harbour', 'votes'],
      note: 'Ask *Ana*.',
    })
    expect(items[0]?.highlights).toMatchObject([
      { toolId: 'h1', exact: 'the council voted for the new harbour', colour: 'green', note: 'Who?' },
    ])
    expect(items[1]).toMatchObject({
      url: null,
      contents: [{ kind: 'markdown', text: '# 할 일\n\n- 의사록 찾기' }],
    })
    expect(leftOut).toEqual({ 'smart list': 1, 'further list of a bookmark': 1 })
    expect(refused).toEqual([{ name: 'A picture', kind: 'unreadable-file', reason: 'no-page' }])
  })

  it('whose lists lie within one another in a circle is read all the same', async () => {
    const lists = ['a', 'b'].map((id) => ({ id, name: id, type: 'manual', parentId: id === 'a' ? 'b' : 'a' }))
    const bookmarks = [{ createdAt: 1, title: 't', tags: [], lists: ['a'], content: { type: 'link', url: 'https://a.example/' } }] // prettier-ignore
    const { items } = await readExport(karakeep, { 'a.json': JSON.stringify({ bookmarks, lists }) })
    expect(items.map(({ folder }) => folder.length)).toEqual([1])
  })
})
