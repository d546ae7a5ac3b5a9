// Who said what: shown while an article is read, kept as quotes and rejected in one key, and gathered on the screen of all statements.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { HOTLINE, OBSERVERS, setPledges } from '../helpers/pledge-articles'
import { drawnMarks, placeOfWords, waitForArticle } from '../helpers/reader'

async function clip(page: Page, url: string): Promise<string> {
  const clipped = await ask(page, 'article:clip', { jobId: url, url })
  if (!clipped.ok) throw new Error(JSON.stringify(clipped.error))
  return clipped.value.article.id
}

async function open(page: Page, title: string, words: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigation' })
  await navigation.getByRole('button', { name: /^All articles/ }).click()
  await page.getByText(title).first().click()
  await waitForArticle(page, words)
}

test('statements are kept and rejected while they are read, and gathered into a dossier', async ({
  launch,
  folders,
}) => {
  const site = await startLocalSite()
  const { first, second } = setPledges(site)
  const started = await launch()
  await waitForArticle(started.page, SAMPLE)
  await clip(started.page, first)
  await clip(started.page, second)
  await open(started.page, 'Lee offers three small steps', 'harbour office')

  // Nothing is drawn before it is asked for.
  expect(Object.keys(await drawnMarks(started.page))).not.toContain('statement')
  await started.page.keyboard.press('q')
  const card = started.page.getByRole('region', { name: 'Statement' })
  await expect(card.getByText('5 statements found')).toBeVisible()
  await expect.poll(async () => (await drawnMarks(started.page))['statement']?.length).toBe(6)

  await started.page.keyboard.press('}')
  await expect(card.getByText('Lee Jae-myung')).toBeVisible()
  await expect(card.getByText('President')).toBeVisible()
  await expect(card.getByText('Commitment')).toBeVisible()
  await expect(card.getByText('said 6 Jan 2026')).toBeVisible()
  await expect(card.getByText('Sure.', { exact: false })).toBeVisible()
  await started.page.keyboard.press('y')
  await expect(card.getByText('Kept as a quote', { exact: true })).toBeVisible()
  const kept = started.page.getByRole('group', { name: `Quote: that ${OBSERVERS}` })
  await expect(kept).toContainText('Lee Jae-myung, President · pledged · indirect · Commitment · 6 Jan 2026')

  await started.page.keyboard.press('}')
  await expect(card.getByText('if the North agrees to talks')).toBeVisible()
  await expect(card.getByText('by the end of March')).toBeVisible()
  await started.page.keyboard.press('y')
  await expect(started.page.getByRole('group', { name: `Quote: ${HOTLINE}` })).toBeVisible()

  await started.page.keyboard.press('}')
  await expect(card.getByText('Denial')).toBeVisible()
  await started.page.keyboard.press('u')
  await expect(card.getByText('Rejected. It stays so.')).toBeVisible()
  await expect(card.getByText('3 of 4')).toBeVisible()
  // Undone by the key that undoes all else, and done again.
  await started.page.keyboard.press('Control+z')
  await expect(card.getByText('3 of 5')).toBeVisible()
  await started.page.keyboard.press('Control+Shift+z')
  await expect(card.getByText('3 of 4')).toBeVisible()
  // A click brings one to hand.
  const { from } = await placeOfWords(started.page, 'that the cost of the hotline')
  await started.page.mouse.click(from.x + 20, from.y)
  await expect(card.getByText('4 of 4')).toBeVisible()
  await started.page.keyboard.press('Escape')
  await expect(card.getByText('2 kept, 1 rejected')).toBeVisible()
  await started.close()

  const { app, page } = await launch()
  await open(page, 'Lee offers three small steps', 'harbour office')
  const again = page.getByRole('region', { name: 'Statement' })
  await expect(again.getByText('2 kept, 1 rejected')).toBeVisible()
  await again.getByRole('button', { name: 'Show rejected' }).click()
  await expect(again.getByRole('button', { name: 'Hide rejected' })).toBeVisible()

  // All of the library's: two of the first article are kept, one is rejected and stands here no more.
  await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('button', { name: 'Statements' })
    .click()
  const screen = page.getByRole('main', { name: 'Statements' })
  const table = screen.getByRole('table', { name: 'Statements' })
  const rows = table.getByRole('row')
  await expect(table.getByText(OBSERVERS, { exact: false })).toBeVisible()
  await expect(table.getByText('that the plan was new')).toHaveCount(0)
  await screen.getByRole('combobox', { name: 'State' }).selectOption('kept')
  await expect(screen.getByText('2 statements', { exact: true })).toBeVisible()
  await screen.getByRole('combobox', { name: 'State' }).selectOption('')
  await screen.getByRole('textbox', { name: 'Find in statements' }).fill('hotline')
  await expect(rows.filter({ hasText: 'that the cost of the hotline was small' })).toBeVisible()
  await table.getByRole('columnheader', { name: 'Speaker' }).getByRole('button').click()
  await expect(table.getByRole('columnheader', { name: 'Speaker' })).toHaveAttribute('aria-sort', 'ascending')

  // A name that is written otherwise means the same person: said once, and kept.
  await screen.getByRole('button', { name: 'Speakers' }).click()
  const dialog = page.getByRole('dialog', { name: 'Speakers' })
  await dialog.getByRole('checkbox', { name: 'Tick Lee Jae-myung' }).check()
  await dialog.getByRole('checkbox', { name: 'Tick Lee Jaemyung' }).check()
  await dialog.getByRole('button', { name: 'Join 2 as Lee Jae-myung' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Tick Lee Jaemyung' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Add an office' }).click()
  await dialog.getByRole('textbox', { name: 'Office 1', exact: true }).fill('President')
  await dialog.getByRole('textbox', { name: 'Office 1 from' }).fill('2025-06-04')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Lee Jae-myung: saved.')).toBeVisible()
  await page.keyboard.press('Escape')

  // What has Lee Jae-myung pledged, and what was said since.
  await screen.getByRole('button', { name: 'Pledges' }).click()
  await screen.getByRole('combobox', { name: 'Speaker' }).selectOption('Lee Jae-myung')
  await expect(screen.getByText('What Lee Jae-myung has pledged: 2')).toBeVisible()
  await expect(screen.getByRole('button', { name: '1 source' })).toBeVisible()
  const pledge = screen.getByRole('article', { name: `Pledge: ${HOTLINE}` })
  await expect(pledge.getByText('if the North agrees to talks', { exact: true })).toBeVisible()
  const since = pledge.getByRole('region', { name: 'Said since' })
  await expect(since.getByText('that the hotline would stay closed')).toBeVisible()
  await expect(since.getByText('Hotline still silent')).toBeVisible()
  await since.getByRole('checkbox', { name: /^Evidence: that the hotline would stay closed/ }).check()
  await pledge.getByRole('button', { name: 'Contradicted' }).click()
  await expect(pledge.getByRole('button', { name: 'Contradicted' })).toHaveAttribute('aria-pressed', 'true')
  await expect(pledge.getByText('judged by 1 of what follows')).toBeVisible()

  await screen.getByRole('button', { name: 'Make a dossier section' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put 2 statements in' }).click()
  await expect(page.getByText('2 quotes put into “What Lee Jae-myung has pledged”.')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { name: /What Lee Jae-myung has pledged$/ }).first()).toBeVisible()
  await expect(page.getByText(`that ${OBSERVERS}`, { exact: false }).first()).toBeVisible()
  // What tells that it was said is left out where the quote goes on behind it.
  await expect(
    page.getByText(`${HOTLINE}, […] Nobody has to go first.`, { exact: false }).first(),
  ).toBeVisible()

  // What is shown goes into a table for others.
  await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('button', { name: 'Statements' })
    .click()
  await screen.getByRole('combobox', { name: 'Kind' }).selectOption('commitment')
  await expect(rows.filter({ hasText: OBSERVERS })).toBeVisible()
  const file = join(folders.root, 'statements.csv')
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await screen.getByRole('button', { name: 'Table (CSV)' }).click()
  await expect(page.getByText('2 rows written.')).toBeVisible()
  const written = parse<Record<string, string>>(await readFile(file), { columns: true, bom: true })
  expect(written.map(({ state, speaker, kind, outcome }) => [state, speaker, kind, outcome])).toEqual([
    ['kept', 'Lee Jae-myung', 'commitment', 'contradicted'],
    ['kept', 'Lee Jae-myung', 'commitment', ''],
  ])
  await site.close()
})

test('statements are kept and rejected from the table by the keyboard, one and many', async ({ launch }) => {
  const site = await startLocalSite()
  const { first } = setPledges(site)
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await clip(page, first)
  await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('button', { name: 'Statements' })
    .click()
  const screen = page.getByRole('main', { name: 'Statements' })
  await screen.getByRole('combobox', { name: 'Speaker' }).selectOption('Kim Min-ji')
  const words = screen.getByRole('row').locator('[data-row]')
  await expect(words).toHaveCount(2)
  await words.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(words.nth(1)).toBeFocused()
  const second = await words.nth(1).innerText()
  await page.keyboard.press('u')
  await expect(words).toHaveCount(1)
  await expect(screen.getByText(second)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(words).toHaveCount(2)
  await screen.getByRole('checkbox').first().check()
  await screen.getByRole('button', { name: 'Choose all 2' }).click()
  await expect(screen.getByText('2 statements chosen')).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.getByText('2 kept as quotes.')).toBeVisible()
  await expect(screen.getByRole('cell', { name: 'Kept' })).toHaveCount(2)
  await words.first().click()
  await waitForArticle(page, 'harbour office')
  await expect(page.locator('[role=group][aria-current=true]')).toBeVisible()
  await site.close()
})

test('in a language whose verbs aren’t known, only words in quotation marks are found, and that is said', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const paragraphs = [
    'Le ministre a parlé jeudi devant le port. « Nous allons rouvrir la ligne avant la fin du mois », dit-il aux pêcheurs.',
    'Les deux capitales ont reçu cette offre avec intérêt et ont promis de répondre bientôt, sans donner de date précise.',
    'Autour du port, les pêcheurs ont regardé les visiteurs arriver et repartir dans le vent froid jusqu’au soir.',
  ]
  site.set('/fr', htmlRoute(articlePage({ title: 'Une ligne rouverte', paragraphs, lang: 'fr' })))
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await clip(page, `${site.origin}/fr`)
  await open(page, 'Une ligne rouverte', 'Autour du port')
  await page.getByRole('button', { name: 'Show statements' }).click()
  const card = page.getByRole('region', { name: 'Statement' })
  await expect(card.getByText('1 statement found')).toBeVisible()
  await expect(card.getByText('In French, only words within quotation marks are found')).toBeVisible()
  await site.close()
})

