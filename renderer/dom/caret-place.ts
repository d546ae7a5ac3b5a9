// Owns where a place in the text of a text area is drawn: the browser tells it of no text area, so it is asked of a copy.

/** What decides where the words of a text area stand. */
const SHAPE = [
  'boxSizing',
  'width',
  'padding',
  'border',
  'font',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'wordBreak',
  'overflowWrap',
  'textIndent',
  'textAlign',
  'direction',
  'tabSize',
] as const

/** In px from the corner of the text area: the begin of the place's line, and below it. */
export function caretPlace(
  area: HTMLTextAreaElement,
  at: number,
): { readonly x: number; readonly below: number } {
  const page = area.ownerDocument
  const copy = page.createElement('div')
  const style = getComputedStyle(area)
  for (const name of SHAPE) copy.style[name] = style[name]
  copy.style.position = 'absolute'
  copy.style.visibility = 'hidden'
  copy.style.whiteSpace = 'pre-wrap'
  copy.textContent = area.value.slice(0, at)
  const mark = page.createElement('span')
  // A line breaks before a word, not before nothing.
  mark.textContent = area.value.slice(at, at + 1) || '.'
  copy.append(mark)
  page.body.append(copy)
  const place = { x: mark.offsetLeft, below: mark.offsetTop + mark.offsetHeight }
  copy.remove()
  return place
}
