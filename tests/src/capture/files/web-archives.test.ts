import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { localInputFile } from '../../../../src/node/files/local-input-file'
import { gzipRecords, makeRecord, makeZip } from '../../../helpers/archives'
import { corpus, CORPORA_MISSING } from '../../../helpers/corpora'
import { briefly, itemsOf, itemsOfBytes, onlyPage, pagesOf } from '../../../helpers/read-items'

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const html = (words: string): string =>
  `<!doctype html><html><head><link rel="stylesheet" href="/style.css"></head><body><p>${words}</p><img src="b.png" srcset="c.png 2x"></body></html>`

const page = (url: string, words: string, date = '2024-01-31T10:00:00Z', headers = {}): Buffer =>
  makeRecord({
    url,
    date,
    headers,
    http: 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8',
    body: html(words),
  })
const part = (url: string, type: string, body: string | Buffer, date?: string): Buffer =>
  makeRecord({
    url,
    ...(date === undefined ? {} : { date }),
    http: `HTTP/1.1 200 OK\nContent-Type: ${type}`,
    body,
  })

const records = [
  makeRecord({ type: 'warcinfo', url: 'x', body: 'software: test' }),
  makeRecord({
    url: 'http://example.org/old',
    http: 'HTTP/1.1 301 Moved\nLocation: https://example.org/a/one',
  }),
  page('https://example.org/a/one', 'one'),
  part('https://example.org/style.css', 'text/css', '@import "more.css"; p { background: url(deep/d.png) }'),
  part('https://example.org/more.css', 'text/css', '@font-face { src: url("f.woff2") }'),
  part('https://example.org/deep/d.png', 'image/png', PICTURE),
  part('https://example.org/f.woff2', 'font/woff2', 'font'),
  part('https://example.org/a/b.png', 'image/png', PICTURE),
  part('https://example.org/a/c.png', 'image/png', 'not named like this', '2020-01-01T00:00:00Z'),
  part('https://example.org/a/c.png', 'image/png', PICTURE, '2024-01-31T10:00:01Z'),
  part('https://example.org/data.json', 'application/json', '{}'),
  page('https://example.org/a/two', 'two'),
  makeRecord({
    url: 'https://example.org/gone',
    http: 'HTTP/1.1 404 Gone\nContent-Type: text/html',
    body: html('gone'),
  }),
]

describe.each([
  ['as it is', Buffer.concat(records), 'a.warc'],
  ['compressed, each record a member', gzipRecords(records), 'a.warc.gz'],
  ['compressed as one whole', gzipSync(Buffer.concat(records)), 'a.warc.gz'],
  ['under another name', gzipRecords(records), 'a.bin'],
])('a WARC %s', (_name, bytes, name) => {
  it('gives its pages with their parts, how they were received, and nothing that isn’t a page', async () => {
    const items = await itemsOfBytes(name, bytes)
    const [one] = pagesOf(items)

    expect(items.map(briefly)).toEqual(['page https://example.org/a/one', 'page https://example.org/a/two'])
    expect(one).toMatchObject({
      capturedAt: '2024-01-31T10:00:00.000Z',
      contentType: 'text/html; charset=utf-8',
      extent: 'page',
      recorded: {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        redirects: [{ status: 301, url: 'http://example.org/old' }],
        recordHeaders: {
          'warc-target-uri': 'https://example.org/a/one',
          'warc-date': '2024-01-31T10:00:00Z',
        },
      },
    })
    expect(Buffer.from(one?.html ?? []).toString()).toBe(html('one'))
    expect([...(one?.parts.keys() ?? [])].toSorted()).toEqual([
      'https://example.org/a/b.png',
      'https://example.org/a/c.png',
      'https://example.org/deep/d.png',
      'https://example.org/f.woff2',
      'https://example.org/more.css',
      'https://example.org/style.css',
    ])
    // Of two pictures at one address, the one that was received with the page.
    expect(Buffer.from(one?.parts.get('https://example.org/a/c.png')?.bytes ?? [])).toEqual(PICTURE)
  })
})

