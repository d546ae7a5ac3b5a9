import { describe, expect, it } from 'vitest'
import { matter } from '../../../src/import/matter'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('matter')

describe('an export of Matter', () => {
  it('gives its history with pages and highlights, and highlights of articles that it lost', async () => {
    expect(await isTakenBy(matter, files)).toBe(true)
    const { items, refused } = await readExport(matter, files)
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      metadata: { title: 'Council votes for the harbour', authors: ['Ana Ito'], siteName: 'The Tide' },
      readAt: '2024-03-07T09:12:44.000Z',
      archived: true,
      starred: true,
      tags: ['harbour', 'votes'],
      highlights: [
        {
          exact: 'the council voted for the new harbour',
          note: 'Who?',
          createdAt: '2024-03-05T10:00:00.000Z',
        },
      ],
      contents: [{ kind: 'file', name: 'a1b2.html' }],
    })
    expect(items[1]).toMatchObject({ archived: false, starred: false, readAt: null, contents: [] })
    expect(items[2]).toMatchObject({ url: null, metadata: { title: 'A lost article' }, highlights: [{}] })
    expect(refused).toEqual([{ name: 'No address', kind: 'unreadable-file', reason: 'no-addresses' }])
  })

  it('opens no file whose id leads out of the export', async () => {
    const history = `${String(files['_matter_history.csv']).split('\n', 1)[0] ?? ''}\nA,,,https://a.example/,,1,True,False,False,0,,../../etc/passwd\n`
    const { items } = await readExport(matter, { '_matter_history.csv': history, 'etc/passwd': 'secret' })
    expect(items.map(({ contents }) => contents)).toEqual([[]])
  })
})
