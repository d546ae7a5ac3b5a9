// Owns the measure of `extract`: a public corpus of saved pages, ours beside plain Readability over jsdom in the same run.
// Prints tables; ends with exit code 1 when a figure of the target is missed, or the corpus isn't on this machine.
//
// The corpus expects what Readability gives, so a value that Readability finds is mostly the expected one by construction: there,
// "ahead" can only mean that we keep it. The rows say what each compares:
//   title, site, language   equal after white space is folded (language: whatever its case), of pages where a value is expected
//   byline                  equal, without the word that introduces it ("By"); expected lines that are a date or a call to follow
//                           name nobody, and don't count
//   date                    the same moment as far as the expected one says it
//   found                   fields that have a value, of all pages: what we find where Readability finds nothing
//   authors                 not compared, for plain Readability has none: the pages whose names have a word that the expected byline
//                           hasn't, each told, to be judged by reading
//   text F1                 words with their number, against the canonical text of expected.html
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { extractArticle } from '../../src/extract/extract-article'
import { decodePage } from '../../src/extract/decode-page'
import { makePageTools } from '../../src/node/page-tools'
import { canonicalText } from '../../src/text/canonical-text'
import { corpus, CORPORA_MISSING } from '../helpers/corpora'
import { wordF1 } from '../helpers/word-f1'
import { folded, FOUND, namesSomebody, namesWithin, ROWS, type Outcome, type Page } from './extract-agreement'

const URL_OF_PAGES = 'http://fakehost/test/page.html'
/** Pages that one process reads one after the other, to see what stays of them in memory. */
const PAGES_IN_A_ROW = 2000
const MOST_GROWTH_MB = 40
const MOST_TIME = 0.4

const NOTHING: Outcome = {
  title: null,
  byline: null,
  siteName: null,
  lang: null,
  published: null,
  text: '',
  ms: 0,
  authors: null,
}
const tools = makePageTools()
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function readPages(folder: string): readonly Page[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names.map(({ name }) => {
    const file = (part: string): string => readFileSync(join(folder, name, part), 'utf8')
    const metadata = JSON.parse(file('expected-metadata.json')) as Readonly<Record<string, unknown>>
    return {
      name,
      bytes: readFileSync(join(folder, name, 'source.html')),
      text: canonicalText(tools.parseFragment(file('expected.html')) as Node).text,
      expected: {
        title: orNull(metadata['title']),
        byline: orNull(metadata['byline']),
        siteName: orNull(metadata['siteName']),
        lang: orNull(metadata['lang']),
        published: orNull(metadata['publishedTime']),
      },
    }
  })
}

function ours({ bytes, name }: Page): Outcome {
  const begin = performance.now()
  try {
    const page = extractArticle({ bytes, url: URL_OF_PAGES, contentType: null }, tools)
    const ms = performance.now() - begin
    const { title, byline, siteName, lang, publishedAt, authors } = page.metadata
    return { title, byline, siteName, lang, published: publishedAt, text: page.text, ms, authors }
  } catch (error) {
    console.log(`${name}: ${String(error)}`)
    return { ...NOTHING, ms: performance.now() - begin }
  }
}

function plain({ bytes }: Page): Outcome {
  const begin = performance.now()
  const dom = new JSDOM(decodePage(bytes, null).html, { url: URL_OF_PAGES })
  const found = new Readability(dom.window.document).parse()
  const text = found?.textContent ?? ''
  dom.window.close()
  const ms = performance.now() - begin
  const { title = null, byline = null, siteName = null, lang = null, publishedTime = null } = found ?? {}
  return { title, byline, siteName, lang, published: publishedTime, text, ms, authors: null }
}

