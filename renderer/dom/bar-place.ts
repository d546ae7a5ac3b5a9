// Owns where the selection's bar stands: near the selection and never over it. Numbers in, numbers out.
import type { Box } from './selection'

/** A width and a height in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

const GAP = 8

/**
 * The top left corner of a bar, in the frame's coordinates.
 *
 * Above the selection, else below it, else in the strip above the frame, where no text is.
 *
 * @param dockTop  Top of that strip: negative, at least the bar's height above 0.
 */
export function placeBar(
  selection: Box,
  view: Size,
  bar: Size,
  dockTop: number,
): { readonly left: number; readonly top: number } {
  const middle = (selection.left + selection.right) / 2 - bar.width / 2
  const left = Math.max(GAP, Math.min(middle, view.width - bar.width - GAP))
  const above = selection.top - GAP - bar.height
  if (above >= 0) return { left, top: Math.min(above, view.height - bar.height) }
  const below = selection.bottom + GAP
  if (below + bar.height <= view.height) return { left, top: Math.max(below, 0) }
  return { left, top: dockTop }
}
