// S-21: what is made to keep a reader busy is read, or refused, in 10 seconds. Each of these is a few hundred kilobytes.
import { afterAll, describe, expect, it } from 'vitest'
import { briefly, itemsOfBytes } from '../../../helpers/read-items'
import { inWords, tellFigure } from '../../../helpers/figures'

const MANY = 200_000
const mail = (headers: string, body = 'words'): string => `From: a@b.c\nSubject: s\n${headers}\n\n${body}`
const bookmarks = (html: string): string => `<!DOCTYPE NETSCAPE-Bookmark-file-1>${html}`
const warc = (html: string): string => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.b/\r\nContent-Length: ${String(answer.length)}\r\n\r\n${answer}\r\n\r\n`
}
const none = ['refused unreadable-file no-addresses']
const damaged = ['refused unreadable-file damaged']

const tookMs: number[] = []
afterAll(() => {
  tellFigure(
    'S-21',
    `${inWords(tookMs.length)} files made to stall, the slowest read in ${inWords(Math.round(Math.max(0, ...tookMs)))} ms`,
  )
})

describe('a file made to stall', () => {
  it.each([
    ['brackets that never close', 'a.md', '['.repeat(50_000), damaged],
    ['brackets on many lines', 'a.md', `---\n${'a: [\n'.repeat(MANY)}`, damaged],
    ['quotations in quotations', 'a.md', '>'.repeat(20_000), damaged],
    [
      'lists in lists',
      'a.md',
      Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
      damaged,
    ],
    ['stars that may be anything', 'a.md', '*a '.repeat(20_000), ['page a.md']],
    ['a quotation mark in a table', 'a.csv', '"'.repeat(MANY * 5), none],
    ['a cell that never ends', 'a.csv', `url\n"${'https://a.b/\n'.repeat(MANY)}`, damaged],
    ['blank lines', 'a.txt', `${'\n \n'.repeat(MANY * 3)}x`, ['page a.txt']],
    ['spaces', 'a.txt', `${' '.repeat(MANY * 20)}x`, ['page a.txt']],
    ['comments that end at once', 'a.txt', `${'<!---->'.repeat(MANY)}x`, ['page a.txt']],
    ['comments that never end', 'a.html', '<!--'.repeat(MANY), ['page a.html']],
    ['words that are no encoded words', 'a.eml', mail(`X-A: ${'=?utf-8?Q?'.repeat(30_000)}`), ['page a.eml']],
    [
      'a value that is never closed',
      'a.eml',
      mail(`Content-Type: text/plain; ${'a="\\'.repeat(50_000)}`),
      ['page a.eml'],
    ],
    ['a sender of spaces', 'a.eml', `From: a${' '.repeat(400_000)}\nSubject: b\n\nwords`, ['page a.eml']],
    [
      'lines that go on',
      'a.eml',
      mail('Content-Type: text/plain; format=flowed', ' \n'.repeat(MANY)),
      ['page a.eml'],
    ],
    ['bodies that never end', 'a.eml', mail('Content-Type: text/html', '<body'.repeat(MANY)), ['page a.eml']],
    ['tags that never end', 'a.html', bookmarks('<a href="'.repeat(MANY)), none],
    ['headings that never end', 'a.html', bookmarks('<h3>'.repeat(MANY)), none],
    [
      'signs that begin no tag',
      'a.html',
      bookmarks(`<a href="https://a.b/">${'<'.repeat(MANY)}</a>`),
      ['address https://a.b/'],
    ],
    ['styles that never end', 'a.warc', warc('<style>'.repeat(MANY)), ['page https://a.b/']],
    [
      'addresses that never end',
      'a.warc',
      warc(`<style>${'url("'.repeat(MANY)}</style>`),
      ['page https://a.b/'],
    ],
    ['scripts that end at once', 'a.warc', warc('<script></'.repeat(MANY)), ['page https://a.b/']],
    ['pictures without end', 'a.warc', warc(`<img srcset="${', '.repeat(MANY)}">`), ['page https://a.b/']],
    [
      'streams of nothing',
      'a.pdf',
      `%PDF-1.7\n${'stream\n'.repeat(MANY * 3)}`,
      ['refused unsafe-archive too-many-entries'],
    ],
  ])(
    'is read in one pass: %s',
    async (_about, name, text, expected) => {
      const begin = performance.now()
      expect((await itemsOfBytes(name, text)).map(briefly)).toEqual(expected)
      tookMs.push(performance.now() - begin)
    },
    10_000,
  )
})
