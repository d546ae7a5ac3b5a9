// Owns reading Markdown into a tree: GitHub's, in which HTML is words. Exports print it and the editor of commentary edits it: both read
// the same. Leaves what becomes of the tree to them.
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Deeper than this, what is written is taken as words: nobody means it, and everything that draws it goes that deep. */
export const DEEPEST_MARKDOWN = 40

const EXTENSIONS = [gfm(), { disable: { null: ['htmlFlow', 'htmlText'] } }]

/** Read a text; places in the tree are offsets into it, in UTF-16 units. `null` where it nests deeper than anybody means. */
export function readMarkdownTree(markdown: string): Root | null {
  if (nestsTooDeep(markdown)) return null
  return fromMarkdown(markdown, { extensions: EXTENSIONS, mdastExtensions: [gfmFromMarkdown()] })
}

/** Marks of quotations and lists that stand one within the other at the begin of a line. */
const nestsTooDeep = (text: string): boolean =>
  text.split('\n').some((line) => {
    let depth = 0
    let at = 0
    const mark = /[ \t]*(?:[>*+-]|\d{1,9}[.)])/y
    for (;;) {
      mark.lastIndex = at
      if (!mark.test(line)) return false
      at = mark.lastIndex
      if (++depth > DEEPEST_MARKDOWN) return !/^[\s*_-]*$/.test(line)
    }
  })
