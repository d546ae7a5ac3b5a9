// Owns what commentary is made of while it is edited: every construct of the Markdown that exports print, and how each stands on the page.
// Leaves reading and writing Markdown to `read-prose.ts` and `write-prose.ts`.
import type { Definition } from 'mdast'
import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { addressThatLeads } from './prose-addresses'

const number = (element: HTMLElement, name: string, other: number): number => {
  const value = Number(element.getAttribute(name))
  return Number.isInteger(value) && value > 0 ? value : other
}

const ALIGNMENTS: readonly string[] = ['left', 'center', 'right']

const cellSpec = (tag: 'td' | 'th', tableRole: string): NodeSpec => ({
  content: 'inline*',
  tableRole,
  isolating: true,
  // Markdown has no cells that span others, nor widths: what edits tables wants to know them all the same.
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: null } }, // prettier-ignore
  parseDOM: [
    {
      tag,
      getAttrs: (element) => {
        const align = element.getAttribute('align') ?? element.style.textAlign
        return { align: ALIGNMENTS.includes(align) ? align : null }
      },
    },
  ],
  toDOM: ({ attrs }): DOMOutputSpec => [
    tag,
    typeof attrs['align'] === 'string' ? { align: attrs['align'] } : {},
    0,
  ],
})

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${String(level)}`, attrs: { level } })),
    // The page has a title and three levels of sections already; these stand below them for whoever reads by headings.
    toDOM: ({ attrs }) => [
      'p',
      {
        role: 'heading',
        'aria-level': String(Math.min(9, Number(attrs['level']) + 4)),
        'data-level': String(attrs['level']),
      },
      0,
    ],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { isTight: { default: true } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { isTight: { default: true }, start: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: number(element, 'start', 1) }) }],
    toDOM: ({ attrs }) => ['ol', attrs['start'] === 1 ? {} : { start: String(attrs['start']) }, 0],
  },
  list_item: {
    content: 'block+',
    defining: true,
    attrs: { isChecked: { default: null } },
    parseDOM: [{ tag: 'li' }],
    toDOM: ({ attrs }) => [
      'li',
      attrs['isChecked'] === null ? {} : { 'data-checked': String(attrs['isChecked']) },
      0,
    ],
  },
  code_block: {
    content: 'text*',
    group: 'block',
    marks: '',
    code: true,
    defining: true,
    attrs: { lang: { default: null }, meta: { default: null } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  table: {
    content: 'table_row+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cellSpec('td', 'cell'),
  table_header: cellSpec('th', 'header_cell'),
  /** What a reference leads to. */
  footnote: {
    content: 'block+',
    group: 'block',
    defining: true,
    attrs: { id: {}, label: {} },
    parseDOM: [
      { tag: 'div[data-footnote]', getAttrs: (element) => footnoteAttributes(element, 'data-footnote') },
    ],
    toDOM: ({ attrs }) => ['div', { role: 'note', 'data-footnote': String(attrs['label']) }, 0],
  },
  /** What only Markdown itself has a use for: it stands as it is written. */
  kept: {
    group: 'block',
    atom: true,
    attrs: { node: {} },
    toDOM: ({ attrs }) => ['pre', { 'data-kept': '' }, ['code', wordsOfKept(attrs['node'] as Definition)]],
  },
  text: { group: 'inline' },
  line_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    attrs: { isHard: { default: false } },
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  image: {
    inline: true,
    group: 'inline',
    draggable: true,
    attrs: { address: {}, alt: { default: '' }, title: { default: null } },
    parseDOM: [
      {
        tag: 'img[data-address]',
        getAttrs: (element) => ({
          address: element.getAttribute('data-address'),
          alt: element.getAttribute('alt') ?? '',
        }),
      },
    ],
    // Images that may not be shown have looks of their own: see `draw-image.ts`.
    toDOM: ({ attrs }) => ['em', String(attrs['alt'])],
  },
  footnote_ref: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { id: {}, label: {} },
    parseDOM: [{ tag: 'sup[data-ref]', getAttrs: (element) => footnoteAttributes(element, 'data-ref') }],
    toDOM: ({ attrs }) => ['sup', { 'data-ref': String(attrs['label']) }],
    leafText: ({ attrs }) => `[${String(attrs['label'])}]`,
  },
} as const satisfies Record<string, NodeSpec>

function footnoteAttributes(element: HTMLElement, name: string): { id: string; label: string } | false {
  const label = element.getAttribute(name) ?? ''
  return label === '' ? false : { id: label.toLowerCase(), label }
}

/** A definition of an address, as words. */
const wordsOfKept = ({ label, identifier, url }: Definition): string => `[${label ?? identifier}]: ${url}`

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = (element.getAttribute('href') ?? '').trim()
          return addressThatLeads(href) === null ? false : { href }
        },
      },
    ],
    toDOM: ({ attrs }) => {
      const href = addressThatLeads(String(attrs['href']))
      return ['a', href === null ? {} : { href }, 0]
    },
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Some programs copy everything in a `b` that says that it isn't bold.
      { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (value) => (isBold(value) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  emphasis: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  struck: {
    parseDOM: [{ tag: 'del' }, { tag: 's' }, { style: 'text-decoration=line-through' }],
    toDOM: () => ['del', 0],
  },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} as const satisfies Record<string, MarkSpec>

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600

/** The schema. */
export const proseSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks })
