// Owns saying, once, that the window has something to show: to main, which then shows it, and to the benchmark.
import { call } from '../api'

let isListMarked = false
let isTold = false

/** How long the window waits for the article that was open last, once its list is there. */
const LONGEST_WAIT_MS = 700

/** The list's rows are in the document. With an article still to come, the window waits for that a little. */
export function listPainted(awaitsArticle: boolean): void {
  if (isListMarked) return
  isListMarked = true
  requestAnimationFrame(() => {
    performance.mark('list-painted')
  })
  if (awaitsArticle) setTimeout(windowPainted, LONGEST_WAIT_MS)
  else windowPainted()
}

/** What the window begins with is in the document: it may be shown. */
export function windowPainted(): void {
  if (isTold) return
  isTold = true
  requestAnimationFrame(() => void call('app:painted', {}))
}
