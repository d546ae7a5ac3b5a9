// Owns what tests do with the article in the window: find words in its frame, and select them as a hand with a mouse does.
import type { Locator, Page } from '@playwright/test'
import { dragSelect, type Point } from './electron-app'

type WordsPlace = { readonly from: Point; readonly to: Point }

/** Wait until the article whose text holds these words is shown. */
export async function waitForArticle(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const frame = document.querySelector('iframe')
    return (
      frame?.contentDocument?.querySelector('body')?.textContent.replace(/\s+/g, ' ').includes(wanted) ===
      true
    )
  }, words)
}

/** Select words of the article with the mouse. They have to stand in one paragraph. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOfWords(page, words)
  await dragSelect(page, from, to)
}

/** Where words begin and end in the window, after they were brought into view. */
export async function placeOfWords(page: Page, words: string): Promise<WordsPlace> {
  const place = await page.evaluate(async (wanted) => {
    const frame = document.querySelector('iframe')
    const inner = frame?.contentDocument
    if (frame === null || inner === null || inner === undefined) return null
    const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted)
      if (at < 0) continue
      const range = inner.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const rects = [...range.getClientRects()]
      const first = rects[0]
      const last = rects.at(-1)
      if (first === undefined || last === undefined) return null
      const box = frame.getBoundingClientRect()
      return {
        from: { x: box.x + first.left + 1, y: box.y + first.top + first.height / 2 },
        to: { x: box.x + last.right - 1, y: box.y + last.top + last.height / 2 },
      }
    }
    return null
  }, words)
  if (place === null) throw new Error(`not in the article: ${words}`)
  return place
}

/** The highlights that are drawn in the article's frame: by name, the words of each. */
export const drawnMarks = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(() => {
    const registry = (
      document.querySelector('iframe')?.contentWindow as (Window & { CSS: typeof CSS }) | null
    )?.CSS.highlights
    const marks: Record<string, string[]> = {}
    registry?.forEach((highlight, name) => {
      marks[name] = [...highlight].map((range) => (range as Range).toString())
    })
    return marks
  })

/** Show the note on the article that holds these words, and give its text field. */
export async function openNote(page: Page, words: string): Promise<Locator> {
  await waitForArticle(page, words)
  await page.getByRole('tab', { name: 'Note' }).click()
  const note = noteOf(page)
  await note.waitFor()
  return note
}

/** The text field of the note that is shown. */
export const noteOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Note on this article' })
