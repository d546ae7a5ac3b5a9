import { describe, expect, it } from 'vitest'
import { linkTarget } from '../../../../src/export/paper/link-target'
import { makePaper } from '../../../../src/export/paper/make-paper'
import { paperToMarkdown } from '../../../../src/export/text/paper-to-markdown'
import { paperToText } from '../../../../src/export/text/paper-to-text'
import { readMarkdown, type MarkdownPlace } from '../../../../src/export/paper/read-markdown'
import type { Block } from '../../../../src/export/paper/paper'
import { paperSizeOf } from '../../../../src/model/export-formats'
import { sampleDocument } from '../../../helpers/sample-dossier'

const place = (notes: (readonly Block[])[] = []): MarkdownPlace => ({
  image: () => null,
  addNote: (note) => notes.push(note),
})

describe('makePaper', () => {
  it('numbers notes as they are read: those of commentary and one for each quote', () => {
    const sample = sampleDocument()
    const blocks = sample.blocks.map((block) =>
      block.kind === 'text' ? { ...block, text: 'First[^a], again[^a].\n\n[^a]: A note.' } : block,
    )
    const paper = makePaper({ ...sample, blocks })
    const [first] = paper.blocks
    expect(first).toEqual({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'First' },
        { kind: 'note', number: 1, isFirst: true },
        { kind: 'text', text: ', again' },
        { kind: 'note', number: 1, isFirst: false },
        { kind: 'text', text: '.' },
      ],
    })
    const quotes = paper.blocks.filter((block) => block.kind === 'quote')
    expect(quotes.map(({ note }) => note)).toEqual([3, 4, 5, 7, 8, 9])
    expect(paper.notes).toHaveLength(9)
    expect(paper.sources.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(paper.sources[0]?.kept).toContain(sample.sources[0]?.capture.text.sha256)
  })

  it('sets apart what a style sets apart', () => {
    const citation = makePaper({
      ...sampleDocument(),
      citations: {
        style: 'apa',
        styleName: 'APA',
        form: 'in-text',
        locale: 'en-US',
        ofQuote: new Map(),
        noteNumbers: null,
        bibliography: [
          {
            sourceNumber: 1,
            parts: [
              { text: 'Lee. ', href: null },
              { text: 'New year', href: null, italic: true },
              { text: ' 4', href: null, italic: true, bold: true },
            ],
            archived: [],
          },
        ],
      },
    }).sources[0]
    expect(citation?.inlines).toEqual([
      { kind: 'text', text: 'Lee. ' },
      { kind: 'emphasis', inlines: [{ kind: 'text', text: 'New year' }] },
      { kind: 'strong', inlines: [{ kind: 'emphasis', inlines: [{ kind: 'text', text: ' 4' }] }] },
    ])
  })

  it('has author, institution and date below its title, and the abstract by paragraphs', () => {
    const front = { author: 'Min\n Lee', institution: '', date: '3 March 2026', abstract: 'One.\n\nTwo.' }
    const paper = makePaper({ ...sampleDocument(), front })
    expect(paper).toMatchObject({
      author: 'Min Lee',
      by: ['Min Lee', '3 March 2026'],
      abstract: ['One.', 'Two.'],
    })
    expect(paperToMarkdown(paper)).toMatch(
      /^---\ntitle: .*\nauthor: "Min Lee"\nabstract: "One\.\\n\\nTwo\."\n/,
    )
    expect(paperToText(paper)).toContain('Min Lee\n3 March 2026\n')
  })

  it('speaks the language of the commentary', () => {
    const sample = sampleDocument()
    expect(makePaper(sample)).toMatchObject({ lang: 'en', words: { sources: 'Sources' } })
    const blocks = sample.blocks.filter(({ kind }) => kind === 'quote')
    const korean = makePaper({ ...sample, title: '신년 제안', blocks })
    expect(korean).toMatchObject({ lang: 'ko', words: { sources: '출처' } })
  })
})

describe('readMarkdown', () => {
  it('takes what is nested beyond all sense as words, and loses none', () => {
    const deep = `${'> '.repeat(20_000)}words`
    const [only, ...others] = readMarkdown(deep, place())
    expect(only?.kind).toBe('paragraph')
    expect(others).toEqual([])
    const emphasis = readMarkdown(`${'*a '.repeat(200)}bottom${'*'.repeat(200)}`, place())
    expect(JSON.stringify(emphasis)).toContain('bottom')
  })

  it('follows references to addresses, and leaves notes within notes as they were typed', () => {
    const notes: (readonly Block[])[] = []
    const [paragraph] = readMarkdown(
      'See [the *archive*][a] and [^n].\n\n[a]: https://x.example/a\n[^n]: Loops[^n].',
      place(notes),
    )
    expect(paragraph).toMatchObject({
      inlines: [
        { text: 'See ' },
        { kind: 'link', href: 'https://x.example/a', inlines: [{ text: 'the ' }, { kind: 'emphasis' }] },
        { text: ' and ' },
        { kind: 'note', number: 1 },
        { text: '.' },
      ],
    })
    expect(notes).toEqual([[{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Loops[^n].' }] }]])
  })
})

describe('linkTarget', () => {
  it.each([
    ['https://x.example/a b?q="<1>"#|', 'https://x.example/a%20b?q=%22%3C1%3E%22#%7C'],
    ['HTTP://X.example:8080/%zz', 'http://x.example:8080/%25zz'],
    ['https://user:secret@x.example/', 'https://x.example/'],
    ['https://한국.example/기사', 'https://xn--3e0b707e.example/%EA%B8%B0%EC%82%AC'],
    ['mailto:a@b.example?subject=x y', 'mailto:a@b.example?subject=x%20y'],
    ['https://x.example">', null],
    ['javascript:alert(1)', null],
    [' https://x.example', null],
    ['data:text/html,x', null],
    ['cuttings://quote/a', null],
  ])('makes of %j %j', (address, target) => {
    expect(linkTarget(address)).toBe(target)
  })
})

describe('paperSizeOf', () => {
  it('is Letter where people print on Letter, and A4 everywhere else', () => {
    expect(['en-US', 'es_MX.UTF-8', 'fr-CA', 'en-GB', 'ko-KR', 'ko', 'en', ''].map(paperSizeOf)).toEqual([
      'Letter',
      'Letter',
      'Letter',
      'A4',
      'A4',
      'A4',
      'A4',
      'A4',
    ])
  })
})
