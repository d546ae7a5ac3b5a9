// Owns addresses that give no page but a document: a PDF, a text. Each with the words that have to be read in it.
import { makePdf, type MadeLine } from '../archives'
import { ENGLISH, HARBOUR, KOREAN } from './prose'
import { answer, refusedPage, type Trouble } from './trouble'

/** Words on lines of a page. */
function linesOf(paragraphs: readonly string[], size = 11): MadeLine[] {
  const lines = paragraphs.flatMap((paragraph) => [...(paragraph.match(/.{1,80}(?:\s|$)/g) ?? []), ''])
  return lines.flatMap((text, at) => (text === '' ? [] : [{ text: text.trim(), y: 740 - at * 14, size }]))
}

const PDF = makePdf(
  [
    [{ text: 'The ledger of the harbour', y: 790, size: 22 }, ...linesOf(ENGLISH.slice(0, 5))],
    linesOf(ENGLISH.slice(5, 8)),
  ],
  { info: { Title: 'The ledger of the harbour', Author: 'Ada Skerry' } },
)
const TEXT = Buffer.from(`The ledger of the harbour\n\n${ENGLISH.slice(0, 4).join('\n\n')}\n`)
const LOCKED = makePdf([linesOf(ENGLISH.slice(0, 2))], {
  trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'0'.repeat(64)}> /U <${'0'.repeat(64)}> /P -4 >>`,
})

const kept = (
  about: string,
  path: string,
  bytes: Buffer,
  type: string,
  says: readonly string[],
  fileName: string,
): Trouble => ({
  about,
  path,
  expected: { document: { bytes, fileName }, grade: 'full', says },
  routes: [[path, answer(bytes, type)]],
})

/** What researchers are sent to as often as to pages. */
export const DOCUMENTS: readonly Trouble[] = [
  kept('a PDF', '/documents/ledger.pdf', PDF, 'application/pdf', [HARBOUR, 'price for salt'], 'ledger.pdf'),
  kept(
    'a PDF that is called a stream of bytes, under a name without an ending',
    '/documents/get?id=7',
    PDF,
    'application/octet-stream',
    [HARBOUR],
    'get.pdf',
  ),
  kept('a PDF that is called a page', '/documents/as-page', PDF, 'text/html', [HARBOUR], 'as-page.pdf'),
  kept(
    'a text',
    '/documents/ledger.txt',
    TEXT,
    'text/plain; charset=utf-8',
    [HARBOUR, 'eleven days'],
    'ledger.txt',
  ),
  kept(
    'a Korean text whose server doesn’t say how it is written',
    '/documents/%EC%9E%A5%EB%B6%80',
    Buffer.from(`항구의 장부\n\n${KOREAN.join('\n\n')}\n`),
    'text/plain',
    [KOREAN[0] ?? '', KOREAN[4] ?? ''],
    '장부.txt',
  ),
  kept(
    'a text in Markdown',
    '/documents/readme.md',
    Buffer.from(`# The ledger of the harbour\n\n${ENGLISH.slice(0, 3).join('\n\n')}\n\n- *one*\n- two\n`),
    'text/markdown',
    [HARBOUR, 'one\ntwo'],
    'readme.md',
  ),
  {
    about: 'a PDF that another address leads to',
    path: '/documents/latest',
    expected: {
      document: { bytes: PDF, fileName: 'ledger.pdf' },
      grade: 'full',
      says: [HARBOUR],
      redirects: [302, 200],
      endsAt: '/documents/ledger.pdf',
    },
    routes: [
      ['/documents/latest', answer('', null, { location: '/documents/landing' }, 302)],
      [
        '/documents/landing',
        answer(
          '<meta http-equiv="refresh" content="0; url=/documents/ledger.pdf"><p>Your file is on its way.',
        ),
      ],
    ],
  },
  refusedPage(
    'a PDF of pictures',
    '/documents/scan.pdf',
    { error: 'unreadable-file', data: { reason: 'no-text' } },
    answer(makePdf([[], []]), 'application/pdf'),
  ),
  refusedPage(
    'a PDF with a password',
    '/documents/locked.pdf',
    { error: 'unreadable-file', data: { reason: 'encrypted' } },
    answer(LOCKED, 'application/pdf'),
  ),
  refusedPage(
    'the begin of a PDF',
    '/documents/cut.pdf',
    { error: 'unreadable-file', data: { reason: 'damaged' } },
    answer('%PDF-1.7\n1 0 obj', 'application/pdf'),
  ),
  refusedPage(
    'a list of addresses',
    '/documents/list.txt',
    { error: 'not-a-page', data: { mediaType: 'text/uri-list' } },
    answer('https://example.org/a\nhttps://example.org/b\n', 'text/plain'),
  ),
]
