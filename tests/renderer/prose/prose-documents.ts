// Owns documents of commentary and Markdown texts at random, for what must hold of all of them.
import fc from 'fast-check'
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { proseSchema } from '../../../renderer/prose/prose-schema'

const { nodes, marks } = proseSchema

/** What Markdown gives a meaning to, in three scripts. */
const SIGNS = ['*', '**', '_', '~', '~~', '`', '``', '[', ']', '(', ')', '!', '<', '>', '#', '-', '+', '1.', '2)', '|', '\\', '&amp;', '&', ':', '---', '===', '[^1]', '[ ]', 'www.a.org', 'http://a.org', 'a@b.org', '"', '…', '\u00a0', '“', '”', '.', '^', '=', '$', '{', '😀', '한국어', '는', 'שלום', '日本', 'a', 'word', ' ', '  '] // prettier-ignore
const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

const mark: fc.Arbitrary<Mark> = fc.constantFrom(
  marks.strong.create(),
  marks.emphasis.create(),
  marks.struck.create(),
  marks.code.create(),
  marks.link.create({ href: 'https://a.org/x_(y)?a=b&c', title: null }),
  marks.link.create({ href: 'cuttings://note/0123456789ab', title: 'A "title"' }),
)
const held = fc.array(mark, { maxLength: 3 }).map((list) => list.reduce<readonly Mark[]>((set, one) => one.addToSet(set), [])) // prettier-ignore

const inline: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, held).map(([text, on]) => proseSchema.text(text, on)) },
  fc.boolean().map((isHard) => nodes.line_break.create({ isHard })),
  words.map((alt) => nodes.image.create({ address: '../../assets/ab/cd', alt })),
  fc.constantFrom('1', 'Two').map((label) => nodes.footnote_ref.create({ id: label.toLowerCase(), label })),
)
const inlines = fc.array(inline, { maxLength: 5 }).map((list) => Fragment.from(Fragment.fromArray(list)))

const paragraph = inlines.map((content) => nodes.paragraph.create(null, content))
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('left', 'right', 'center', null), { minLength: width, maxLength: width }),
      fc.array(fc.array(inlines, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    )
    .map(([align, rows]) =>
      nodes.table.create(
        null,
        rows.map((cells, r) =>
          nodes.table_row.create(
            null,
            cells.map((content, i) =>
              (r === 0 ? nodes.table_header : nodes.table_cell).create({ align: align[i] }, content),
            ),
          ),
        ),
      ),
    ),
)

const { block } = fc.letrec<{ block: Node; blocks: Node[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'blocks' }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    { weight: 4, arbitrary: paragraph },
    fc.tuple(fc.integer({ min: 1, max: 6 }), inlines).map(([level, content]) => nodes.heading.create({ level }, content)),
    fc.tuple(fc.constantFrom(null, 'js'), words).map(([lang, text]) => nodes.code_block.create({ lang }, proseSchema.text(text))),
    fc.constant(nodes.rule.create()),
    table,
    tie('blocks').map((content) => nodes.blockquote.create(null, content)),
    fc
      .tuple(fc.boolean(), fc.array(fc.tuple(fc.constantFrom(null, true, false), tie('blocks')), { minLength: 1, maxLength: 3 }))
      .map(([isTight, items]) => nodes.bullet_list.create({ isTight }, items.map(([isChecked, content]) => nodes.list_item.create({ isChecked }, content)))),
    fc
      .tuple(fc.constantFrom(1, 7), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }))
      .map(([start, items]) => nodes.ordered_list.create({ start, isTight: true }, items.map((content) => nodes.list_item.create(null, content)))),
  ),
})) // prettier-ignore

/** Any document. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean(), paragraph)
  .map(([blocks, hasNote, note]) =>
    nodes.doc.create(
      null,
      hasNote ? [...blocks, nodes.footnote.create({ id: '1', label: '1' }, note)] : blocks,
    ),
  )

const LINES = ['- ', '* ', '1. ', '> ', '# ', '### ', '    ', '  ', '```', '~~~', '---', '***', '| a | b |', '|---|--:|', '[^1]: ', '[^1]', '[a]: http://a.org', '[a]', '![x](y)', '<div>', '<b>', '\\', '\t', '- [ ] ', '- [x] '] // prettier-ignore

/** Any Markdown: lines of signs and words. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(fc.array(fc.oneof(fc.constantFrom(...LINES), words), { maxLength: 4 }), { maxLength: 8 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n', '\r\n').map((end) => lines.map((parts) => parts.join('')).join(end)),
  )
