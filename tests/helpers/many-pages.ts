// Owns pages of which many are captured at once: served, put into the queue as a person does it, and counted.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { articlePage, htmlRoute, type LocalSite } from './local-site'
import { waitForArticle } from './reader'

/** Serve pages of their own, each an article that no other address gives. Gives their addresses. */
export function serveArticles(
  site: LocalSite,
  from: number,
  to: number,
  answer = htmlRoute,
): readonly string[] {
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    site.set(`/story/${String(n)}`, answer(articlePage({ title: `Story number ${String(n)}` })))
    return `${site.origin}/story/${String(n)}`
  })
}

/** Open the dialog that clips, once the window is up. */
export async function openClip(page: Page): Promise<void> {
  await waitForArticle(page, 'South Korea was ready to act as a facilitator')
  await clickClip(page)
}

const clickClip = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Clip', exact: true }).click()

/** Put many addresses into the queue, once a new library's window is up. */
export async function clipMany(page: Page, addresses: readonly string[]): Promise<void> {
  await openClip(page)
  await fillQueue(page, addresses)
}

/** The same in a window that is used already, whatever it shows. */
export async function clipMore(page: Page, addresses: readonly string[]): Promise<void> {
  await clickClip(page)
  await fillQueue(page, addresses)
}

async function fillQueue(page: Page, addresses: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Address' }).fill(addresses.join('\n'))
  await page.getByRole('button', { name: `Clip ${String(addresses.length)} pages` }).click()
}

/** The titles of those that a library holds, as its folders have them. */
export const keptArticles = (library: string): readonly string[] =>
  readdirSync(join(library, 'articles')).flatMap((name) => /story-number-\d+/.exec(name)?.[0] ?? [])
