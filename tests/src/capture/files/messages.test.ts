import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { corpus, CORPORA_MISSING } from '../../../helpers/corpora'
import { makePdf } from '../../../helpers/archives'
import { localInputFile } from '../../../../src/node/files/local-input-file'
import { briefly, itemsOf, itemsOfBytes, onlyPage, pagesOf, readPage } from '../../../helpers/read-items'

const WORDS =
  'The council met on Tuesday to decide about the harbour, which has stood empty since the ferry was moved to the other side of the bay.'
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/a
Subject: =?utf-8?Q?The_harbour?=
Date: Wed, 31 Jan 2024 10:15:00 +0900
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="--limit--"


----limit--
Content-Type: text/html; charset="utf-8"
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/a

<!DOCTYPE html><html><body><article><p>${WORDS.replace('harbour', 'har=\nbour')} caf=C3=A9</p><img src=3D"b.png"></art=
icle></body></html>
----limit--
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: b.png

${PICTURE.toString('base64')}
----limit--
Content-Type: text/css
Content-Transfer-Encoding: 8bit
Content-Location: cid:css-1@mhtml.blink

p { color: red }
----limit----
`.replaceAll('\n', '\r\n')

describe('a page saved as MHTML', () => {
  it('has its address, the day, its words and its parts by their addresses', async () => {
    const page = onlyPage(await itemsOfBytes('a.mhtml', saved))

    expect(page).toMatchObject({
      url: 'https://example.org/a',
      capturedAt: '2024-01-31T01:15:00.000Z',
      extent: 'page',
      source: { mediaType: 'multipart/related', name: 'a.mhtml' },
    })
    expect(Buffer.from(page.source.bytes).toString()).toBe(saved)
    expect(readPage(page).text).toBe(`${WORDS} café`)
    expect([...page.parts.keys()]).toEqual(['https://example.org/b.png', 'cid:css-1@mhtml.blink'])
    expect(Buffer.from(page.parts.get('https://example.org/b.png')?.bytes ?? [])).toEqual(PICTURE)
    expect(Buffer.from(page.parts.get('cid:css-1@mhtml.blink')?.bytes ?? []).toString()).toBe(
      'p { color: red }',
    )
  })

  it('is told by what it holds, whatever it is called, and read with line ends of either kind', async () => {
    expect(onlyPage(await itemsOfBytes('page.txt', saved.replaceAll('\r\n', '\n'))).url).toBe(
      'https://example.org/a',
    )
  })

  it('that is cut off in a picture gives the page, and says so', async () => {
    const cut = saved.slice(0, saved.indexOf('Content-Type: text/css') + 5)

    expect((await itemsOfBytes('a.mhtml', cut)).map(briefly)).toEqual([
      'page https://example.org/a',
      'refused unreadable-file truncated',
    ])
  })

  it('that is cut off in the page is refused: half a page looks like a whole one', async () => {
    const cut = saved.slice(0, saved.lastIndexOf('bour'))

    expect((await itemsOfBytes('a.mhtml', cut)).map(briefly)).toEqual(['refused unreadable-file truncated'])
  })

  it('whose parts nest without end is refused', async () => {
    const head = (boundary: string): string =>
      `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n`
    const deep = `From: <Saved by x>\n${Array.from({ length: 100 }, (_, at) => head(`b${String(at)}`)).join('')}`

    expect((await itemsOfBytes('a.mhtml', deep)).map(briefly)).toEqual(['refused unreadable-file damaged'])
  })
})

describe.skipIf(corpus('mhtml') === null)(`the corpus of MHTML (skipped when ${CORPORA_MISSING})`, () => {
  const folder = corpus('mhtml') ?? ''
  const read = async (name: string) => itemsOf(await localInputFile(join(folder, name)))

  it.each([
    ['portfolio.mhtml', 'http://msindwan.bitbucket.org/', '2016-09-05T22:30:04.000Z', 12],
    [
      'iframes.mhtml',
      'https://www.tutorialspoint.com/html/html_iframes.htm',
      '2020-03-03T11:49:41.000Z',
      133,
    ],
  ])('reads %s in full', async (name, url, capturedAt, parts) => {
    const page = onlyPage(await read(name))

    expect(page).toMatchObject({ url, capturedAt })
    expect(page.parts.size).toBe(parts)
    expect(Buffer.from(page.source.bytes)).toEqual(readFileSync(join(folder, name)))
    const html = Buffer.from(page.html).toString()
    expect(html).toMatch(/^<!DOCTYPE html>[^]*<\/html>\s*$/)
    expect(html).not.toMatch(/=3D"/)
  })

  it.each([
    ['missing_boundary.mhtml', ['refused unreadable-file truncated']],
    ['missing_boundary_header.mhtml', ['refused unreadable-file no-page']],
    ['missing_headers.mhtml', ['page http://msindwan.bitbucket.org/', 'refused unreadable-file truncated']],
    ['unexpected_eof.mhtml', ['refused unreadable-file truncated']],
  ])('says what is wrong with %s', async (name, expected) => {
    expect((await read(name)).map(briefly)).toEqual(expected)
  })
})

const mail = (headers: string, body: string): string =>
  `From: "Park, Mina" <mina@example.org>\r\nTo: jo@example.org\r\nSubject: =?utf-8?B?${Buffer.from('항구, 다시').toString('base64')}?=\r\n =?utf-8?Q?_again?=\r\nDate: Wed, 31 Jan 2024 10:15:00 +0900\r\nMIME-Version: 1.0\r\n${headers.replaceAll('\n', '\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`

describe('a mail', () => {
  it('of text is an article with its subject, its sender and its date', async () => {
    const korean =
      '시의회는 화요일에 항구를 어떻게 할지 논의했다. 연락선이 만 건너편으로 옮겨 간 뒤 항구는 줄곧 비어 있었다.'
    const body = iconv
      .encode(korean, 'euc-kr')
      .toString('base64')
      .replace(/(.{76})/g, '$1\n')
    const page = onlyPage(
      await itemsOfBytes(
        'a.eml',
        mail('Content-Type: text/plain; charset=euc-kr\nContent-Transfer-Encoding: base64', body),
      ),
    )

    expect(readPage(page)).toMatchObject({
      text: korean,
      metadata: { title: '항구, 다시 again', byline: 'Park, Mina', publishedAt: '2024-01-31T01:15:00Z' },
    })
    expect(page.extent).toBe('whole')
  })

  it('has lines joined again that were broken to be sent', async () => {
    const body = WORDS.replace(/(.{40,60} )/g, '$1\n')
    const page = onlyPage(
      await itemsOfBytes('a.eml', mail('Content-Type: text/plain; charset=utf-8; format=flowed', body)),
    )

    expect(readPage(page).text).toBe(WORDS)
  })

  it('of HTML keeps that, with its pictures, and gives what is attached as items of their own', async () => {
    const pdf = makePdf([[{ text: `${WORDS.slice(0, 80)}`, y: 700 }]])
    const parts = [
      `Content-Type: multipart/related; boundary=inner\n\n--inner\nContent-Type: multipart/alternative; boundary=alt\n\n--alt\nContent-Type: text/plain\n\nplain words\n--alt\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<html><head><title>x</title></head><body><p>${WORDS}</p><img src=3D"cid:p1@x"></body></html>\n--alt--\n--inner\nContent-Type: image/png\nContent-ID: <p1@x>\nContent-Transfer-Encoding: base64\n\n${PICTURE.toString('base64')}\n--inner--`,
      `Content-Type: application/pdf; name="=?utf-8?B?${Buffer.from('보고서.pdf').toString('base64')}?="\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${pdf.toString('base64')}`,
      `Content-Type: text/html\nContent-Disposition: attachment; filename*=utf-8''page%20one.html\n\n<!doctype html><p>${WORDS}</p>`,
      `Content-Type: image/png\nContent-Disposition: attachment; filename=logo.png\nContent-Transfer-Encoding: base64\n\n${PICTURE.toString('base64')}`,
      `Content-Type: message/rfc822\n\nFrom: a@b.c\nSubject: Inner\nDate: Wed, 31 Jan 2024 10:15:00 +0900\n\n${WORDS}`,
    ]
    const items = await itemsOfBytes(
      'a.eml',
      mail(
        'Content-Type: multipart/mixed; boundary=outer',
        `--outer\n${parts.join('\n--outer\n')}\n--outer--\n`,
      ),
    )
    const pages = pagesOf(items)

    expect(items.map(briefly)).toEqual(['page a.eml', 'page 보고서.pdf', 'page page one.html', 'page a (3)'])
    expect(readPage(pages[0] ?? expect.fail()).text).toBe(WORDS)
    expect(pages[0]?.parts.has('cid:p1@x')).toBe(true)
    expect(Buffer.from(pages[1]?.source.bytes ?? [])).toEqual(pdf)
    expect(readPage(pages[3] ?? expect.fail()).metadata.title).toBe('Inner')
  })
})
