import { describe, expect, it } from 'vitest'
import { zotero } from '../../../../src/import/zotero/zotero-rdf'
import { exportOf, isTakenBy, readExport } from '../../../helpers/foreign-exports'

const files = exportOf('zotero')

describe('an export of Zotero in RDF', () => {
  it('gives items with their files, notes, collections, and the highlights of their notes', async () => {
    expect(await isTakenBy(zotero, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(zotero, files)
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({
      toolId: 'https://news.example/harbour-vote',
      url: 'https://news.example/harbour-vote',
      metadata: {
        title: 'Council votes for the harbour & quays',
        authors: ['Ana Ito', 'Harbour Desk'],
        siteName: 'The Tide',
        publisher: 'Tide House',
        publishedAt: '2024-03-04',
        lang: 'en-GB',
        type: 'article-newspaper',
      },
      savedAt: '2024-03-05T09:12:44.000Z',
      folder: ['Research', 'Harbour'],
      tags: ['votes', 'harbour'],
      note: String.raw`Ask Ana about \[minutes\].`,
    })
    expect(items[0]?.highlights).toMatchObject([
      { toolId: 'HL1', exact: 'the council voted for the new harbour', colour: 'green', note: 'Who?' },
    ])
    expect(items[0]?.contents.map((content) => content.kind === 'file' && content.name)).toEqual([
      'harbour.html',
      'budget.pdf',
    ])
    expect(items[1]).toMatchObject({
      url: 'https://doi.org/10.1000/harbour.182',
      metadata: { siteName: '항만연구', type: 'article-journal', publishedAt: '2020' },
    })
    expect(items[2]).toMatchObject({
      url: null,
      metadata: { title: 'A note by itself.' },
      contents: [{ kind: 'html' }],
    })
    expect(leftOut).toEqual({ pages: 1 })
    expect(refused).toEqual([{ name: 'Gone', kind: 'unreadable-file', reason: 'no-page' }])
  })

  it('that declares entities of its own is refused before they are made anything of', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    )
    const bomb = `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY l0 "ha">${laughs}]>${String(files['library.rdf']).replace('Research', '&l12;')}`
    const begin = performance.now()
    const { items, refused } = await readExport(zotero, { 'library.rdf': bomb })
    expect(items).toEqual([])
    expect(refused).toEqual([{ name: 'library.rdf', kind: 'unreadable-file', reason: 'damaged' }])
    expect(performance.now() - begin).toBeLessThan(1000)
  })

  it('that names a file of the system, or one outside of it, opens neither', async () => {
    const rdf = (path: string): string => String(files['library.rdf']).replace('files/9/gone.pdf', path)
    for (const path of [
      '/etc/hosts.pdf',
      '../gone.pdf',
      'C:\\gone.pdf',
      'files/../../gone.pdf',
      '%2e%2e/gone.pdf',
    ]) {
      const { refused } = await readExport(zotero, {
        ...files,
        'library.rdf': rdf(path),
        'gone.pdf': '%PDF-1.4',
      })
      expect(refused.map(({ name }) => name)).toEqual(['Gone'])
    }
    const external = `<!DOCTYPE rdf:RDF SYSTEM "file:///etc/hosts">${rdf('a.pdf')}`
    expect((await readExport(zotero, { 'library.rdf': external })).items.length).toBe(3)
  })
})
