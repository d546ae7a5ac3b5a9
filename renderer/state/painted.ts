// Owns saying, once, that the window has something to show: to main, which then shows it, and to the benchmark.
import { call } from '../api'

let isTold = false

/** Tell that the window's first content is on its way to the screen. */
export function tellPainted(): void {
  if (isTold) return
  isTold = true
  requestAnimationFrame(() => {
    performance.mark('list-painted')
    void call('app:painted', {})
  })
}
