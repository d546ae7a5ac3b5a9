import { describe, expect, it } from 'vitest'
import { wallabag } from '../../../src/import/wallabag'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('wallabag')

describe('an export of wallabag', () => {
  it('gives entries with their content, people, days, tags and annotations', async () => {
    expect(await isTakenBy(wallabag, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(wallabag, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      toolId: '17',
      metadata: {
        authors: ['Ana Ito', 'Bo Lindqvist'],
        siteName: 'news.example',
        publishedAt: '2024-03-04T06:00:00+00:00',
        lang: 'en-GB',
      },
      savedAt: '2024-03-05T09:12:44.000Z',
      readAt: '2024-03-07T09:12:44.000Z',
      archived: true,
      starred: false,
      tags: ['harbour', 'votes'],
    })
    expect(items[0]?.highlights.map(({ exact, note }) => [exact, note])).toEqual([
      ['the council voted for the new harbour', 'Who?'],
    ])
    expect(items[0]?.contents).toEqual([
      {
        kind: 'html',
        extent: 'whole',
        html: expect.stringContaining('[Brackets], {braces} and \\ strokes.') as string,
      },
    ])
    expect(items[1]).toMatchObject({
      starred: true,
      tags: ['예산'],
      contents: [],
      savedAt: '2024-03-06T10:00:00.000Z',
    })
    expect(leftOut).toEqual({ preview_picture: 1 })
    expect(refused).toEqual([
      { name: 'ftp://news.example/a', kind: 'unreadable-file', reason: 'no-addresses' },
    ])
  })

  it('that is cut off gives what stands before the cut, and says so', async () => {
    const whole = String(files['all.json'])
    const { items, refused } = await readExport(wallabag, {
      'all.json': whole.slice(0, whole.indexOf('"id": 19')),
    })
    expect(items).toHaveLength(2)
    expect(refused).toEqual([{ name: 'all.json', kind: 'unreadable-file', reason: 'truncated' }])
  })
})
