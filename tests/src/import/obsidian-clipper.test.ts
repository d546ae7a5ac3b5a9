import { describe, expect, it } from 'vitest'
import { obsidianClipper } from '../../../src/import/obsidian-clipper'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('obsidian-clipper')

describe('notes of Obsidian Web Clipper', () => {
  it('give articles with their facts, their text and the marked words', async () => {
    expect(await isTakenBy(obsidianClipper, files)).toBe(true)
    const { items, leftOut } = await readExport(obsidianClipper, files)
    expect(items).toHaveLength(2)
    expect(items[1]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      metadata: {
        title: 'Council votes for the "harbour"',
        authors: ['Ana Ito', 'Bo Lindqvist'],
        publishedAt: '2024-03-04',
        excerpt: 'What the council decided.',
      },
      savedAt: '2024-03-05T00:00:00.000Z',
      folder: ['Clippings'],
      tags: ['harbour/votes'],
    })
    expect(items[1]?.highlights.map(({ exact }) => exact)).toEqual([
      'the council voted for the new harbour',
      '한 문장이 두 줄에 걸쳐 있다.',
    ])
    const [content] = items[1]?.contents ?? []
    const text = content?.kind === 'markdown' ? content.text : ''
    expect(text).toContain(
      'On Monday the council **voted** for the [new harbour](https://news.example/harbour) after',
    )
    expect(text).toContain('A heading\n===\n\nTwo == signs == in a sentence')
    expect(text).toContain('if (a == b && c == d) return')
    expect(leftOut).toEqual({ rating: 1, 'note that is no clipping': 1 })
  })

  it('of highlights alone give each as one, and the rest as text', async () => {
    const { items } = await readExport(obsidianClipper, files)
    expect(items[0]).toMatchObject({ metadata: { title: '항만 예산' }, savedAt: '2024-03-06T01:00:00.000Z' })
    expect(items[0]?.highlights.map(({ exact }) => exact)).toEqual([
      'twelve million for the quays in the second year',
      'a further eight million',
    ])
    expect(items[0]?.contents).toMatchObject([
      { kind: 'markdown', text: '## Context\n\nThe page as it was.\n' },
    ])
  })
})