describe('an answer in a WARC', () => {
  const encoded = (encoding: string, body: Buffer): Buffer =>
    makeRecord({
      url: 'https://example.org/a',
      http: `HTTP/1.1 200 OK\nContent-Type: text/html\n${encoding}`,
      body,
    })
  const chunked = (body: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`5;x=y\r\n`),
      body.subarray(0, 5),
      Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
      body.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
  const plain = Buffer.from(html('words'))

  it.each([
    ['in chunks', encoded('Transfer-Encoding: chunked', chunked(plain))],
    ['in gzip', encoded('Content-Encoding: gzip', gzipSync(plain))],
    ['in Brotli', encoded('Content-Encoding: br', brotliCompressSync(plain))],
    [
      'in gzip in chunks',
      encoded('Content-Encoding: gzip\nTransfer-Encoding: chunked', chunked(gzipSync(plain))),
    ],
    ['whose chunks the archive has undone', encoded('Transfer-Encoding: chunked', plain)],
    ['whose encoding the archive has undone', encoded('Content-Encoding: gzip', plain)],
    ['that says Brotli and isn’t', encoded('Content-Encoding: br', plain)],
  ])('is read when it is %s', async (_name, record) => {
    expect(Buffer.from(onlyPage(await itemsOfBytes('a.warc', record)).html).toString()).toBe(html('words'))
  })

  it('that was the same as before is read from there: by address and date, or by its digest', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:ABC' }
    const revisits = [
      makeRecord({
        type: 'revisit',
        url: 'https://example.org/a',
        date: '2024-03-01T00:00:00Z',
        headers: {
          'WARC-Refers-To-Target-URI': 'https://example.org/a',
          'WARC-Refers-To-Date': '2024-02-01T00:00:00Z',
        },
        http: 'HTTP/1.1 200 OK\nContent-Type: text/html\nX-Visit: second',
      }),
      makeRecord({
        type: 'revisit',
        url: 'https://example.org/same',
        date: '2024-03-02T00:00:00Z',
        headers: digest,
      }),
      makeRecord({
        type: 'revisit',
        url: 'https://example.org/elsewhere',
        headers: { 'WARC-Payload-Digest': 'sha1:XYZ' },
      }),
    ]
    const items = await itemsOfBytes(
      'a.warc.gz',
      gzipRecords([
        ...revisits,
        page('https://example.org/a', 'january', '2024-01-01T00:00:00Z', digest),
        page('https://example.org/a', 'february', '2024-02-01T00:00:00Z'),
      ]),
    )
    const pages = pagesOf(items)

    expect(items.map(briefly)).toEqual([
      'page https://example.org/a',
      'page https://example.org/same',
      'refused unreadable-file no-page',
      'page https://example.org/a',
      'page https://example.org/a',
    ])
    expect(Buffer.from(pages[0]?.html ?? []).toString()).toContain('february')
    expect(pages[0]).toMatchObject({
      capturedAt: '2024-03-01T00:00:00.000Z',
      recorded: { headers: { 'x-visit': 'second' } },
    })
    expect(Buffer.from(pages[1]?.html ?? []).toString()).toContain('january')
  })
})

describe('a WARC that is not whole', () => {
  const two = [page('https://example.org/1', 'first'), page('https://example.org/2', 'second')]
  const plain = Buffer.concat(two)
  const packed = gzipRecords(two)

  it.each([
    ['as it is', plain.subarray(0, -60)],
    ['compressed', packed.subarray(0, -30)],
    ['compressed, in the sum at its end', packed.subarray(0, -3)],
    ['compressed as one whole', gzipSync(plain).subarray(0, -12)],
  ])('gives what is whole, and a refusal for the rest: %s', async (_name, bytes) => {
    const items = await itemsOfBytes('a.warc', bytes)

    expect(briefly(items[0] ?? expect.fail())).toBe('page https://example.org/1')
    expect(briefly(items.at(-1) ?? expect.fail())).toBe('refused unreadable-file truncated')
    for (const one of pagesOf(items)) expect(Buffer.from(one.html).toString()).toMatch(/<\/html>$/)
  })

  it('believes nothing of a member whose bytes were changed', async () => {
    const changed = Buffer.from(packed)
    const sum = changed.length - 8
    changed[sum] = (changed[sum] ?? 0) ^ 1

    expect((await itemsOfBytes('a.warc.gz', changed)).map(briefly)).toEqual([
      'page https://example.org/1',
      'refused unreadable-file damaged',
    ])
  })

  it('leaves out a record whose length is wrong, and goes on with the next', async () => {
    const short = makeRecord({
      url: 'https://example.org/short',
      http: 'HTTP/1.1 200 OK\nContent-Type: text/html',
      body: html('this page would be cut'),
      length: 90,
    })

    expect((await itemsOfBytes('a.warc', Buffer.concat([short, ...two]))).map(briefly)).toEqual([
      'page https://example.org/1',
      'page https://example.org/2',
      'refused unreadable-file damaged',
    ])
  })

  it.each([
    ['a length that no file has', 'WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\nx', 'truncated'],
    ['no length', 'WARC/1.0\r\nWARC-Type: response\r\n\r\nx', 'damaged'],
    ['headers without end', `WARC/1.0\r\n${'a: b\r\n'.repeat(5000)}`, 'damaged'],
    ['one line without end', `WARC/1.0\r\n${'a'.repeat(500_000)}`, 'damaged'],
  ])('is refused and doesn’t stall: %s', async (_name, text, reason) => {
    expect((await itemsOfBytes('a.warc', text)).map(briefly).at(-1)).toBe(`refused unreadable-file ${reason}`)
  })
})

