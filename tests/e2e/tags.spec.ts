// The tags as a tree: described, renamed with all below, merged and deleted, each by the keyboard and with a way back.
import { expect, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

async function quoteTags(page: Page): Promise<readonly string[]> {
  const answer = await ask(page, 'quote:list', { offset: 0, limit: 10 })
  return answer.ok ? answer.value.rows.flatMap(({ quote }) => quote.tags).toSorted() : []
}

test('a codebook is written, renamed, merged and taken back by keyboard', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const articleId = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''
  const before = await quoteTags(page)
  await ask(page, 'article:change', { id: articleId, change: { tags: ['roles/mediator', 'seoul'] } })

  await page.getByRole('button', { name: 'All tags and what they mean' }).click()
  const screen = page.getByRole('main', { name: 'Tags' })
  await screen.getByRole('button', { name: 'New tag' }).click()
  await page.keyboard.type('roles / facilitator')
  await page.keyboard.press('Enter')
  const made = screen.getByRole('treeitem', { name: /^roles\/facilitator/ })
  await expect(made).toContainText('Not used yet')
  await made.click()
  await screen
    .getByRole('textbox', { name: 'What it means, and when to give it' })
    .fill('Carries messages only.')
  await page.keyboard.press('Escape')

  // The parent that nothing carries takes both along.
  await screen.getByRole('treeitem', { name: /^roles,/ }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('part')
  await page.keyboard.press('Enter')
  await expect(screen.getByRole('treeitem', { name: /^part\/mediator/ })).toBeVisible()
  const moved = screen.getByRole('treeitem', { name: /^part\/facilitator/ })
  await expect(moved).toContainText('Carries messages only.')

  // Onto a name that is taken.
  await moved.focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('part/mediator')
  await page.keyboard.press('Enter')
  await expect(moved).toBeHidden()
  await expect(screen.getByRole('treeitem', { name: /^part\/mediator/ })).toContainText(
    'Carries messages only.',
  )
  await page
    .getByRole('status')
    .filter({ hasText: 'is now part of' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(moved).toBeVisible()

  await screen.getByRole('treeitem', { name: /^part,/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(moved).toBeHidden()
  await page.keyboard.press('Delete')
  await expect(screen.getByRole('treeitem', { name: /^part,/ })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(screen.getByRole('treeitem', { name: /^part,/ })).toBeVisible()
  const article = await ask(page, 'article:open', { id: articleId, version: null })
  expect(article.ok && article.value.article.tags).toEqual(['part/mediator', 'seoul'])
  expect(await quoteTags(page)).toEqual(before)
})
