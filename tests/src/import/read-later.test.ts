import { describe, expect, it } from 'vitest'
import { readMarks } from '../../../src/import/omnivore'
import { bytesOf, exportAt, filesOf, readExport, zipped } from '../../helpers/foreign'

const cut = (folder: string, name: string): string => {
  const text = filesOf(folder).get(name)?.toString() ?? ''
  return text.slice(0, Math.floor(text.length * 0.8))
}

describe('bookmarks', () => {
  it('of Chrome keep their folders and dates, and what only a browser understands is left out', async () => {
    const { tools, items, leftOut, refused } = await readExport(exportAt('bookmarks/chrome.html'))
    expect(tools).toEqual(['bookmarks'])
    expect(items.map(({ url, metadata, savedAt, folder }) => [url, metadata.title, savedAt, folder])).toEqual(
      [
        ['https://harbour.example/ferries', 'Ferries & fares', '2023-11-14T22:15:00.000Z', ['Bookmarks bar']],
        [
          'https://harbour.example/talks/opening',
          'The opening of the talks',
          '2023-11-14T22:18:20.000Z',
          ['Bookmarks bar', 'Talks'],
        ],
        ['https://valley.example/%EC%88%98%EB%A1%9C', '수로 공사가 끝났다', '2023-11-14T22:21:40.000Z', []],
      ],
    )
    expect(leftOut).toEqual({ 'javascript: links': 1 })
    expect(refused).toEqual({})
  })

  it('of Firefox keep their tags and descriptions', async () => {
    const { items, leftOut } = await readExport(exportAt('bookmarks/firefox.html'))
    expect(items.map(({ url, tags, note, folder }) => [url, tags, note, folder])).toEqual([
      ['https://valley.example/canal', ['water', 'long read'], 'For the chapter on water.', ['Reading']],
      ['https://valley.example/mill', [], '', ['Reading']],
    ])
    expect(leftOut).toEqual({ SHORTCUTURL: 1, LAST_MODIFIED: 1, 'place: links': 1 })
  })

  it('of Pinboard keep their notes, and of Safari their folders', async () => {
    const pinboard = await readExport(exportAt('bookmarks/pinboard.html'))
    expect(pinboard.items.map(({ tags, note, savedAt }) => [tags, note, savedAt])).toEqual([
      [['sea', 'tables'], 'Read these before the trip <north>.', '2020-09-13T12:26:40.000Z'],
      [[], '', '2020-09-13T12:28:20.000Z'],
    ])
    expect(pinboard.leftOut).toEqual({ PRIVATE: 1 })
    const safari = await readExport(exportAt('bookmarks/safari.html'))
    expect(safari.items.map(({ url, folder }) => [url, folder])).toEqual([
      ['https://valley.example/orchard', ['Favourites']],
      ['https://valley.example/bridge', ['Reading List']],
    ])
  })

  it('that are cut off are read up to there, and the rest is refused', async () => {
    const text = filesOf('bookmarks').get('pinboard.html')?.toString() ?? ''
    const { items, refused } = await readExport(bytesOf('cut.html', text.slice(0, text.indexOf('Lights of'))))
    expect(items).toHaveLength(1)
    expect(refused).toEqual({ 'cut.html': 'truncated' })
    const empty = await readExport(bytesOf('none.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL></DL>'))
    expect(empty.refused).toEqual({ 'none.html': 'no-addresses' })
  })
})

