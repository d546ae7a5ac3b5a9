// Owns the measure of writing in a large dossier: from each key to the frame that shows it, in commentary of the real window and, beside
// it, in a bare text area of the same page.
import { expect, type Page } from '@playwright/test'
import type { DossierId } from '../../src/model/ids'
import { ask } from '../helpers/bridge'
import { launchApp, makeTestFolders } from '../helpers/electron-app'

/** Of text that holds every kind of key: words, spaces, signs that mean something. */
const WORDS = 'The offer stands, *he said*, as long as both sides answer; no date was set for talks. '
/** Long enough that what is typed is kept many times meanwhile. */
const TIMES = 3
/** Faster than anybody writes. */
const PAUSE_MS = 60

/** Milliseconds. */
export type Typing = {
  /** For each key. */
  readonly ours: readonly number[]
  readonly bare: readonly number[]
  /** From the click on the dossier's name to its page, painted. */
  readonly shown: number
}

/** Write in the first text of a dossier. */
export async function measureTyping(library: string, id: DossierId): Promise<Typing> {
  const folders = await makeTestFolders()
  const launched = await launchApp({ ...folders, library })
  try {
    const { page } = launched
    const shown = await openDossier(page)
    const text = page.getByRole('textbox', { name: 'Commentary' }).first()
    await text.focus()
    await expect(text).toHaveAttribute('contenteditable', 'true')
    await page.keyboard.press('Control+End')
    const ours = await typeInto(page)
    await page.keyboard.press('Escape')
    const opened = await ask(page, 'dossier:open', { id })
    const kept =
      opened.ok && opened.value.dossier.blocks.some((b) => b.kind === 'text' && b.text.includes('*he said*'))
    if (!kept) throw new Error('what was typed is not kept')
    await page.evaluate(() => {
      const area = document.createElement('textarea')
      area.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 400px; height: 100px'
      document.body.append(area)
      area.focus()
    })
    return { ours, bare: await typeInto(page), shown }
  } finally {
    await launched.close()
    await folders.remove()
  }
}

async function openDossier(page: Page): Promise<number> {
  const name = page.getByRole('button', { name: /^A large dossier/ }).first()
  await name.waitFor()
  await page.waitForTimeout(2000)
  return name.evaluate(
    (button) =>
      new Promise<number>((done) => {
        const begin = performance.now()
        ;(button as HTMLElement).click()
        const look = (): void => {
          if (document.querySelector('[data-block]') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => { done(performance.now() - begin) })) // prettier-ignore
        }
        look()
      }),
  )
}

async function typeInto(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    const hear = (event: KeyboardEvent): void => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp)))
    }
    window.addEventListener('keydown', hear, true)
    Object.assign(window, { typing: { times, stop: () => { window.removeEventListener('keydown', hear, true) } } }) // prettier-ignore
  })
  for (let n = 0; n < TIMES; n++) await page.keyboard.type(WORDS, { delay: PAUSE_MS })
  await page.waitForTimeout(1000)
  return page.evaluate(() => {
    const { typing } = window as unknown as { typing: { times: number[]; stop: () => void } }
    typing.stop()
    return typing.times
  })
}
