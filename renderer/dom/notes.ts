// Owns the links of an article that lead within it: whether one leads to a note, and showing that note beside it. Leaves noting what
// they lead to to `src/extract`, which has its address written on it.
import { scrollToElement } from './outline'

/** A longer text is read where it stands. */
const LONGEST_NOTE = 1500
/** What stands for a note in a text: a number, a letter or a sign, perhaps in brackets. */
const IS_REFERENCE =
  /^[[({]?\s*(?:\d{1,4}|\p{L}{1,2}|[*†‡§¶#]{1,3}|\p{No}{1,3}|[ivxlcdm]{1,6}|(?:note|fn\.?|주|注|註)\s*\d{1,3})\s*[\])}.]?$/iu
/** Signs of a link back to the reference, which may have nothing to lead to. */
const LEADS_BACK = /^[\s^↩↑↵⏎⤴⮌\ufe0e\ufe0f]+$/u
const BLOCKS = 'li, p, dd, td, div, section, aside, blockquote, figure'

/** What the links of an article lead to within it, by the address that they have. */
export type Places = ReadonlyMap<string, HTMLElement>

/** The places of an article that its own links lead to. */
export function placesIn(root: HTMLElement): Places {
  const places = new Map<string, HTMLElement>()
  for (const element of root.querySelectorAll<HTMLElement>('[cite*="#"]:not(blockquote, q, ins, del)')) {
    const address = element.getAttribute('cite') ?? ''
    if (!places.has(address)) places.set(address, element)
  }
  return places
}

/** The link at an element that leads within the article, with what it leads to. */
export function inwardLinkAt(
  target: EventTarget | null,
  places: Places,
): { readonly link: HTMLElement; readonly goal: HTMLElement } | null {
  if (target === null || !('closest' in target)) return null
  const link = (target as Element).closest<HTMLElement>('a[href*="#"]')
  const goal = link === null ? undefined : places.get(link.getAttribute('href') ?? '')
  return link === null || goal === undefined ? null : { link, goal }
}

/** The note that a link leads to; `null` where it leads to a place of the text. */
export function noteOfLink(link: HTMLElement, goal: HTMLElement): HTMLElement | null {
  const isReference = IS_REFERENCE.test(link.textContent.trim())
  const note = goal.closest<HTMLElement>(BLOCKS) ?? goal
  const isBelow = (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const length = note.textContent.trim().length
  const isNote = isBelow && length > 0 && length <= LONGEST_NOTE && !note.contains(link)
  return isReference && isNote ? note : null
}

/** Words of the note's buttons. */
export type NoteWords = { readonly label: string; readonly goTo: string; readonly close: string }

/** A note, with the link that asked for it. */
type NoteToShow = {
  readonly link: HTMLElement
  readonly note: HTMLElement
  readonly places: Places
  readonly words: NoteWords
}

/** Space between a note and its reference. */
const GAP = 6

/**
 * Show a note beside its reference: in the frame, where nothing of it can run, and outside of the article, whose text stays as it is.
 *
 * @returns how to take it away; the keys go back to where they were.
 */
export function showNote(frame: Window, { link, note, places, words }: NoteToShow): () => void {
  const page = frame.document
  const box = page.createElement('aside')
  box.className = 'note-box'
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', words.label)
  box.tabIndex = -1
  box.dir = note.closest<HTMLElement>('[dir]')?.dir ?? ''
  box.append(copyOf(note, places))
  const close = (): void => {
    box.remove()
    link.focus({ preventScroll: true })
  }
  const buttons = page.createElement('p')
  const go = buttonOf(page, words.goTo, () => {
    box.remove()
    goToElement(frame, note)
  })
  buttons.append(go, buttonOf(page, words.close, close))
  box.append(buttons)
  page.body.append(box)
  place(frame, box, link.getBoundingClientRect())
  box.focus({ preventScroll: true })
  return close
}

/** A copy of a note's content, without the links that lead back. */
function copyOf(note: HTMLElement, places: Places): HTMLElement {
  const copy = note.ownerDocument.createElement('div')
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)))
  for (const link of copy.querySelectorAll('a[href]'))
    if (places.has(link.getAttribute('href') ?? '') || LEADS_BACK.test(link.textContent)) link.remove()
  return copy
}

function buttonOf(page: Document, words: string, press: () => void): HTMLButtonElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.textContent = words
  button.addEventListener('click', press)
  return button
}

/** Below the reference, or above it where there is more room; never past the edges. */
function place(frame: Window, box: HTMLElement, at: DOMRect): void {
  const { innerHeight } = frame
  const { clientWidth } = frame.document.documentElement
  const isBelow = at.bottom + GAP + box.offsetHeight <= innerHeight || at.top < innerHeight / 2
  const left = Math.max(GAP, Math.min(at.left - 20, clientWidth - box.offsetWidth - GAP))
  box.style.left = `${String(left)}px`
  box.style.top = `${String(frame.scrollY + (isBelow ? at.bottom + GAP : at.top - GAP - box.offsetHeight))}px`
}

/** Go to an element, also with the keys. */
export function goToElement(frame: Window, element: HTMLElement): void {
  scrollToElement(frame, element)
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
