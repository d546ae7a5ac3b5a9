import { describe, expect, it } from 'vitest'
import { raindrop } from '../../../src/import/raindrop'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('raindrop')

describe('an export of Raindrop', () => {
  it('gives bookmarks with folders, tags, notes, days and highlights', async () => {
    expect(await isTakenBy(raindrop, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(raindrop, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      toolId: '811234501',
      url: 'https://news.example/harbour-vote',
      metadata: { title: 'Council votes for the harbour', excerpt: 'The council voted on Monday.' },
      savedAt: '2024-03-05T09:12:44.000Z',
      starred: true,
      folder: ['Research', 'Harbour'],
      tags: ['harbour', 'votes'],
      note: 'First line\nsecond line',
    })
    expect(items[0]?.highlights.map(({ exact, note, colour }) => [exact, note, colour])).toEqual([
      ['the council voted for the new harbour', 'Who?', null],
      ['twelve million for the quays', '', 'blue'],
    ])
    expect(items[1]).toMatchObject({ folder: [], starred: false, tags: ['예산'] })
    expect(leftOut).toEqual({ cover: 1 })
    expect(refused).toEqual([
      { name: 'mailto:ana@news.example', kind: 'unreadable-file', reason: 'no-addresses' },
    ])
  })
})
