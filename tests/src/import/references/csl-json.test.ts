import { describe, expect, it } from 'vitest'
import { cslJson } from '../../../../src/import/references/csl-json'
import { exportOf, isTakenBy, readExport } from '../../../helpers/foreign-exports'

const files = exportOf('csl-json')

describe('references in CSL-JSON', () => {
  it('give what they say of a source, and tell what has no place', async () => {
    expect(await isTakenBy(cslJson, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(cslJson, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      toolId: 'http://zotero.org/users/1/items/AAAA1111',
      url: 'https://news.example/harbour-vote',
      metadata: {
        title: 'Council votes for the harbour',
        authors: ['Ana Ito', 'Bo van den Berg', 'Harbour Desk'],
        siteName: 'The Tide',
        publishedAt: '2024-03-04',
        lang: 'en-GB',
        excerpt: 'What the council decided.',
        type: 'article-newspaper',
      },
      savedAt: '2024-03-05T00:00:00.000Z',
      tags: ['harbour', 'votes'],
      note: 'Read again.',
    })
    expect(items[1]).toMatchObject({
      url: 'https://doi.org/10.1000/harbour.182',
      metadata: { authors: ['영희 이'], publishedAt: '2020-06' },
    })
    expect(leftOut).toEqual({ page: 1, volume: 1, issue: 1 })
    expect(refused).toEqual([{ name: 'empty', kind: 'unreadable-file', reason: 'damaged' }])
  })
})
