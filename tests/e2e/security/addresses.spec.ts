// What the app's own schemes serve (S-08): files of the window and of the library by their names, and nothing else of this machine.
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Bridge } from '../../../src/contract'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { test } from '../../helpers/electron-test'
import { inWords, tellFigure } from '../../helpers/figures'
import { SAMPLE } from '../../helpers/hostile-window'
import { encodePng } from '../../helpers/png'
import { waitForArticle } from '../../helpers/reader'

const isAll = process.env['CUTTINGS_TEST_ALL'] === '1'
/** Of the public lists, in the short form. */
const EVERY = 40

const PNG = encodePng(2, 2, () => [10, 120, 90])
const HASH = 'ab'.repeat(32)
/** Where a path may be put: behind a host, a folder, and in place of a name. */
const BEGINS = [
  'app://ui/',
  'article://asset/',
  `article://library/assets/ab/${HASH}/`,
  'article://library/articles/0123456789ab/versions/1/',
]
const OWN = [
  '%2e%2e/%2e%2e/{FILE}',
  '%252e%252e%252f{FILE}',
  '..\\..\\{FILE}',
  '..%5c..%5c{FILE}',
  '%c0%ae%c0%ae%c0%af{FILE}',
  '%00/../{FILE}',
  `${HASH}%00.png`,
  `${HASH}?/../{FILE}`,
  `${HASH}/../../../{FILE}`,
  'C:/Windows/win.ini',
  'C:%5cWindows%5cwin.ini',
  '//?/C:/Windows/win.ini',
  '%5c%5c%3f%5cC:%5cWindows',
  'index.html::$DATA',
  'index.html%20',
  'INDEX.HTML',
  'assets/../index.html/',
  '.%2findex.html',
  '/etc/passwd',
  'file:///etc/passwd',
  '{FILE}',
]

/** All paths to try, with files that are there. */
function paths(folder: string | null): readonly string[] {
  const listed =
    folder === null
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
          .filter((line) => line !== '')
          .filter((_, i) => isAll || i % EVERY === 0)
  return [...new Set([...OWN, ...listed].map((path) => path.replace('{FILE}', 'etc/passwd')))]
}

test('S-08: no path leads to a file outside of the window and the library', async ({ launch }) => {
  const folder = corpus('traversal')
  test.skip(folder === null && isAll, CORPORA_MISSING)
  test.setTimeout(isAll ? 900_000 : 120_000)
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const urls = paths(folder).flatMap((path) => BEGINS.map((begin) => begin + path.replace(/^\//, '')))
  const answers = await app.evaluate(async ({ session }, all) => {
    const found = { refused: 0, served: [] as string[], noAddress: 0, slow: [] as number[] }
    for (const url of all) {
      const start = performance.now()
      try {
        const answer = await session.defaultSession.fetch(url)
        const text = await answer.text()
        if (answer.status === 404 && text === 'Not found') found.refused++
        else found.served.push(`${url} ${String(answer.status)} ${text.slice(0, 40)}`)
      } catch {
        // No address that Chromium would ask for.
        found.noAddress++
      }
      found.slow.push(performance.now() - start)
    }
    found.slow = [found.slow.sort((a, b) => a - b)[Math.floor(found.slow.length * 0.95)] ?? 0]
    return found
  }, urls)
  // What comes out as an address of the window's own page, once the browser has put it right, is that page.
  const others = answers.served.filter((line) => !/^app:\/\/ui\/\S* 200 <!doctype html>/i.test(line))
  expect(others).toEqual([])
  expect(answers.refused).toBeGreaterThan(urls.length / 2)
  tellFigure(
    'S-08',
    `${inWords(urls.length)} addresses, 0 bytes of other files (${inWords(answers.noAddress)} that Chromium refuses itself), p95 ${String(Math.round((answers.slow[0] ?? 0) * 10) / 10)} ms`,
  )
})

test('S-08: a link in the library leads to nothing outside of it', async ({ folders, launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const address = await page.evaluate(
    async (bytes) => {
      const { cuttings } = window as unknown as { cuttings: Bridge }
      const kept = await cuttings.call('note:keep-image', { name: 'a.png', bytes: new Uint8Array(bytes) })
      return kept.ok ? kept.value.address : kept.error.message
    },
    [...PNG],
  )
  const sha256 = /[0-9a-f]{64}$/.exec(address)?.[0] ?? address
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  const status = (): Promise<number> =>
    app.evaluate(
      async ({ session }, hash) => (await session.defaultSession.fetch(`article://asset/${hash}`)).status,
      sha256,
    )
  expect(await status()).toBe(200)
  const path = join(folders.library, 'assets', sha256.slice(0, 2), sha256)
  const outside = join(folders.root, 'outside.png')
  writeFileSync(outside, Buffer.concat([PNG, Buffer.from('of somebody else')]))
  rmSync(path)
  symlinkSync(outside, path)
  expect(await status()).toBe(404)
})
