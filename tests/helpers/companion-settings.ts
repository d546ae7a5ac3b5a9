// Owns opening the way in for browsers as a person does: by the settings of the real app.
import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog of the settings. */
export const settingsOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' })

/** Open the way in, at a port; the settings stay open. Gives its address. */
export async function letBrowsersClip(page: Page, port: number): Promise<string> {
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = settingsOf(page)
  await dialog.getByRole('checkbox', { name: 'Let browsers clip' }).check()
  const field = dialog.getByRole('textbox', { name: 'Port' })
  await field.fill(String(port))
  await field.press('Enter')
  const address = `http://127.0.0.1:${String(port)}`
  await expect(dialog.getByText(`Listening at ${address}`)).toBeVisible()
  return address
}

/** Have a code shown, and read it. */
export async function showCode(page: Page): Promise<string> {
  const dialog = settingsOf(page)
  await dialog.getByRole('button', { name: 'Pair a browser' }).click()
  return dialog.getByRole('group', { name: 'Code for the browser' }).locator('p').first().innerText()
}
