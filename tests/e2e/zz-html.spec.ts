import { readFile } from 'node:fs/promises'
import { test } from '@playwright/test'
import { startBrowser } from '../helpers/browser-page'
test('html', async () => {
  const browser = await startBrowser()
  const page = await browser.open(await readFile('/tmp/w/c7tmp/cited.html', 'utf8'))
  await page.waitForTimeout(800)
  await page.locator('#bibliography').scrollIntoViewIfNeeded()
  await page.screenshot({ path: '/tmp/w/c7tmp/html.png' })
  console.log(await page.locator('#verdict').textContent())
  await browser.close()
})