describe('Pocket', () => {
  it('gave a list in HTML: unread and archived, with tags', async () => {
    const { tools, items } = await readExport(exportAt('pocket/ril_export.html'))
    expect(tools).toEqual(['pocket'])
    expect(items.map(({ url, metadata, tags, archived }) => [url, metadata.title, tags, archived])).toEqual([
      ['https://harbour.example/ferries', 'Ferries & fares', ['sea', 'fares'], false],
      ['https://harbour.example/quiet', undefined, [], false],
      ['https://valley.example/mill', 'The mill', ['water'], true],
    ])
  })

  it('gave a ZIP of tables in parts, and highlights beside them', async () => {
    const { tools, items, counts, leftOut, refused } = await readExport(
      zipped('pocket.zip', filesOf('pocket/export')),
    )
    expect(tools).toEqual(['pocket'])
    expect(counts).toMatchObject({ items: 5, addresses: 5, contents: 0, highlights: 3, refusedCount: 1 })
    expect(
      items.map(({ url, tags, archived, highlights }) => [url, tags, archived, highlights.length]),
    ).toEqual([
      ['https://harbour.example/night', ['sea', 'night'], false, 2],
      ['https://valley.example/mill', [], true, 0],
      ['https://valley.example/untitled', [], false, 0],
      ['https://valley.example/canal', ['물', '공사'], true, 0],
      ['https://harbour.example/gone', [], false, 1],
    ])
    expect(items[0]?.highlights[0]).toMatchObject({
      exact: 'The lamps go out one after the other.',
      createdAt: '2020-09-13T12:43:20.000Z',
    })
    expect(leftOut).toEqual({ collections: 1 })
    expect(refused).toEqual({ 'A note to myself': 'no-addresses' })
  })

  it('is read where its highlights are cut off, and these are refused', async () => {
    const files = filesOf('pocket/export')
    const annotations = cut('pocket/export', 'annotations/part_000000.json')
    const broken = new Map([...files, ['annotations/part_000000.json', Buffer.from(annotations)] as const])
    const { items, refused } = await readExport(zipped('pocket.zip', broken))
    expect(items).toHaveLength(4)
    expect(refused).toMatchObject({ 'annotations/part_000000.json': 'truncated' })
  })
})

describe('Instapaper', () => {
  it('gives a table: states are no folders, and words that were chosen are a highlight', async () => {
    const { tools, items, refused } = await readExport(exportAt('instapaper/instapaper-export.csv'))
    expect(tools).toEqual(['instapaper'])
    expect(
      items.map(({ url, folder, tags, archived, starred, highlights }) => [
        url?.split('/').at(-1),
        folder,
        tags,
        archived,
        starred,
        highlights.map(({ exact }) => exact),
      ]),
    ).toEqual([
      ['ferries', [], ['sea', 'fares'], false, false, []],
      ['night', [], [], true, false, ['The lamps go out one after the other.']],
      ['mill', [], [], false, true, []],
      ['canal', ['Water works'], [], false, false, []],
    ])
    expect(refused).toEqual({ 'A mail that I sent there': 'no-addresses' })
  })

  it('is refused where it ends within a value', async () => {
    const text = filesOf('instapaper').get('instapaper-export.csv')?.toString() ?? ''
    const end = text.indexOf('harbour, by night')
    const { items, refused } = await readExport(bytesOf('cut.csv', text.slice(0, end)))
    expect(items).toEqual([])
    expect(refused).toEqual({ 'cut.csv': 'truncated' })
  })
})

