// Owns writing CSS so that it stays CSS wherever a parser of HTML meets it: no sign in it can end its element, begin a tag or name
// a character.
import type { CssNode } from 'css-tree'
import generate from 'css-tree/generator'
import { tokenize, tokenTypes } from 'css-tree/tokenizer'

/** Tokens in which a character may be written as an escape without changing what they say. */
const ESCAPABLE: ReadonlySet<number | undefined> = new Set(
  ['String', 'Url', 'Ident', 'Function', 'Hash', 'AtKeyword', 'Dimension'].map((name) => tokenTypes[name]),
)
const escaped = (text: string): string => text.replace(/[<&]/g, (sign) => (sign === '<' ? '\\3c ' : '\\26 '))

/** Write a syntax tree; `null` where that can't be done safely. */
export function writeStyle(node: CssNode): string | null {
  const css = generate(node)
  let text = ''
  let before = ''
  tokenize(css, (type, start, end) => {
    const piece = css.slice(start, end)
    if (type === tokenTypes['Comment'] || type === tokenTypes['CDO'] || type === tokenTypes['CDC']) return
    // Of a range such as (width<400px), and of nesting: after a space neither begins a tag or a reference.
    if (before === '<') text += ' '
    text += ESCAPABLE.has(type) ? escaped(piece) : piece
    before = piece
  })
  return /<[^\s=\d.]|&(?:#|[a-z])/i.test(text) ? null : text
}
