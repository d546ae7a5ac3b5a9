// Owns what an `@import` says beside its address: the layer, the condition and the media that its rules are put into.
import type { Atrule, CssNode, List } from 'css-tree'
import parse from 'css-tree/parser'
import generate from 'css-tree/generator'

/** Put rules into what an import wants around them; `null` when that can't be parsed. */
export function importWrapping(rule: Atrule): ((rules: List<CssNode>) => List<CssNode> | null) | null {
  const { prelude } = rule
  if (prelude?.type !== 'AtrulePrelude') return null
  const around: string[] = []
  for (const node of prelude.children.toArray().slice(1)) {
    const text = generate(node)
    if (node.type === 'Raw') return null
    if (node.type === 'Identifier' && node.name.toLowerCase() === 'layer') around.push('@layer')
    else if (node.type === 'Function' && node.name.toLowerCase() === 'layer')
      around.push(`@layer ${text.slice(6, -1)}`)
    else if (node.type === 'Function' && node.name.toLowerCase() === 'supports')
      around.push(supports(text.slice(9, -1)))
    else if (node.type === 'MediaQueryList') around.push(`@media ${text}`)
    else return null
  }
  return (rules) => {
    let inner: List<CssNode> | null = rules
    for (const head of around) inner = inner === null ? null : wrapped(head, inner)
    return inner
  }
}

/** A declaration alone stands in brackets of its own in `@supports`. */
const supports = (condition: string): string =>
  /^\s*(?:\(|not\b|selector\()/i.test(condition) ? `@supports ${condition}` : `@supports (${condition})`

function wrapped(head: string, rules: List<CssNode>): List<CssNode> | null {
  const sheet = parse(`${head}{}`)
  if (sheet.type !== 'StyleSheet') return null
  const [rule] = sheet.children.toArray()
  if (rule?.type !== 'Atrule' || rule.block === null) return null
  rule.block.children.appendList(rules)
  return sheet.children
}
