// Owns the companion's window: which of its two faces is shown, in which theme and language. Leaves the faces to `pair-view.ts` and
// `clip-view.ts`.
import './popup.css'
import { browser } from './browser'
import { clipView } from './clip-view'
import { readKept } from './kept'
import { pairView } from './pair-view'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
function setTheme(): void {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'paper'
}
dark.addEventListener('change', setTheme)
setTheme()
document.documentElement.lang = browser.i18n.getUILanguage()

/** Show what there is to do: to pair, or to clip the tab that is shown. */
async function show(): Promise<void> {
  const main = document.querySelector('main')
  const { pairing } = await readKept()
  const again = (): void => void show()
  const face = pairing === null ? pairView(again) : await clipView(again)
  main?.replaceChildren(face)
  main?.querySelector<HTMLElement>('[data-first]')?.focus()
}

void show()
