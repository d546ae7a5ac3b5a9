// What the attacks of public collections do in the reader: nothing, also with each of its three layers off (S-09, S-10).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { READER_POLICY } from '../../../electron/main/policy'
import { projectFolder } from '../../../scripts/setup/paths.mjs'
import { SANITISER_SETTINGS } from '../../../src/model/article-html'
import { publicAttacks } from '../../helpers/attacks'
import { startBrowser } from '../../helpers/browser-page'
import { CORPORA_MISSING } from '../../helpers/corpora'
import { test } from '../../helpers/electron-test'
import { SAMPLE } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { hearAttacks, runAttacks } from '../../helpers/run-attacks'
import { inWords, tellFigure } from '../../helpers/figures'

/** All of them take minutes: CUTTINGS_TEST_ALL=1 tries every one. */
const isWhole = process.env['CUTTINGS_TEST_ALL'] !== undefined
const some = (attacks: readonly string[], step: number): readonly string[] =>
  attacks.filter((_, i) => isWhole || i % step === 0)

/** The window's own sanitiser, as a script that gives it the name `reader`. */
async function sanitiserScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    root: projectFolder,
    build: {
      write: false,
      lib: {
        entry: join(projectFolder, 'renderer/dom/article-document.ts'),
        formats: ['iife'],
        name: 'reader',
      },
    },
  })
  const [bundle] = made as Rolldown.RolldownOutput[]
  const [chunk] = bundle?.output ?? []
  if (chunk === undefined) throw new Error('nothing was built')
  return chunk.code
}

/** Attacks as the window's sanitiser leaves them. */
const sanitise = (page: Page, attacks: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((list) => {
    const { reader } = globalThis as unknown as {
      reader: { sanitiseArticle(html: string): DocumentFragment }
    }
    return list.map((attack) => {
      const holder = document.createElement('div')
      holder.append(reader.sanitiseArticle(attack))
      return holder.innerHTML
    })
  }, attacks)

test('S-10: with each layer of the reader off in turn, the other two let no attack run', async () => {
  test.setTimeout(isWhole ? 3_600_000 : 600_000)
  const attacks = publicAttacks()
  test.skip(attacks === null, CORPORA_MISSING)
  const tried = some(attacks ?? [], 24)
  expect(tried.length).toBeGreaterThan(200)
  const browser = await startBrowser()
  const page = await browser.open('<!doctype html><title>attacks</title><body></body>')
  await hearAttacks(page)
  await page.evaluate(await sanitiserScript())
  const clean = await sanitise(page, tried)
  const policy = READER_POLICY.split('; ').filter((one) => !/^(?:sandbox|frame-ancestors)/.test(one))
  const underPolicy = (pieces: readonly string[]): readonly string[] =>
    pieces.map(
      (piece) => `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">${piece}`,
    )

  const bare = await runAttacks(page, some(tried, 4), null)
  expect(bare.ran, 'without any layer attacks do run').toBeGreaterThan(20)
  const ran = {
    'no sanitiser': (await runAttacks(page, underPolicy(tried), 'allow-same-origin')).ran,
    'no sandbox': (await runAttacks(page, underPolicy(clean), null)).ran,
    'no policy': (await runAttacks(page, clean, 'allow-same-origin')).ran,
  }
  expect(ran).toEqual({ 'no sanitiser': 0, 'no sandbox': 0, 'no policy': 0 })
  tellFigure('S-10', `${inWords(tried.length)} attacks on the reader with each layer off in turn: 0 run`)
  await browser.close()
})

/** What would otherwise make all that follows its text. */
const CLOSED =
  '--></textarea></title></style></script></noscript></xmp></template></select></svg></math></table></div>'
const AT_ONCE = 60

test('S-09: no attack of the collections runs in the reader, or leaves more in it than an article may hold', async ({
  folders,
  launch,
}) => {
  test.setTimeout(isWhole ? 3_600_000 : 900_000)
  const attacks = publicAttacks()
  test.skip(attacks === null, CORPORA_MISSING)
  const tried = some(attacks ?? [], 12)
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const articles = join(folders.library, 'articles')
  const file = join(articles, readdirSync(articles)[0] ?? '', 'versions', '1', 'content.html')
  const own = readFileSync(file, 'utf8')
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  const names = new Set<string>()
  for (let at = 0; at < tried.length; at += AT_ONCE) {
    const pieces = tried.slice(at, at + AT_ONCE).map((attack) => `<div>${attack}${CLOSED}`)
    // Past all that capture does.
    writeFileSync(file, `${own}<p>Piece ${String(at)} begins.</p>${pieces.join('\n')}`)
    await page.reload()
    await waitForArticle(page, `Piece ${String(at)} begins.`)
    const seen = await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      const elements = [...(inner?.querySelectorAll('main *') ?? [])]
      for (const element of elements) {
        for (const event of [
          'load',
          'error',
          'focus',
          'mouseover',
          'toggle',
          'animationend',
          'pointerrawupdate',
        ])
          element.dispatchEvent(new Event(event))
        // A link leads to a question whether it may be opened: that is tried elsewhere.
        if (element.closest('a') === null)
          element.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: false }))
      }
      return elements.flatMap((element) => [
        element.localName,
        ...Element.prototype.getAttributeNames.call(element).map((name) => `@${name}`),
      ])
    })
    for (const name of seen) names.add(name)
  }
  expect(heard).toEqual([])
  tellFigure('S-09', `${inWords(tried.length)} attacks in the reader past all that capture does: 0 run`)
  const allowed = new Set<string>(SANITISER_SETTINGS.ALLOWED_TAGS)
  expect([...names].filter((name) => !name.startsWith('@') && !allowed.has(name))).toEqual([])
  expect(
    [...names].filter((name) => /^@(?:on|style|action|formaction|srcdoc|ping|http-equiv|xlink)/i.test(name)),
  ).toEqual([])
  expect(page.url()).toMatch(/^app:\/\/ui\/index\.html/)
})
