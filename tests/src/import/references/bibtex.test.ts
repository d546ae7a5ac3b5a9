import { describe, expect, it } from 'vitest'
import { bibtex } from '../../../../src/import/references/bibtex'
import { texWords } from '../../../../src/import/references/tex-words'
import { exportOf, isTakenBy, readExport } from '../../../helpers/foreign-exports'

const files = exportOf('bibtex')

describe('references in BibTeX', () => {
  it('give what they say of a source, with the page that was saved with it', async () => {
    expect(await isTakenBy(bibtex, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(bibtex, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      toolId: 'ito2024',
      url: 'https://news.example/harbour-vote?a=1&b=2',
      metadata: {
        title: 'Council votes for the harbour — at last',
        authors: ['Ana Ito', 'Bo van den Berg', 'Harbour Desk'],
        siteName: 'The Tide of the Harbour',
        publishedAt: '2024-03-04',
        type: 'article-newspaper',
      },
      savedAt: '2024-03-05T00:00:00.000Z',
      tags: ['harbour', 'votes'],
      note: 'Read again.',
      contents: [{ kind: 'file', name: 'harbour.html' }],
    })
    expect(items[1]).toMatchObject({
      url: 'https://doi.org/10.1000/harbour.182',
      metadata: {
        title: '항만과 도시: ß & ø naïve',
        authors: ['Kurt Gödel', 'Étienne Łuk'],
        publishedAt: '2020-06',
      },
    })
    expect(leftOut).toEqual({ pages: 1, 'file that is not in the export': 1 })
    expect(refused).toEqual([{ name: 'nothing', kind: 'unreadable-file', reason: 'damaged' }])
  })

  it('of which one is broken are read beside it', async () => {
    const broken =
      '@book{a, title = {A}}\n@book{b, title = {B {never closed}\n@book{c, title {C}}\n@book{d, title = "D"}\n'
    const { items, refused } = await readExport(bibtex, { 'a.bib': broken })
    expect(items.map(({ toolId }) => toolId)).toEqual(['a', 'd'])
    expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
      ['b', 'truncated'],
      ['c', 'damaged'],
    ])
  })

  it('that never end take no longer than those that do', async () => {
    const begin = performance.now()
    await readExport(bibtex, { 'a.bib': '@a{b,c={{{\n'.repeat(100_000) })
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})

describe('the words of a field', () => {
  it.each([
    [String.raw`Caf\'e, \"{U}ber, \v{c}\'{\i}, \c{C}a`, 'Café, Über, čí, Ça'],
    [String.raw`100\% of \$5 \& more\_or\_less \textbackslash{}`, '100% of $5 & more_or_less \\'],
    ["``Words'' --- and 3--4 ~ more", '“Words” — and 3–4 more'],
    [String.raw`\unknown{kept} {\em and} \\ this`, 'kept and this'],
    [String.raw`\'`, ''],
  ])('%s is read as %s', (tex, words) => {
    expect(texWords(tex)).toBe(words)
  })
})
