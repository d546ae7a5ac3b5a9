// Exports of a dossier in four scripts, made by the real app and given to the programs that people open them with. What isn't installed is
// skipped, and says so.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { EXPORT_ENDINGS, EXPORT_FORMATS, type ExportFormat } from '../../src/model/export-formats'
import { ask } from '../helpers/bridge'
import { test as base } from '../helpers/electron-test'
import { makeRichLibrary, type RichLibrary } from '../helpers/rich-library'
import { checkBook, convertByOffice, findProgram, lettersOf, runProgram } from './programs'

type Made = {
  readonly rich: RichLibrary
  readonly file: (format: ExportFormat) => string
  readonly folder: string
}

/** The exports, made once in each test's own library: the app is what makes the PDF. */
const test = base.extend<{ readonly made: Made }>({
  made: async ({ folders, launch }, use) => {
    const rich = await makeRichLibrary(folders.library)
    const { app, page } = await launch()
    await app.evaluate(({ dialog }, root) => {
      dialog.showSaveDialog = ((_: unknown, { filters }: Electron.SaveDialogOptions) =>
        Promise.resolve({
          canceled: false,
          filePath: `${root}/dossier.${filters?.[0]?.extensions[0] ?? ''}`,
        })) as typeof dialog.showSaveDialog
    }, folders.root)
    for (const format of EXPORT_FORMATS) {
      const answer = await ask(page, 'dossier:export', { jobId: format, id: rich.dossierId, format })
      expect(answer, format).toMatchObject({ ok: true })
    }
    await use({
      rich,
      folder: folders.root,
      file: (format) => join(folders.root, `dossier.${EXPORT_ENDINGS[format]}`),
    })
  },
})

const skipWithout = (...programs: readonly string[]): void => {
  const missing = programs.filter((name) => findProgram(name) === null)
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`)
}

function expectQuotes(text: string, quotes: readonly string[]): void {
  const letters = lettersOf(text)
  const lost = quotes.filter((quote) => !isRead(letters, lettersOf(quote))).map((quote) => quote.slice(0, 60))
  expect(lost).toEqual([])
}

/** The most letters that stand between two pages: running head, page number, the notes of a page. */
const BETWEEN_PAGES = 4000
/** Parts of a quote are at least so long: shorter ones stand anywhere. */
const SHORTEST_PART = 20

/** Whether words are read in their order, whole or parted by the ends of pages. */
function isRead(text: string, words: string): boolean {
  if (text.includes(words)) return true
  let part = words.length - SHORTEST_PART
  while (part >= SHORTEST_PART && !text.includes(words.slice(0, part))) part--
  if (part < SHORTEST_PART) return false
  const after = text.indexOf(words.slice(0, part)) + part
  const rest = words.slice(part)
  return isRead(text.slice(after, after + BETWEEN_PAGES + rest.length), rest)
}

/** Right-to-left words are given by `pdftotext` in the order of the page in some versions: they are looked for both ways. */
const pdfText = (file: string): string => {
  const text = runProgram('pdftotext', ['-enc', 'UTF-8', file, '-'])
  return `${text}\n${text
    .split('\n')
    .map((line) => Array.from(line).toReversed().join(''))
    .join('\n')}`
}

test('the PDF is sound, tagged, has bookmarks, leads nowhere but to pages, and has every quote', ({
  made,
}) => {
  skipWithout('qpdf', 'pdftotext', 'pdfinfo')
  const file = made.file('pdf')
  expect(runProgram('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
  expectQuotes(pdfText(file), made.rich.quotes)
  expect(runProgram('pdfinfo', [file])).toMatch(/Tagged: +yes/)
  const json = runProgram('qpdf', ['--json', '--json-key=outlines', file])
  const titles = JSON.stringify((JSON.parse(json) as { readonly outlines: unknown }).outlines)
  for (const title of ['The offer', 'What it leaves open', 'Sources']) expect(titles).toContain(title)
  const plain = runProgram('qpdf', ['--qdf', '--object-streams=disable', file, '-'])
  expect(
    plain.match(/\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|SubmitForm|ImportData)\b/g),
  ).toBeNull()
  expect([...new Set(plain.match(/\/S \/(?:URI|GoTo\w*|Named|Launch)/g) ?? [])].toSorted()).toEqual([
    '/S /URI',
  ])
})

test('LibreOffice prints the Word document with every quote, its headings and notes', ({ made }) => {
  skipWithout('soffice', 'pdftotext')
  const text = pdfText(convertByOffice(made.file('docx'), join(made.folder, 'office'), 'pdf'))
  expectQuotes(text, [
    ...made.rich.quotes,
    made.rich.title,
    '2 Its name: “촉진”, not mediation',
    'Mara Lindqvist',
  ])
})

test('LibreOffice reads the table of quotes with every quote whole, and no cell as a formula', ({ made }) => {
  skipWithout('soffice')
  // Commas, quotation marks, UTF-8: what its window offers by itself for such a file, here for reading and for writing.
  const table = '44,34,76,1'
  const into = join(made.folder, 'office')
  convertByOffice(
    made.file('csv'),
    into,
    `csv:Text - txt - csv (StarCalc):${table}`,
    `--infilter=CSV:${table}`,
  )
  const text = readFileSync(join(into, 'dossier.csv'), 'utf8')
  expectQuotes(text, made.rich.quotes)
  expect(text.trimEnd().split('\n')).toHaveLength(1 + made.rich.quotes.length)
  expect(text).not.toMatch(/#NAME\?|Err:\d/)
})

test('epubcheck finds nothing wrong with the book', ({ made }) => {
  skipWithout('epubcheck')
  expect(checkBook(made.file('epub'))).toContain('0 fatals / 0 errors / 0 warnings')
})

test('pandoc reads Markdown, Word and EPUB with every quote, as quotes', ({ made }) => {
  skipWithout('pandoc')
  for (const format of ['markdown', 'docx', 'epub'] as const) {
    const file = made.file(format)
    expectQuotes(runProgram('pandoc', ['--wrap=none', '-t', 'plain', file]), made.rich.quotes)
    const html = runProgram('pandoc', ['-t', 'html', file])
    expect(html.match(/<blockquote/g)?.length ?? 0, format).toBeGreaterThanOrEqual(
      made.rich.quotes.length - 2,
    )
    expect(html, format).toContain('<table')
    expect(html, format).toMatch(/footnote/)
  }
})

test('sha256sum finds every file of the ZIP file as it was', ({ made }) => {
  skipWithout('unzip', 'sha256sum', 'sh')
  const into = join(made.folder, 'unpacked')
  mkdirSync(into)
  runProgram('unzip', ['-q', made.file('zip'), '-d', into])
  expect(runProgram('sh', ['-c', `cd "${into}" && sha256sum -c SHA256SUMS`])).not.toContain('FAILED')
})
