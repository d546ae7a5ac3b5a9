// Owns what is read of a page where a person is, at the moment when they ask for it. It runs there: it may use nothing of this file's
// surroundings. Leaves sending it to others.

/** A page as it stands in the browser. */
export type TakenPage = {
  readonly url: string
  readonly title: string
  readonly html: string
  readonly selection: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null
}

/** Read what is selected, and nothing else. */
export function takeSelection(): Pick<TakenPage, 'url' | 'title' | 'selection'> {
  const chosen = document.getSelection()
  const exact = chosen?.toString().trim() ?? ''
  const CONTEXT = 64
  const MOST = 50_000
  const textBetween = (from: 'start' | 'end', range: Range): string => {
    const around = document.createRange()
    around.selectNodeContents(document.body)
    if (from === 'start') around.setEnd(range.startContainer, range.startOffset)
    else around.setStart(range.endContainer, range.endOffset)
    const words = around.toString()
    return from === 'start' ? words.slice(-CONTEXT) : words.slice(0, CONTEXT)
  }
  const range = chosen !== null && chosen.rangeCount > 0 ? chosen.getRangeAt(0) : null
  const isInBody = range !== null && document.body.contains(range.commonAncestorContainer)
  return {
    url: location.href,
    title: document.title,
    selection:
      exact === '' || exact.length > MOST
        ? null
        : {
            exact,
            prefix: isInBody ? textBetween('start', range) : '',
            suffix: isInBody ? textBetween('end', range) : '',
          },
  }
}

/** Write the document as it is shown: with what lies in open shadow roots, and the images that were chosen for this screen. */
export function takeDocument(): string {
  /** A copy, in which what a component draws stands in the place of what it is made of. */
  const copyOf = (node: Node): Node => {
    const copy = node.cloneNode(false)
    if (
      node instanceof HTMLImageElement &&
      (node.currentSrc.startsWith('http') || node.currentSrc.startsWith('data:'))
    )
      (copy as HTMLImageElement).setAttribute('src', node.currentSrc)
    if (node instanceof HTMLTemplateElement) return node.cloneNode(true)
    const shadow = node instanceof Element ? node.shadowRoot : null
    for (const child of (shadow ?? node).childNodes) copy.appendChild(copyIn(child))
    return copy
  }
  const copyIn = (node: Node): Node => {
    if (!(node instanceof HTMLSlotElement)) return copyOf(node)
    const slotted = node.assignedNodes()
    if (slotted.length === 0) return copyOf(node)
    const all = document.createDocumentFragment()
    for (const one of slotted) all.appendChild(copyOf(one))
    return all
  }
  const doctype = document.doctype === null ? '' : `<!DOCTYPE ${document.doctype.name}>\n`
  try {
    return doctype + (copyOf(document.documentElement) as Element).outerHTML
  } catch {
    // Nested more deeply than can be walked.
    return doctype + document.documentElement.outerHTML
  }
}
