// Owns moving the focus from pane to pane: every element with `data-pane`, in the order of the document.

const FOCUSABLE =
  '[tabindex="0"], a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea:not(:disabled)'

/** Focus the next pane that is seen, or the one before. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0,
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + by + panes.length) % panes.length]
  if (next === undefined) return
  const inside = next.matches('iframe') ? null : next.querySelector<HTMLElement>(FOCUSABLE)
  const target = next.matches(FOCUSABLE) ? next : (inside ?? next)
  target.focus()
}
