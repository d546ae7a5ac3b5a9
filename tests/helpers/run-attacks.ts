// Owns setting off attacks in frames of a plain browser, and counting those that run.
import type { Page } from '@playwright/test'

/** Have every attack that runs say so. Before the page is loaded. */
export async function hearAttacks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(window, name, { value: () => console.log('EXECUTED') })
  })
  await page.reload()
}

/**
 * Show each piece in a frame of its own, click what can be clicked, and count what ran.
 * @param sandbox of the frames; `null` for none
 * @returns also the names of all elements, and of all attributes with `@` before them
 */
export async function runAttacks(
  page: Page,
  pieces: readonly string[],
  sandbox: string | null,
): Promise<{ readonly ran: number; readonly foreign: readonly string[] }> {
  let ran = 0
  const hear = (message: { text(): string }): void => {
    if (message.text() === 'EXECUTED') ran++
  }
  page.on('console', hear)
  const seen = await page.evaluate(
    async ([list, flags]) => {
      const names = new Set<string>()
      for (let start = 0; start < list.length; start += 150) {
        const loads: Promise<unknown>[] = []
        const frames = list.slice(start, start + 150).map((html) => {
          const frame = document.createElement('iframe')
          if (flags !== null) frame.setAttribute('sandbox', flags)
          frame.srcdoc = html
          loads.push(new Promise((resolve) => frame.addEventListener('load', resolve, { once: true })))
          document.body.append(frame)
          return frame
        })
        // Some wait for what is never answered.
        await Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, 3000))])
        await new Promise((resolve) => setTimeout(resolve, 150))
        for (const frame of frames) {
          for (const element of frame.contentDocument?.querySelectorAll('*') ?? []) {
            names.add(element.localName)
            // By the prototype: a form's fields take the place of its own names.
            for (const name of Element.prototype.getAttributeNames.call(element)) {
              names.add(`@${name}`)
              if (name.startsWith('on'))
                EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2)))
            }
            EventTarget.prototype.dispatchEvent.call(element, new MouseEvent('click', { cancelable: true }))
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 60))
        for (const frame of frames) frame.remove()
      }
      return [...names]
    },
    [[...pieces], sandbox] as const,
  )
  page.off('console', hear)
  return { ran, foreign: seen }
}
