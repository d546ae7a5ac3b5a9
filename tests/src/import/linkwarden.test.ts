import { describe, expect, it } from 'vitest'
import { linkwarden } from '../../../src/import/linkwarden'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('linkwarden')

describe('an export of Linkwarden', () => {
  it('gives links with collections as folders, tags, descriptions, text and highlights', async () => {
    expect(await isTakenBy(linkwarden, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(linkwarden, files)
    expect(items.map(({ toolId, folder, starred, savedAt }) => [toolId, folder, starred, savedAt])).toEqual([
      ['21', ['Research'], false, '2020-05-06T07:08:09.000Z'],
      ['20', ['Research', 'Harbour'], true, '2024-03-05T09:12:44.000Z'],
    ])
    expect(items[1]).toMatchObject({
      tags: ['harbour', 'votes'],
      note: 'Ask Ana.',
      highlights: [{ exact: 'the council voted for the new harbour', colour: 'yellow', note: 'Who?' }],
      contents: [{ kind: 'text' }],
    })
    expect(leftOut).toEqual({ feed: 1, 'description of a collection': 1, 'file on the server: pdf': 1 })
    expect(refused).toEqual([{ name: 'Scan', kind: 'unreadable-file', reason: 'no-addresses' }])
  })
})
