// Owns what a step of extraction is: it finds what is no part of the article, says why, and takes it out. Leaves what to find to
// its neighbours; none of them knows any site.
import type { RemovedPart } from '../../model/page-signals'
import { foldText } from '../../text/fold-text'

export type Step = {
  readonly name: string
  /** Why what it finds goes, as a clause: "it leads to other articles". */
  readonly reason: string
  /** Elements to remove; one within another may be among them. */
  readonly find: (root: Element) => readonly Element[]
}

/** Takes down what was removed; `null` where nobody asked. */
export type RemovalLog = RemovedPart[] | null

/** A step that would take more than this share of the text has misread the page. */
const MOST_TEXT = 0.3
/** Characters of what was removed that a report shows. */
const SHOWN = 120

/** Run steps one after the other on the same content. */
export function runSteps(root: Element, steps: readonly Step[], log: RemovalLog): void {
  const whole = root.textContent.length
  for (const { name, reason, find } of steps) {
    const found = find(root).filter((element) => element !== root)
    const length = found.reduce((sum, element) => sum + element.textContent.length, 0)
    if (length > whole * MOST_TEXT) continue
    for (const element of found) removeElement(element, name, reason, log)
  }
}

/** Take one element out and note it. */
export function removeElement(element: Element, step: string, reason: string, log: RemovalLog): void {
  if (element.parentNode === null) return
  if (log !== null) log.push({ step, reason, text: beginOf(element) })
  element.remove()
}

const beginOf = (element: Element): string => {
  const words = foldText(element.textContent) ?? `<${element.localName}>`
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
}

const BLOCKS = new Set(
  'p div section aside ul ol li h2 h3 h4 h5 h6 blockquote figure dl table form header footer nav'.split(' '),
)

/** Elements that begin a line, in document order. */
export function blocksOf(root: Element): Element[] {
  const found: Element[] = []
  const visit = (parent: Element): void => {
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (BLOCKS.has(child.localName)) found.push(child)
      visit(child)
    }
  }
  visit(root)
  return found
}

/** Share of an element's text that stands in links; 0 for no text. */
export function linkShareOf(element: Element, without = 0): number {
  const length = (foldText(element.textContent) ?? '').length - without
  let inLinks = 0
  for (const link of element.getElementsByTagName('a')) inLinks += (foldText(link.textContent) ?? '').length
  return length <= 0 ? 0 : inLinks / length
}
