// Owns going to a text of commentary in the real window, and what the library has of it.
import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from './bridge'

/** A dossier with one text, open; gives what the library has of the text, and the text on the page. */
export async function openText(page: Page, text: string) {
  const made = await ask(page, 'dossier:create', { title: 'Prose' })
  if (!made.ok) throw new Error(made.error.message)
  const { id } = made.value
  const added = await ask(page, 'dossier:add-block', { id, before: null, block: { kind: 'text', text } })
  if (!added.ok) throw new Error(added.error.message)
  await page.getByRole('button', { name: /^Prose/ }).first().click() // prettier-ignore
  const place = page.getByRole('textbox', { name: 'Commentary' })
  await expect(place).toBeVisible()
  const stored = async (): Promise<string> => {
    const answer = await ask(page, 'dossier:open', { id })
    const block = answer.ok ? answer.value.dossier.blocks[0] : undefined
    return block?.kind === 'text' ? block.text : ''
  }
  return { place, stored, id }
}

/** The text as an editor, with the cursor in it: where it is clicked, or at its begin. */
export async function edit(
  place: Locator,
  at?: { readonly words: string; readonly x: number },
): Promise<void> {
  if (at === undefined) await place.focus()
  else await place.getByText(at.words).click({ position: { x: at.x, y: 8 } })
  await expect(place).toHaveAttribute('contenteditable', 'true')
  await expect(place).toBeFocused()
  // For 200 ms after the focus the editor's library takes a cursor at the very begin for the browser's doing, and puts it back.
  await place.page().waitForTimeout(250)
}
