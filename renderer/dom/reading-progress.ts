// Owns how much of an article was seen already, going by where it is scrolled to.

/** From 0 to 1: 1 once the last line of the article is in view. */
export function shareRead(frame: Window, root: Element): number {
  const { top, height } = root.getBoundingClientRect()
  if (height <= 0 || top + height <= frame.innerHeight) return 1
  const begin = top + frame.scrollY
  // What is in view at the begin isn't read yet.
  const first = Math.min(height, Math.max(0, frame.innerHeight - begin))
  const seen = frame.innerHeight - top - first
  return Math.min(1, Math.max(0, seen / Math.max(1, height - first)))
}