let missed = 0
function compare(
  name: string,
  oursIs: number,
  plainIs: number,
  format: (value: number) => string,
  isReached = oursIs >= plainIs,
): void {
  if (!isReached) missed += 1
  console.log(
    `${name.padEnd(28)} ${format(oursIs).padStart(10)} ${format(plainIs).padStart(10)}  ${isReached ? '' : 'missed'}`,
  )
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`

/** Both in turns, so that whatever else the machine does falls on both; the second round counts. */
async function readAll(
  pages: readonly Page[],
): Promise<readonly { readonly page: Page; readonly here: Outcome; readonly there: Outcome }[]> {
  for (const page of pages.slice(0, 30)) {
    ours(page)
    await turn()
    plain(page)
    await turn()
  }
  const results = []
  for (const page of pages) {
    const here = ours(page)
    await turn()
    const there = plain(page)
    await turn()
    results.push({ page, here, there })
  }
  return results
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** What thousands of pages leave behind: the heap after a collection, early and late. */
async function measureMemory(pages: readonly Page[]): Promise<void> {
  const heapMb = (): number => {
    collectGarbage()
    return process.memoryUsage().heapUsed / 1024 / 1024
  }
  const small = pages.filter((page) => page.bytes.byteLength < 200_000)
  let early = 0
  for (let i = 0; i < PAGES_IN_A_ROW; i++) {
    const page = small[i % small.length]
    if (page !== undefined) ours(page)
    await turn()
    if (i === Math.floor(PAGES_IN_A_ROW / 4)) early = heapMb()
  }
  const late = heapMb()
  console.log(
    `\nheap after ${PAGES_IN_A_ROW / 4} pages ${early.toFixed(0)} MB, after ${PAGES_IN_A_ROW} pages ${late.toFixed(0)} MB`,
  )
  if (late - early > MOST_GROWTH_MB) missed += 1
}

const folder = corpus('readability-pages')
if (folder === null) throw new Error(CORPORA_MISSING)
const pages = readPages(folder)
const results = await readAll(pages)
console.log(`${pages.length} pages\n${''.padEnd(28)} ${'cuttings'.padStart(10)} ${'plain'.padStart(10)}`)
for (const [name, counts, agrees] of ROWS) {
  const rows = results.filter(({ page }) => counts(page))
  const share = (pick: 'here' | 'there'): number =>
    rows.filter((row) => agrees(row.page, row[pick])).length / rows.length
  compare(`${name} (${rows.length})`, share('here'), share('there'), percent)
}
for (const field of FOUND) {
  const share = (pick: 'here' | 'there'): number =>
    results.filter((row) => folded(row[pick][field]) !== '').length / results.length
  compare(`${field} found`, share('here'), share('there'), percent, field === 'byline' || undefined)
}
const others = results.filter(
  ({ page, here }) =>
    namesSomebody(page.expected.byline ?? 'follow') &&
    !namesWithin(here.authors?.join(' ') ?? '', page.expected.byline ?? ''),
)
console.log('\nauthors that have another name than the expected byline')
for (const { page, here } of others)
  console.log(`${page.name}: ${here.authors?.join('; ') ?? ''} (${page.expected.byline ?? ''})`)
console.log('')
const scores = results.map(({ page, here, there }) => ({
  name: page.name,
  ours: wordF1(page.text, here.text),
  plain: wordF1(page.text, there.text),
}))
compare(
  'text F1, mean',
  mean(scores.map((score) => score.ours)),
  mean(scores.map((score) => score.plain)),
  (value) => value.toFixed(5),
)
const ratios = results.map(({ here, there }) => here.ms / there.ms)
const oursMs = median(results.map(({ here }) => here.ms))
const plainMs = median(results.map(({ there }) => there.ms))
compare(
  'time of a page, median',
  oursMs,
  plainMs,
  (value) => `${value.toFixed(1)} ms`,
  oursMs <= MOST_TIME * plainMs,
)
console.log(
  `ratio of medians ${(oursMs / plainMs).toFixed(3)}, median of ratios ${median(ratios).toFixed(3)}, target ${MOST_TIME}`,
)
console.log('\nworst ten by F1')
for (const { name, ours: score, plain: other } of [...scores].sort((a, b) => a.ours - b.ours).slice(0, 10))
  console.log(`  ${name.padEnd(32)} ${score.toFixed(4)} ${other.toFixed(4)}`)
if (!process.argv.includes('--no-memory')) await measureMemory(pages)
console.log(missed === 0 ? '\nevery figure reached' : `\n${missed} figures missed`)
if (missed > 0) process.exitCode = 1
