// Gives the document that a page's scripts have made as HTML, in a world of its own that the page can't reach: what stands in shadow
// trees and in rules that scripts added is part of what a reader sees, and is written out.
;(() => {
  const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
  const RAW = new Set('script style xmp iframe noembed noframes plaintext noscript'.split(' '))
  const escapeText = (text) =>
    text
      .replace(/&/g, '&amp;')
      .replace(/\u00a0/g, '&nbsp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  const escapeValue = (text) =>
    text
      .replace(/&/g, '&amp;')
      .replace(/\u00a0/g, '&nbsp;')
      .replace(/"/g, '&quot;')

  const rulesOf = (sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => rule.cssText).join('\n')
    } catch {
      // Of another origin: its address stands in the page.
      return null
    }
  }
  /** What a `style` element amounts to: rules that a script inserted stand in no text. */
  const styleText = (element) => {
    const rules = element.sheet === null ? null : rulesOf(element.sheet)
    return element.textContent.trim() === '' && rules !== null ? rules : element.textContent
  }
  const attributesOf = (element) => {
    const values = new Map([...element.attributes].map(({ name, value }) => [name, value]))
    if (
      element.localName === 'img' &&
      element.currentSrc !== '' &&
      element.complete &&
      element.naturalWidth > 0
    )
      values.set('src', element.currentSrc)
    return [...values].map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join('')
  }
  const childrenOf = (node) => {
    if (isSlot(node)) {
      const assigned = node.assignedNodes({ flatten: true })
      return assigned.length > 0 ? assigned : [...node.childNodes]
    }
    if (node.localName === 'template') return [...node.content.childNodes]
    return [...(node.shadowRoot ?? node).childNodes]
  }
  const isSlot = (element) => element.localName === 'slot' && element.getRootNode() instanceof ShadowRoot
  const isHidden = (element) => element.localName === 'script' && !/json/i.test(element.type)

  const pieces = []
  /** Without recursion: pages are nested deeper than a stack. */
  const stack = [{ close: '', nodes: [document.documentElement], at: 0, isRaw: false }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    if (top.at >= top.nodes.length) {
      pieces.push(top.close)
      stack.pop()
      continue
    }
    const node = top.nodes[top.at++]
    if (node.nodeType === Node.TEXT_NODE) pieces.push(top.isRaw ? node.data : escapeText(node.data))
    if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node)) continue
    if (isSlot(node)) {
      stack.push({ close: '', nodes: childrenOf(node), at: 0, isRaw: false })
      continue
    }
    const name = node.localName
    pieces.push(`<${name}${attributesOf(node)}>`)
    if (VOID.has(name)) continue
    if (name === 'style') pieces.push(styleText(node), '</style>')
    else stack.push({ close: `</${name}>`, nodes: childrenOf(node), at: 0, isRaw: RAW.has(name) })
  }
  const adopted = [...document.adoptedStyleSheets]
    .map(rulesOf)
    .filter((rules) => rules !== null && rules !== '')
  const html = pieces.join('')
  const styles = adopted.map((rules) => `<style>${rules.replace(/<\/style/gi, '<\\/style')}</style>`).join('')
  return `<!DOCTYPE html>${styles === '' ? html : html.replace('</head>', () => `${styles}</head>`)}`
})()