describe('a WACZ', () => {
  const warc = gzipRecords(records)
  const list =
    '{"format": "json-pages-1.0", "id": "pages"}\n{"url": "https://example.org/a/two", "ts": "2024-01-31T10:00:03Z", "title": "Two"}\n'
  const wacz = (isStored: boolean, pages = list): Buffer =>
    makeZip([
      { name: 'datapackage.json', data: '{}' },
      { name: 'archive/data.warc.gz', data: warc, isStored },
      { name: 'pages/pages.jsonl', data: pages },
      { name: 'indexes/index.cdx.gz', data: gzipSync('x') },
    ])

  it.each([
    ['stored', true],
    ['compressed once more', false],
  ])('gives the pages of its list and their parts (its archive %s)', async (_name, isStored) => {
    const only = onlyPage(await itemsOfBytes('a.wacz', wacz(isStored)))

    expect(only.url).toBe('https://example.org/a/two')
    expect(only.parts.size).toBe(6)
  })

  it('without a list, or with one that can’t be read, gives all pages', async () => {
    expect((await itemsOfBytes('a.wacz', wacz(true, 'no JSON'))).map(briefly)).toEqual([
      'page https://example.org/a/one',
      'page https://example.org/a/two',
    ])
  })

  it('finds parts in another archive of the same file', async () => {
    const only = onlyPage(
      await itemsOfBytes(
        'a.wacz',
        makeZip([
          {
            name: 'archive/1.warc.gz',
            data: gzipRecords([page('https://example.org/a/one', 'one')]),
            isStored: true,
          },
          {
            name: 'archive/2.warc',
            data: part('https://example.org/a/b.png', 'image/png', PICTURE),
            isStored: true,
          },
          { name: 'pages/pages.jsonl', data: '' },
        ]),
      ),
    )

    expect([...only.parts.keys()]).toEqual(['https://example.org/a/b.png'])
  })
})

describe.skipIf(corpus('warc') === null)(
  `the corpus of WARC and ARC (skipped when ${CORPORA_MISSING})`,
  () => {
    const EXAMPLE = 'page http://example.com/'
    it.each([
      ['warcio/example.warc', [EXAMPLE, EXAMPLE]],
      ['warcio/example.warc.gz', [EXAMPLE, EXAMPLE]],
      ['warcio/example.arc', [EXAMPLE]],
      ['warcio/example.arc.gz', [EXAMPLE]],
      ['warcio/example-bad-non-chunked.warc.gz', [EXAMPLE, EXAMPLE]],
      ['warcio/example-wrong-chunks.warc.gz', [EXAMPLE]],
      ['warcio/example-resource.warc.gz', [EXAMPLE]],
      ['warcio/example-wget-bad-target-uri.warc.gz', [EXAMPLE]],
      ['warcio/example-iana.org-chunked.warc', ['page http://www.iana.org/']],
      [
        'warcio/example-bad.warc.gz.bad',
        ['page http://example.com/?example=1', 'page http://example.com/?example=1'],
      ],
      // Pictures, requests and redirects only.
      ['warcio/example-space-in-target-uri.warc.gz', ['refused unreadable-file no-page']],
      ['warcio/example-digest.warc', ['refused unreadable-file no-page']],
      ['warcio/post-test.warc.gz', ['refused unreadable-file no-page']],
      ['warcio.js/post-test-more.warc', ['refused unreadable-file no-page']],
      ['warcio.js/redirect.warc', ['refused unreadable-file no-page']],
      // Its first visit is in another file.
      ['warcio.js/example-url-agnostic-revisit.warc.gz', ['refused unreadable-file no-page']],
      // Broken: lengths that are wrong, and an end that is missing.
      [
        'warcio.js/example-bad-length.warc',
        ['refused unreadable-file no-page', 'refused unreadable-file damaged'],
      ],
      ['warcio/example-trunc.warc', ['refused unreadable-file damaged']],
      ['warcio/example-space-in-url.arc', ['refused unreadable-file truncated']],
      ['warcio/bad.arc', ['refused unreadable-file damaged']],
    ])('%s', async (name, expected) => {
      const items = await itemsOf(await localInputFile(join(corpus('warc') ?? '', name)))

      expect(items.map(briefly)).toEqual(expected)
      for (const { html: bytes } of pagesOf(items))
        expect(Buffer.from(bytes).toString()).toMatch(/<\/html>\s*$/)
    })
  },
)
