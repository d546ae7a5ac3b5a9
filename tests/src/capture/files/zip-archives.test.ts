import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { leadsOut } from '../../../../src/capture/files/zip-entries'
import { localInputFile } from '../../../../src/node/files/local-input-file'
import { makeRecord, makeZip } from '../../../helpers/archives'
import { corpus, CORPORA_MISSING } from '../../../helpers/corpora'
import { briefly, itemsOf, itemsOfBytes, pagesOf } from '../../../helpers/read-items'

const WORDS = '<!doctype html><html><body><p>The council met on Tuesday.</p></body></html>'

describe('a ZIP', () => {
  it('gives what each file in it gives, whatever folder it lies in, and what systems put beside is passed over', async () => {
    const items = await itemsOfBytes(
      'a.zip',
      makeZip([
        { name: 'pages/' },
        { name: 'pages/one.html', data: WORDS },
        { name: 'pages/항구.txt', data: 'Words of a text.', isStored: true },
        { name: 'links.csv', data: 'url\nhttps://example.org/a\n' },
        { name: '__MACOSX/pages/._one.html', data: 'x' },
        { name: '.DS_Store', data: 'x' },
        { name: 'empty.txt', data: '' },
      ]),
    )

    expect(items.map(briefly)).toEqual([
      'page one.html',
      'page 항구.txt',
      'address https://example.org/a',
      'refused unreadable-file empty',
    ])
    expect(Buffer.from(pagesOf(items)[0]?.source.bytes ?? []).toString()).toBe(WORDS)
  })

  it.each([
    '/etc/passwd',
    '../up.html',
    'a/../../up.html',
    'C:/windows.html',
    'c:evil.html',
    '\\\\server\\share.html',
    '..\\up.html',
    'a\0.html',
  ])('has an entry refused that is called %j, and no other', async (name) => {
    const items = await itemsOfBytes(
      'a.zip',
      makeZip([
        { name, data: WORDS },
        { name: 'good.html', data: WORDS },
      ]),
    )

    expect(items.map(briefly)).toEqual(['page good.html', 'refused unsafe-archive unsafe-name'])
  })

  it('has links refused', async () => {
    const items = await itemsOfBytes(
      'a.zip',
      makeZip([
        { name: 'link.html', data: '/etc/passwd', mode: 0o120777 },
        { name: 'good.html', data: WORDS },
      ]),
    )

    expect(items.map(briefly)).toEqual(['page good.html', 'refused unsafe-archive link'])
  })

  it.each([
    ['a ZIP', 'inner.zip', makeZip([{ name: 'a.html', data: WORDS }])],
    [
      'a WARC',
      'inner.warc',
      makeRecord({
        url: 'https://example.org/',
        http: 'HTTP/1.1 200 OK\nContent-Type: text/html',
        body: WORDS,
      }),
    ],
    [
      'a compressed WARC',
      'inner.warc.gz',
      gzipSync(makeRecord({ url: 'https://example.org/', body: WORDS })),
    ],
  ])('has an archive in it refused: %s', async (_name, name, data) => {
    expect((await itemsOfBytes('a.zip', makeZip([{ name, data }]))).map(briefly)).toEqual([
      'refused unsafe-archive nested',
    ])
  })

  it('is refused where entries lie over one another', async () => {
    const zip = makeZip([
      { name: 'a.html', data: WORDS },
      { name: 'b.html', data: WORDS, offset: 0 },
    ])

    expect((await itemsOfBytes('a.zip', zip)).map(briefly)).toEqual(['refused unsafe-archive overlap'])
  })

  it('has an entry refused whose bytes were changed, or aren’t as many as it says', async () => {
    const items = await itemsOfBytes(
      'a.zip',
      makeZip([
        { name: 'sum.html', raw: { bytes: deflateRawSync('words'), sizeBytes: 5, sum: 7 } },
        { name: 'few.html', raw: { bytes: deflateRawSync('words'), sizeBytes: 9, sum: crc32('words') } },
        { name: 'many.html', raw: { bytes: deflateRawSync('words'), sizeBytes: 3, sum: crc32('words') } },
        { name: 'good.html', data: WORDS },
      ]),
    )

    expect(items.map(briefly)).toEqual([
      'refused unreadable-file damaged',
      'refused unreadable-file damaged',
      'refused unreadable-file damaged',
      'page good.html',
    ])
  })

  it.each([
    ['a document of Office', '[Content_Types].xml'],
    ['a book', 'META-INF/container.xml'],
  ])('that is %s is told as that', async (_name, name) => {
    expect(
      (
        await itemsOfBytes(
          'a.zip',
          makeZip([
            { name, data: 'x' },
            { name: 'a.html', data: WORDS },
          ]),
        )
      ).map(briefly),
    ).toEqual(['refused unknown-file'])
  })
})

describe.skipIf(corpus('zip') === null)(`the corpus of ZIP (skipped when ${CORPORA_MISSING})`, () => {
  const folder = corpus('zip') ?? ''
  const archives = (kind: string): string[] =>
    folder === '' ? [] : readdirSync(join(folder, kind)).filter((name) => name.endsWith('.zip'))

  it.each(archives('failure'))('refuses what is wrong: %s', async (name) => {
    const refused = (await itemsOf(await localInputFile(join(folder, 'failure', name)))).filter(
      ({ kind }) => kind === 'refused',
    )

    // A backslash is a letter of names as any other: nothing is written under them.
    expect(refused.length).toBe(/^invalid characters/.test(name) ? 0 : 1)
  })

  it.each(archives('success'))('reads what is good, or says why not: %s', async (name) => {
    const items = await itemsOf(await localInputFile(join(folder, 'success', name)))
    const kinds = new Set(items.map(briefly).map((item) => item.replace(/^page .*/, 'page')))

    expect(items.length).toBeGreaterThan(0)
    for (const kind of kinds)
      expect(kind).toMatch(
        /^(?:page|refused unreadable-file (?:empty|encrypted|compression)|refused unknown-file)$/,
      )
    for (const item of pagesOf(items)) {
      const texts = readdirSync(join(folder, 'success', name.replace(/\.zip$/, '')), {
        recursive: true,
        encoding: 'utf8',
      })
      const own = texts.find((path) => path.endsWith(`/${item.source.name}`) || path === item.source.name)
      expect(Buffer.from(item.source.bytes)).toEqual(
        readFileSync(join(folder, 'success', name.replace(/\.zip$/, ''), own ?? '')),
      )
    }
  })
})

describe.skipIf(corpus('traversal') === null)(
  `the corpus of path traversal (skipped when ${CORPORA_MISSING})`,
  () => {
    it('names that climb or start at a root are known as such', () => {
      const folder = corpus('traversal') ?? ''
      const names = readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => readFileSync(join(folder, name), 'latin1').split(/\r?\n/))
        .filter((line) => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(line))

      expect(names.length).toBeGreaterThan(1000)
      expect(names.filter((name) => !leadsOut(name))).toEqual([])
    })
  },
)
