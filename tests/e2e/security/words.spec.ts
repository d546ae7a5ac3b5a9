// What people and pages write is words, wherever the window shows it (S-11): shown as it is, and never run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { addToDossier, setFrontMatter } from '../../../src/actions/edit-dossier'
import type { Workspace } from '../../../src/actions/workspace'
import { publicAttacks } from '../../helpers/attacks'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { test } from '../../helpers/electron-test'
import { inWords, tellFigure } from '../../helpers/figures'
import { newVersion } from '../../helpers/new-version'
import { waitForArticle } from '../../helpers/reader'
import { makeTestWorkspace } from '../../helpers/workspace'

const isAll = process.env['CUTTINGS_TEST_ALL'] === '1'
/** Attacks beside the naughty strings. */
const ATTACKS = 200
/** Of all of them, in the short form. */
const EVERY = 24
const DOSSIERS = 12
const TEXT = 'These words are quoted.\nAnd these are not.'

const OWN = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</title><script>alert(1)</script>',
]

function payloads(): readonly string[] | null {
  const folder = corpus('naughty-strings')
  const attacks = publicAttacks()
  if (folder === null || attacks === null) return isAll ? null : OWN
  const naughty = JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8')) as readonly string[]
  const step = Math.floor(attacks.length / ATTACKS)
  const all = [...naughty, ...attacks.filter((_, i) => i % step === 0).slice(0, ATTACKS)]
  return [...OWN, ...all.filter((text, i) => text.trim() !== '' && (isAll || i % EVERY === 0))]
}

/** An article for each payload, which stands in all that is said of it; notes and a dossier full of them. */
async function fillLibrary(workspace: Workspace, words: readonly string[]): Promise<void> {
  const { articles, quotes, notes, dossiers, searches, trash } = workspace.library
  const at = (i: number): string => words[i % words.length] ?? ''
  const blocks: { readonly quoteId: never; readonly articleId: never }[] = []
  for (const [i, word] of words.entries()) {
    const version = newVersion({ text: TEXT, title: word })
    const { metadata } = version.capture
    const said = {
      byline: at(i + 1),
      siteName: at(i + 2),
      section: at(i + 3),
      excerpt: at(i + 4),
      lang: at(i + 5),
    }
    const article = await articles.add({
      ...version,
      capture: {
        ...version.capture,
        finalUrl: `https://news.example/${String(i)}`,
        requestedUrl: `https://news.example/${String(i)}`,
        metadata: { ...metadata, ...said, authors: [at(i + 1)], keywords: [at(i + 6)], publisher: at(i + 7) },
      },
    })
    await articles.writeNote(article.id, at(i + 2))
    await articles.change(article.id, { tags: [asTag(word, i)] })
    const quote = await quotes.add({
      articleId: article.id,
      version: 1,
      start: 0,
      end: 23,
      exact: TEXT.slice(0, 23),
      colour: 'yellow',
      tags: [asTag(at(i + 1), i + 1)],
      note: word,
    })
    const isDeleted = i % 9 === 8
    if (i < 60 && !isDeleted) {
      await notes.create({ title: word, note: at(i + 1), tags: [asTag(word, i)] })
      blocks.push({ quoteId: quote.id as never, articleId: article.id as never })
    }
    if (isDeleted) await trash.deleteArticle(article.id)
  }
  for (const [i, word] of words.slice(0, DOSSIERS).entries()) {
    await searches.save({
      name: word.slice(0, 100).trim() || 'x',
      query:
        at(i + 1)
          .slice(0, 500)
          .trim() || 'x',
      isExact: false,
    })
    const dossier = await dossiers.create(word.slice(0, 300))
    await setFrontMatter(workspace, {
      id: dossier.id,
      change: { author: at(i).slice(0, 200), abstract: at(i + 1) },
    })
    await addToDossier(
      workspace,
      dossier.id,
      { kind: 'section', level: 1, title: at(i + 2).slice(0, 300) },
      null,
    )
    await addToDossier(workspace, dossier.id, { kind: 'text', text: at(i + 3) }, null)
    for (const block of blocks.slice(i * 3, i * 3 + 3))
      await addToDossier(workspace, dossier.id, { kind: 'quote', ...block }, null)
  }
}