describe('Readwise', () => {
  it('gives its Reader’s documents with their tags, stars and states', async () => {
    const { tools, items, leftOut } = await readExport(exportAt('readwise/reader.csv'))
    expect(tools).toEqual(['readwise'])
    expect(
      items.map(({ toolId, tags, archived, starred, savedAt }) => [
        toolId?.slice(-5),
        tags,
        archived,
        starred,
        savedAt,
      ]),
    ).toEqual([
      ['0mill', ['water', "the miller's tale"], true, false, '2024-02-03T10:00:00.000Z'],
      ['ferry', [], false, false, '2024-02-04T10:00:00.000Z'],
      ['night', ['sea'], false, true, '2024-02-05T10:00:00.000Z'],
      ['0feed', [], false, false, '2024-02-06T10:00:00.000Z'],
    ])
    expect(leftOut).toEqual({ 'reading progress': 1, 'place in the feed': 1 })
  })

  it('gives highlights by book, and those of a document go with it', async () => {
    const alone = await readExport(exportAt('readwise/highlights.csv'))
    expect(alone.counts).toMatchObject({ items: 2, placeless: 2, highlights: 3 })
    expect(alone.items[1]).toMatchObject({
      url: null,
      metadata: { title: 'The Atlas of Small Ports', authors: ['Jon Berg', 'Mina Cho'] },
      tags: ['books'],
    })
    expect(alone.items[0]?.highlights[0]).toMatchObject({
      note: 'For the chapter on bread',
      colour: 'yellow',
      tags: ['bread', 'village'],
    })
    expect(alone.leftOut).toEqual({ location: 3, 'Amazon Book ID': 1 })
    const both = await readExport(zipped('readwise.zip', filesOf('readwise')))
    expect(both.items).toHaveLength(5)
    expect(both.items.find(({ url }) => url === 'https://valley.example/mill')).toMatchObject({
      toolId: '01h0000000000000000000mill',
      metadata: { authors: ['Ana Ruiz'] },
      highlights: [{ colour: 'yellow' }, { colour: 'blue' }],
    })
  })

  it('is refused where it ends within a value', async () => {
    const text = filesOf('readwise').get('highlights.csv')?.toString() ?? ''
    const { refused } = await readExport(bytesOf('cut.csv', text.slice(0, text.indexOf('sacks, no more'))))
    expect(refused).toEqual({ 'cut.csv': 'truncated' })
  })
})

describe('Omnivore', () => {
  it('gives pages with labels, dates, highlights and notes', async () => {
    const given = zipped('omnivore.zip', filesOf('omnivore'))
    const { tools, items, counts, found, leftOut } = await readExport(given)
    expect(tools).toEqual(['omnivore'])
    expect(counts).toMatchObject({ items: 3, contents: 2, addresses: 1, highlights: 3, notes: 1 })
    expect(items[0]).toMatchObject({
      url: 'https://valley.example/mill',
      metadata: { title: 'The mill', authors: ['Ana Ruiz'], publishedAt: '2023-12-30T00:00:00Z' },
      archived: true,
      tags: ['water', 'long read'],
      note: "Ask Jon about the council's figures.",
      highlights: [
        {
          exact: 'The wheel turns, and the village eats.',
          tags: ['bread', 'old sayings'],
          note: "The proverb of the book's title?",
        },
        { exact: 'Two hundred sacks a day was the most that it has ever ground.' },
        { note: 'Not in the text any more.' },
      ],
    })
    // What came by mail has no address that anybody could ask.
    expect(items[2]).toMatchObject({ url: null, toolId: '6a9e0001-0000-4000-8000-000000000003' })
    const sources = found.flatMap((one) =>
      one.kind === 'item' && one.page !== null ? [new TextDecoder().decode(one.page.source.bytes)] : [],
    )
    expect(sources).toEqual([
      filesOf('omnivore').get('content/the-mill-18c1.html')?.toString(),
      filesOf('omnivore').get('content/a-letter-18c3.html')?.toString(),
    ])
    expect(leftOut).toEqual({ thumbnail: 1, 'reading progress': 1 })
  })

  it('gives highlights of several paragraphs as one', () => {
    expect(readMarks('> One\n> Two \n\n> Three\nFour').highlights.map(({ exact }) => exact)).toEqual([
      'One\nTwo',
      'Three\nFour',
    ])
  })

  it('is refused where its list is cut off', async () => {
    const list = cut('omnivore', 'metadata_0_to_20.json')
    const { items, refused } = await readExport(
      zipped('omnivore.zip', new Map([['metadata_0_to_20.json', list]])),
    )
    expect(items).toEqual([])
    expect(refused).toEqual({ 'metadata_0_to_20.json': 'truncated' })
  })
})