for (const theme of ['paper', 'dark'] as const)
  test(`no screen of statements breaks a rule (${theme})`, async ({ launch }) => {
    const site = await startLocalSite()
    const { first, second } = setPledges(site)
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await clip(page, first)
    await clip(page, second)
    await open(page, 'Lee offers three small steps', 'harbour office')
    await page.keyboard.press('q')
    const card = page.getByRole('region', { name: 'Statement' })
    await expect(card.getByText('5 statements found')).toBeVisible()
    await page.keyboard.press('}')
    await expect(card.getByText('Commitment')).toBeVisible()
    expect(await violations(page), 'reader').toEqual([])
    await page
      .getByRole('navigation', { name: 'Navigation' })
      .getByRole('button', { name: 'Statements' })
      .click()
    const screen = page.getByRole('main', { name: 'Statements' })
    await expect(screen.getByText(OBSERVERS, { exact: false })).toBeVisible()
    expect(await violations(page), 'table').toEqual([])
    await screen.getByRole('button', { name: 'Timeline' }).click()
    await expect(screen.getByRole('heading', { name: /January 2026|Jan 2026/ })).toBeVisible()
    expect(await violations(page), 'timeline').toEqual([])
    await screen.getByRole('button', { name: 'Side by side' }).click()
    const left = screen.getByRole('region', { name: 'Left side' })
    await left.getByRole('combobox', { name: 'Speaker' }).selectOption('Lee Jae-myung')
    await screen
      .getByRole('region', { name: 'Right side' })
      .getByRole('combobox', { name: 'Speaker' })
      .selectOption('Kim Min-ji')
    await expect(left.getByText(OBSERVERS, { exact: false })).toBeVisible()
    await expect(left.getByText('Kim Min-ji', { exact: true })).toHaveCount(0)
    expect(await violations(page), 'side by side').toEqual([])
    await screen.getByRole('button', { name: 'Pledges' }).click()
    await screen.getByRole('combobox', { name: 'Speaker' }).selectOption('Lee Jae-myung')
    await expect(screen.getByRole('article').first()).toBeVisible()
    expect(await violations(page), 'pledges').toEqual([])
    await screen.getByRole('button', { name: 'Speakers' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kim Min-ji' }).click()
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible()
    expect(await violations(page), 'speakers').toEqual([])
    await site.close()
  })
