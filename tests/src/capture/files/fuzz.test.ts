// S-21: whatever bytes a file has, reading it gives pages, addresses or refusals, never a failure that nobody foresaw, and soon.
// Files are well-formed ones with bytes changed, cut out, doubled or mixed with another's, and bytes by chance.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { gzipRecords, makePdf, makeRecord, makeZip } from '../../../helpers/archives'
import { inWords, tellFigure } from '../../../helpers/figures'
import { fuzzRuns } from '../../../helpers/fuzz-runs'
import { itemsOfBytes } from '../../../helpers/read-items'

const page = '<!doctype html><title>Harbour</title><p>Words of the <b>council</b>.</p><img src="a.png">'
const record = makeRecord({
  url: 'https://a.example/',
  http: 'HTTP/1.1 200 OK\nContent-Type: text/html',
  body: page,
})
const mail = [
  'From: Ana <ana@a.example>',
  'Subject: =?utf-8?B?7ZWc6rWt?=',
  'Content-Type: multipart/mixed; boundary="x"',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Words =C3=A9 and more=',
  ' of them.',
  '--x',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://a.example/',
  '',
  Buffer.from(page).toString('base64'),
  '--x--',
].join('\r\n')

const SEEDS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.html', Buffer.from(page)],
  ['a.txt', Buffer.from('Title\n\nWords of the council.\nhttps://a.example/\n')],
  [
    'a.md',
    Buffer.from(
      '---\ntitle: Harbour\ntags: [a, b]\n---\n# Harbour\n\n* a\n* b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    ),
  ],
  ['list.txt', Buffer.from('https://a.example/\nhttps://b.example/c?d=e\n')],
  ['a.csv', Buffer.from('url,title,tags\n"https://a.example/","a ""b""",x|y\nhttps://b.example/,c,\n')],
  [
    'bookmarks.html',
    Buffer.from(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><H3>f</H3><DL><DT><A HREF="https://a.example/" ADD_DATE="1700000000" TAGS="a,b">a</A></DL></DL>',
    ),
  ],
  ['a.eml', Buffer.from(mail)],
  ['a.mhtml', Buffer.from(mail.replace('multipart/mixed', 'multipart/related; type="text/html"'))],
  ['a.warc', record],
  ['a.warc.gz', gzipRecords([record, record])],
  [
    'a.zip',
    makeZip([
      { name: 'a.html', data: page },
      { name: 'b/c.txt', data: 'c' },
    ]),
  ],
  [
    'a.wacz',
    makeZip([
      { name: 'archive/data.warc', data: record, isStored: true },
      { name: 'pages/pages.jsonl', data: '{"format":"json-pages-1.0"}\n{"url":"https://a.example/"}\n' },
    ]),
  ],
]

/** What may be put into a file: signs of all formats. */
const SNIPPETS = ['\r\n\r\n', '--x', '\0', '"', '<', '<!--', ']]>', '=?utf-8?Q?', '=\r\n', 'WARC/1.0\r\n', 'Content-Length: -1\r\n', 'PK\u0003\u0004', '%PDF-1.4', '---\n', '&#x110000;', '\ud800', '://', '\ufeff', '1e999'] // prettier-ignore

type Change = {
  readonly at: number
  readonly kind: 'cut' | 'double' | 'flip' | 'mix' | 'put'
  readonly sizeBytes: number
  readonly with: number
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('cut', 'double', 'flip', 'mix', 'put'),
    sizeBytes: fc.integer({ min: 1, max: 64 }),
    with: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 6 },
)

function changed(bytes: Buffer, { at, kind, sizeBytes, with: number }: Change): Buffer {
  const from = Math.floor(at * bytes.length)
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + sizeBytes),
    bytes.subarray(from + sizeBytes),
  ]
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after])
    case 'double':
      return Buffer.concat([before, part, part, after])
    case 'flip':
      return Buffer.concat([before, part.map((byte) => byte ^ (1 << (number % 8))), after])
    case 'put':
      return Buffer.concat([before, Buffer.from(SNIPPETS[number % SNIPPETS.length] ?? ''), part, after])
    case 'mix':
      return Buffer.concat([
        before,
        SEEDS[number % SEEDS.length]?.[1].subarray(0, sizeBytes) ?? before,
        after,
      ])
  }
}

const runs = fuzzRuns(40)
const MISTAKES =
  /undefined|not a function|not iterable|call stack|code point|array length|of null|private field|before initialization/
const KINDS: ReadonlySet<string> = new Set(['page', 'address', 'refused'])
let read = 0
let longestMs = 0

/** What reading gave, or why it failed. */
async function expectFinding(name: string, bytes: Buffer): Promise<void> {
  const begin = performance.now()
  const items = await itemsOfBytes(name, bytes)
  longestMs = Math.max(longestMs, performance.now() - begin)
  read++
  // A file never gives nothing, whatever it is.
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(KINDS).toContain(item.kind)
    // What a program says of its own mistakes: damage has words of its own.
    if (item.kind === 'refused') expect(JSON.stringify(item.error)).not.toMatch(MISTAKES)
  }
}

describe('a file by chance', () => {
  it.each(SEEDS)('made of %s is read or refused', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, (list) => expectFinding(name, list.reduce<Buffer>(changed, bytes))),
      runs,
    )
  })

  it('that is nothing but bytes is read or refused, whatever its name says', async () => {
    const names = fc.constantFrom(...SEEDS.map(([name]) => name), 'a.pdf', 'a', 'a.bin')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ minLength: 1, maxLength: 300 }), (name, bytes) =>
        expectFinding(name, Buffer.from(bytes)),
      ),
      runs,
    )
  })

  it('made of a PDF is read or refused', async () => {
    const pdf = makePdf([[{ text: 'Words of the council.', y: 700 }]])
    await fc.assert(
      fc.asyncProperty(changes, (list) => expectFinding('a.pdf', list.reduce<Buffer>(changed, pdf))),
      fuzzRuns(5),
    )
  })

  afterAll(() => {
    tellFigure(
      'S-21',
      `${inWords(read)} files by chance: all read or refused, the slowest in ${String(Math.round(longestMs))} ms`,
    )
    expect(longestMs).toBeLessThan(10_000)
  })
})