/** What a tag can hold of it. */
const asTag = (word: string, i: number): string =>
  word
    .replace(/[\p{Cc}\p{Cs}/,]/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim() || `tag ${String(i)}`

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Texts of all elements of a kind, through a list that draws only what is in view. */
async function scrollThrough(page: Page, items: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  let last = -1
  // Rows that are measured late make the list longer than it was.
  for (let still = 0; still < 4;) {
    const { texts, top } = await page.evaluate((wanted) => {
      const found = Array.from(document.querySelectorAll(wanted))
      let box: Element | null = found[0] ?? null
      while (box !== null && !['auto', 'scroll'].includes(getComputedStyle(box).overflowY))
        box = box.parentElement
      const shown = found.map(({ textContent }) => textContent)
      box?.scrollBy(0, box.clientHeight * 0.7)
      return { texts: shown, top: box?.scrollTop ?? 0 }
    }, items)
    for (const text of texts) seen.add(squeeze(text))
    still = top === last ? still + 1 : 0
    last = top
    await page.waitForTimeout(150)
  }
  return seen
}

test('S-11: what is written anywhere is shown as it is, and nothing of it runs', async ({ launch }) => {
  const words = payloads()
  test.skip(words === null, CORPORA_MISSING)
  if (words === null) return
  test.setTimeout(isAll ? 1_800_000 : 240_000)
  const made = await makeTestWorkspace()
  await fillLibrary(made.workspace, words)
  await made.workspace.library.idle()
  const titles = (
    await Promise.all(
      (await made.workspace.library.articles.folders()).map((folder) =>
        made.workspace.library.articles.readIn(folder),
      ),
    )
  ).map(({ metadata }) => metadata.title)
  const { page } = await launch({ library: join(made.folder, 'library') })
  let ran = 0
  page.on('dialog', (dialog) => {
    ran++
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.text() === 'EXECUTED') ran++
  })
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt'] as const)
      Object.defineProperty(window, name, { value: () => console.log('EXECUTED') })
  })
  await page.reload()
  await page.getByRole('option').first().click()
  await waitForArticle(page, 'These words are quoted.')

  // The list: each title as it is.
  const rows = await scrollThrough(page, '[role=option] > p:first-child')
  const missing = titles.map(squeeze).filter((title) => title !== '' && !rows.has(title))
  expect(missing).toEqual([])
  // Each article, in the reader and in Details.
  await page.getByRole('listbox').first().focus()
  await page.keyboard.press('Home')
  await page.getByRole('tab', { name: 'Details' }).click()
  const opened = isAll ? titles.length : 12
  await page.getByRole('listbox').first().focus()
  for (let i = 0; i < opened; i++) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(40)
  }
  // Every other screen.
  for (const name of [/^Quotes/, /^Notes/, /^Trash/]) {
    await page.getByRole('button', { name }).first().click()
    await page.waitForTimeout(400)
    await scrollThrough(page, 'main article, main li, main [role=listitem], main p')
  }
  await page
    .getByRole('button', { name: 'All tags' })
    .first()
    .click()
    .catch(() => undefined)
  for (const word of words.slice(0, isAll ? words.length : 10)) {
    const search = page.getByRole('combobox').first()
    await search.fill(word.slice(0, 300))
    await page.waitForTimeout(60)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('<')
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  // Dossiers, their views and what they are exported as.
  const names = new Set<string>()
  const shown = isAll ? DOSSIERS : 3
  for (let i = 0; i < shown; i++) {
    await page.locator('nav ul').nth(1).getByRole('button').nth(i).click()
    const title = page.getByRole('textbox', { name: 'Title of the dossier' })
    await expect(async () => {
      names.add(await title.inputValue())
      expect(names.size).toBe(i + 1)
    }).toPass()
    for (const view of ['Timeline', 'Matrix', 'Sources', 'Page']) {
      await page.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click()
      await page.waitForTimeout(150)
    }
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
  }
  expect([...names].filter((name) => !words.some((word) => word.slice(0, 300) === name))).toEqual([])
  expect(ran).toBe(0)
  expect(await page.evaluate(() => document.querySelectorAll('script:not([src])').length)).toBe(0)
  tellFigure(
    'S-11',
    `${inWords(words.length)} strings in every field, ${inWords(opened)} articles opened, 0 run, 0 shown otherwise`,
  )
  await made.remove()
})
