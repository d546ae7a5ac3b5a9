// Owns the one walk over a page's elements that metadata, signals and the steps before extraction share.

/** A page's elements in document order, by name too. */
export type PageElements = {
  readonly all: readonly Element[]
  /** Elements of a lower-case name. */
  of(name: string): readonly Element[]
}

/** Walk over a document once. What is changed in it later changes nothing here. */
export function collectElements(document: Document): PageElements {
  const all: Element[] = []
  const byName = new Map<string, Element[]>()
  const visit = (element: Element): void => {
    all.push(element)
    const name = element.localName.toLowerCase()
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [element])
    else known.push(element)
    for (let node = element.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 1) visit(node as Element)
  }
  visit(document.documentElement)
  return { all, of: (name) => byName.get(name) ?? [] }
}

/** What a page's authors call an element: its class and its id, lower case. */
export const hintOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase()
