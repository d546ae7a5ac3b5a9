import { describe, expect, it } from 'vitest'
import type { FileItem } from '../../../../src/capture/files/file-item'
import { briefly, itemsOfBytes } from '../../../helpers/read-items'

const addresses = (items: readonly FileItem[]) =>
  items.flatMap((item) => (item.kind === 'address' ? [{ ...item, kind: undefined }] : []))

describe('a text whose lines are addresses', () => {
  it('is a list; remarks are passed over, a line that is none is refused', async () => {
    const list =
      '# to read\nhttps://example.org/a\r\n- https://example.org/b?c=d\n<http://example.net/>\nwww.example.com/x\nnot an address\n\n'

    expect((await itemsOfBytes('links.txt', list)).map(briefly)).toEqual([
      'address https://example.org/a',
      'address https://example.org/b?c=d',
      'address http://example.net/',
      'address https://www.example.com/x',
      'refused bad-address',
    ])
  })

  it('is an article when only some are', async () => {
    const text = 'A remark on links.\nhttps://example.org/a\nAnother remark.\nhttps://example.org/b'

    expect((await itemsOfBytes('links.txt', text)).map(briefly)).toEqual(['page links.txt'])
  })
})

describe('a table', () => {
  it('of Pocket gives addresses with titles, dates and tags', async () => {
    const csv =
      'title,url,time_added,tags,status\n"The harbour, again",https://example.org/a,1706692500,harbour|city,unread\n,https://example.org/b,1706692501,,archive\n'

    expect(addresses(await itemsOfBytes('part_000000.csv', csv))).toEqual([
      {
        url: 'https://example.org/a',
        title: 'The harbour, again',
        addedAt: '2024-01-31T09:15:00.000Z',
        folder: [],
        tags: ['harbour', 'city'],
      },
      {
        url: 'https://example.org/b',
        title: null,
        addedAt: '2024-01-31T09:15:01.000Z',
        folder: [],
        tags: [],
      },
    ])
  })

  it('of Instapaper gives the folder', async () => {
    const csv =
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/a,A,,Archive,1706692500,"[""x"",""y""]"\n'

    expect(addresses(await itemsOfBytes('instapaper-export.csv', csv))).toMatchObject([
      { title: 'A', folder: ['Archive'], addedAt: '2024-01-31T09:15:00.000Z', tags: ['x', 'y'] },
    ])
  })

  it('of Raindrop gives folders in folders', async () => {
    const csv =
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,A,,,https://example.org/a,Work / Harbour,"one, two",2024-01-31T10:15:00.000Z,,,false\n'

    expect(addresses(await itemsOfBytes('raindrop.csv', csv))).toMatchObject([
      { folder: ['Work', 'Harbour'], tags: ['one', 'two'], addedAt: '2024-01-31T10:15:00.000Z' },
    ])
  })

  it('of one’s own is read by the column that holds addresses, whatever sets cells apart', async () => {
    const csv =
      'Name;Where;Remark\nA;https://example.org/a;"two\nlines"\nB;https://example.org/b;\nC;none yet;\n'

    expect((await itemsOfBytes('own.csv', csv)).map(briefly)).toEqual([
      'address https://example.org/a',
      'address https://example.org/b',
      'refused bad-address',
    ])
  })

  it('without a header loses no row, and in Korean is read in EUC-KR', async () => {
    expect(
      (await itemsOfBytes('a.tsv', 'https://example.org/a\tone\nhttps://example.org/b\ttwo')).map(briefly),
    ).toEqual(['address https://example.org/a', 'address https://example.org/b'])
    const korean = Buffer.concat([
      // 제목,주소 (title, address) and 항구 (harbour).
      Buffer.from([0xc1, 0xa6, 0xb8, 0xf1, 0x2c, 0xc1, 0xd6, 0xbc, 0xd2, 0x0a, 0xc7, 0xd7, 0xb1, 0xb8]),
      Buffer.from(',https://example.org/a\n'),
    ])
    expect(addresses(await itemsOfBytes('a.csv', korean))).toMatchObject([
      { title: '항구', url: 'https://example.org/a' },
    ])
  })

  it('of a table is read whatever line ends it mixes, and a table without rows is refused', async () => {
    expect((await itemsOfBytes('a.csv', '\r\n\r\nurl,title\nhttps://a.example/,a\n')).map(briefly)).toEqual([
      'address https://a.example/',
    ])
    for (const empty of ['url,title\n', 'url,title\n , \n'])
      expect((await itemsOfBytes('a.csv', empty)).map(briefly)).toEqual([
        'refused unreadable-file no-addresses',
      ])
  })

  it('without addresses is refused', async () => {
    expect((await itemsOfBytes('a.csv', 'a,b\n1,2\n')).map(briefly)).toEqual([
      'refused unreadable-file no-addresses',
    ])
  })

  it('with more rows than are read says so, and loses none in silence', async () => {
    const csv = `url\n${'https://example.org/a\n'.repeat(100_001)}`

    expect((await itemsOfBytes('a.csv', csv)).map(briefly)).toEqual([
      'refused unsafe-archive too-many-entries',
    ])
  })
})

describe('bookmarks', () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1700000000">Bar &amp; tools</H3>
    <DL><p>
        <DT><A HREF="https://example.org/a?b=1&amp;c=2" ADD_DATE="1706692500" TAGS="one,two">The &quot;harbour&quot; &#45320;</A>
        <DD>A remark
        <DT><H3>Inner</H3>
        <DL><p>
            <DT><A HREF="https://example.org/b" ADD_DATE="1706692500000000">B</A>
        </DL><p>
        <DT><A HREF="javascript:alert(1)">A script</A>
    </DL><p>
    <DT><A HREF="https://example.org/c">C</A>
</DL><p>`

  it('give addresses with their folders, tags and dates', async () => {
    const items = await itemsOfBytes('bookmarks.html', html)

    expect(addresses(items)).toEqual([
      {
        url: 'https://example.org/a?b=1&c=2',
        title: 'The "harbour" 너',
        addedAt: '2024-01-31T09:15:00.000Z',
        folder: ['Bar & tools'],
        tags: ['one', 'two'],
      },
      {
        url: 'https://example.org/b',
        title: 'B',
        addedAt: '2024-01-31T09:15:00.000Z',
        folder: ['Bar & tools', 'Inner'],
        tags: [],
      },
      { url: 'https://example.org/c', title: 'C', addedAt: null, folder: [], tags: [] },
    ])
    expect(items.map(briefly)[2]).toBe('refused unsupported-scheme')
  })

  it('of Pocket as a page are a list as well', async () => {
    const pocket =
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://example.org/a" time_added="1706692500" tags="x,y">A</a></li></ul></body></html>'

    expect(addresses(await itemsOfBytes('ril_export.html', pocket))).toMatchObject([
      { title: 'A', addedAt: '2024-01-31T09:15:00.000Z', tags: ['x', 'y'] },
    ])
  })

  it.each([
    ['a quotation mark that never ends', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<a href="'.repeat(200_000)}`],
    ['a hundred thousand openings', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><a b='.repeat(100_000)}`],
    ['comments that never end', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<!--'.repeat(300_000)}`],
  ])('made to stall are read in one pass: %s', async (_name, hostile) => {
    expect((await itemsOfBytes('bookmarks.html', hostile)).map(briefly)).toEqual([
      'refused unreadable-file no-addresses',
    ])
  })
})
