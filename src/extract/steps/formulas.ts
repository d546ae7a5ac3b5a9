// Owns mathematical formulas: MathML may not stand in an article, and its signs are words that must not be lost.
import type { PageElements } from '../page-elements'

/** Put the signs of each formula in place of it, raised and lowered ones as such. */
export function keepFormulas(elements: PageElements): void {
  for (const formula of elements.of('math')) {
    const line = formula.ownerDocument.createElement('span')
    appendSigns(line, formula)
    formula.replaceWith(line)
    unname(line)
  }
}

/** What holds a formula alone is named by the program that drew it, and Readability judges by names. */
function unname(line: Element): void {
  const letters = line.textContent.length
  for (
    let at = line.parentElement;
    at !== null && at.textContent.trim().length <= letters;
    at = at.parentElement
  )
    at.removeAttribute('class')
}

function appendSigns(to: Element, from: Element): void {
  const parts = [...from.children]
  const name = from.localName
  if (name === 'annotation' || name === 'annotation-xml') return
  if (parts.length === 0) to.append(from.textContent.trim())
  else if (name === 'msup' || name === 'msub' || name === 'msubsup') appendScripts(to, name, parts)
  else if (name === 'mfrac') appendJoined(to, parts, '/')
  else if (name === 'msqrt') {
    to.append('√(')
    appendJoined(to, parts, '')
    to.append(')')
  } else appendJoined(to, parts, ' ')
}

function appendJoined(to: Element, parts: readonly Element[], between: string): void {
  parts.forEach((part, i) => {
    if (i > 0 && between !== '') to.append(between)
    appendSigns(to, part)
  })
}

function appendScripts(to: Element, name: string, [base, ...scripts]: readonly Element[]): void {
  if (base !== undefined) appendSigns(to, base)
  scripts.forEach((script, i) => {
    const isLow = name === 'msub' || (name === 'msubsup' && i === 0)
    const holder = to.ownerDocument.createElement(isLow ? 'sub' : 'sup')
    appendSigns(holder, script)
    to.append(holder)
  })
}
