import { describe, expect, it } from 'vitest'
import { ris } from '../../../../src/import/references/ris'
import { exportOf, isTakenBy, readExport } from '../../../helpers/foreign-exports'

const files = exportOf('ris')

describe('references in RIS', () => {
  it('give what they say of a source, and tell what has no place', async () => {
    expect(await isTakenBy(ris, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(ris, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      metadata: {
        title: 'Council votes for the harbour',
        authors: ['Ana Ito', 'Bo van den Berg'],
        siteName: 'The Tide',
        publisher: 'Tide House',
        publishedAt: '2024-03-04',
        excerpt: 'What the council decided,\nin two lines.',
        type: 'article-newspaper',
      },
      savedAt: '2024-03-05T00:00:00.000Z',
      tags: ['harbour', 'votes'],
      note: 'Read again.',
    })
    expect(items[1]).toMatchObject({
      url: 'https://doi.org/10.1000/harbour.182',
      metadata: { publishedAt: '2020' },
    })
    expect(leftOut).toEqual({ SP: 1, VL: 1 })
    expect(refused).toEqual([{ name: 'GEN', kind: 'unreadable-file', reason: 'damaged' }])
  })

  it('that end within an entry give those before it, and say so', async () => {
    const text = String(files['library.ris'])
    const { items, refused } = await readExport(ris, { 'a.ris': text.slice(0, text.indexOf('VL  - 12')) })
    expect(items).toHaveLength(1)
    expect(refused).toEqual([{ name: '항만과 도시', kind: 'unreadable-file', reason: 'truncated' }])
  })

  it('bring the files that they name, but none from outside of the export', async () => {
    const entry = [
      'TY  - JOUR',
      'TI  - A',
      'L1  - files/1/a.pdf',
      'L1  - ../b.pdf',
      'UR  - https://a.example/',
      'ER  - ',
    ]
    const { items } = await readExport(ris, {
      'x/a.ris': entry.join('\n'),
      'x/files/1/a.pdf': '%PDF-1.4',
      'b.pdf': '%PDF-1.4',
    })
    expect(items[0]?.contents.map((content) => content.kind === 'file' && content.name)).toEqual([
      'a.pdf',
      'b.pdf',
    ])
    const outside = await readExport(ris, { 'a.ris': entry.join('\n'), 'b.pdf': '%PDF-1.4' })
    expect(outside.items[0]?.contents).toEqual([])
  })
})
