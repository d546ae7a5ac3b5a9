// Owns how the blocks of a text look as markup that is HTML and XML alike. Every string is escaped here. Leaves sections and quotes to
// whoever draws a whole paper.
import type { DocumentImage } from '../../model/dossier-document'
import { escapeHtml } from '../../text/html-escape'
import type { Alignment, Block, Inline } from '../paper/paper'

/** What differs from one kind of file to another. */
export type Markup = {
  /** The address of an image; `null` where the file carries none. */
  readonly srcOf: (image: DocumentImage) => string | null
  /** Where a note is referred to. */
  readonly noteMark: (number: number, isFirst: boolean) => string
  /** Draws sections, quotes and whole articles. */
  readonly special: (block: Extract<Block, { readonly kind: 'heading' | 'quote' | 'article' }>) => string
}

/** A link out of the file, in the form in which every such link stands. `html` is escaped already. */
export const linkTo = (address: string, html: string): string =>
  `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${html}</a>`

/** Draw blocks. */
export const drawBlocks = (blocks: readonly Block[], markup: Markup): string =>
  blocks.map((block) => drawBlock(block, markup)).join('')

function drawBlock(block: Block, markup: Markup): string {
  switch (block.kind) {
    case 'heading':
    case 'quote':
    case 'article':
      return markup.special(block)
    case 'paragraph':
      return `<p>${drawInlines(block.inlines, markup)}</p>`
    case 'list':
      return drawList(block, markup)
    case 'table':
      return drawTable(block, markup)
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'quotation':
      return `<blockquote>${drawBlocks(block.blocks, markup)}</blockquote>`
    case 'rule':
      return '<hr />'
  }
}

function drawList({ start, items }: Extract<Block, { readonly kind: 'list' }>, markup: Markup): string {
  const [open, close] =
    start === null ? ['<ul>', '</ul>'] : [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>']
  return `${open}${items.map((item) => `<li>${drawItem(item, markup)}</li>`).join('')}${close}`
}

/** One paragraph needs no element of its own. */
function drawItem(item: readonly Block[], markup: Markup): string {
  const [first, ...rest] = item
  return first?.kind === 'paragraph'
    ? drawInlines(first.inlines, markup) + drawBlocks(rest, markup)
    : drawBlocks(item, markup)
}

const alignment = (aligned: Alignment | undefined): string =>
  aligned === null || aligned === undefined ? '' : ` class="${aligned}"`

function drawTable(
  { aligned, head, rows }: Extract<Block, { readonly kind: 'table' }>,
  markup: Markup,
): string {
  const row = (tag: 'td' | 'th', cells: readonly (readonly Inline[])[]): string =>
    `<tr>${head.map((_, i) => `<${tag}${alignment(aligned[i])}>${drawInlines(cells[i] ?? [], markup)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`
}

const TAGS = { strong: 'strong', emphasis: 'em', struck: 'del' } as const

/** Draw what stands within a block. */
export const drawInlines = (inlines: readonly Inline[], markup: Markup): string =>
  inlines.map((inline) => drawInline(inline, markup)).join('')

function drawInline(inline: Inline, markup: Markup): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text)
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`
    case 'strong':
    case 'emphasis':
    case 'struck':
      return `<${TAGS[inline.kind]}>${drawInlines(inline.inlines, markup)}</${TAGS[inline.kind]}>`
    case 'link':
      return linkTo(inline.href, drawInlines(inline.inlines, markup))
    case 'break':
      return '<br />'
    case 'image': {
      const src = markup.srcOf(inline.image)
      const alt = escapeHtml(inline.alt)
      return src === null
        ? `<em>${alt}</em>`
        : `<img src="${escapeHtml(src)}" alt="${alt}" width="${inline.image.width}" height="${inline.image.height}" />`
    }
    case 'note':
      return markup.noteMark(inline.number, inline.isFirst)
  }
}
