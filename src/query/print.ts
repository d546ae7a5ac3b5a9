// Owns writing a query as text: read again, it is the same query.
import type { Node } from './query'
import { NEAR_DISTANCE } from './parse'

/** The text of a query. */
export function printQuery(node: Node | null): string {
  if (node === null) return ''
  switch (node.kind) {
    case 'words': {
      const field = node.field === null ? '' : `${node.field}:`
      switch (node.match) {
        case 'word':
          return `${field}${node.text}`
        case 'prefix':
          return `${field}${node.text}*`
        case 'exact':
          return `${field}=${node.text}`
        case 'phrase':
          return `${field}"${node.text}"`
        case 'phrase-prefix':
          return `${field}"${node.text}"*`
      }
      break
    }
    case 'near': {
      const near = `near("${node.text}"${node.distance === NEAR_DISTANCE ? '' : `, ${String(node.distance)}`})`
      return node.field === null ? near : `${node.field}:${near}`
    }
    case 'tag':
      return `tag:${quotedIfNeeded(node.text, node.match === 'prefix')}`
    case 'in':
      return `in:${quotedIfNeeded(node.text, false)}`
    case 'lang':
    case 'is':
    case 'has':
      return `${node.kind}:${node.value}`
    case 'of':
      return `kind:${node.value}`
    case 'date':
      return `${node.field}:${node.value}`
    case 'not':
      return `-${bracketed(node.node, ['and', 'or'])}`
    case 'and':
      return node.nodes.map((part) => bracketed(part, ['or'])).join(' ')
    case 'or':
      return node.nodes.map((part) => bracketed(part, [])).join(' OR ')
  }
}

const bracketed = (node: Node, kinds: readonly Node['kind'][]): string =>
  kinds.includes(node.kind) ? `(${printQuery(node)})` : printQuery(node)

/** A value that a word can't hold stands in quotation marks. */
const quotedIfNeeded = (text: string, isPrefix: boolean): string =>
  `${/[\s()]|\*$/u.test(text) ? `"${text}"` : text}${isPrefix ? '*' : ''}`
