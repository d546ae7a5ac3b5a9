// Owns moving the focus from pane to pane: every element with `data-pane`, in the order of the document.

const FOCUSABLE =
  '[tabindex="0"], a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea:not(:disabled)'

const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** Focus the next pane that is seen, or the one before. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isSeen)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + by + panes.length) % panes.length]
  if (next === undefined) return
  const inside = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isSeen)
  const target = next.matches(FOCUSABLE) ? next : (inside ?? next)
  target.focus()
}
