// Owns reading a Markdown text: CommonMark with GitHub's tables, and the facts above it. HTML in it stays, for extraction to sanitise.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { AppError } from '../../errors'
import { decodeText } from '../../text/charsets'
import type { FilePage } from './file-item'
import { readFrontMatter, type FrontMatter } from '../../text/front-matter'
import { wordsOf } from '../../text/markup'
import { webAddress } from '../../text/said-values'
import { HTML_TYPE, makePageHtml, titleOfName } from './page-html'

/** GitHub's form writes the tags of scripts as text, which would put them among the words: extraction takes them away instead. */
const asWritten: ReturnType<typeof gfmHtml> = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.encode(this.sliceSerialize(token)))
    },
    htmlTextData(token) {
      this.raw(this.encode(this.sliceSerialize(token)))
    },
  },
}

/** Lists in lists and quotations in quotations, deeper than anybody reads: time to read them grows with the cube of their depth. */
const DEEPEST = 50

/** Openings of links in one paragraph, of which each is held against all others. */
const MOST_BRACKETS = 5000

/** Look through a text's lines in one pass. @throws {AppError} parse-failed when they nest too deeply */
function assertNesting(text: string): void {
  let brackets = 0
  for (const line of text.split('\n')) {
    brackets = line.trim() === '' ? 0 : brackets + line.split('[').length - 1
    const begin = /^[\s>*+-]{0,2000}/.exec(line)?.[0] ?? ''
    // A line of dashes is a rule.
    const marks = (begin.match(/>/g) ?? []).length
    const isList = /[*+-]\s+$/.test(begin.slice(-8)) || /^\d{1,9}[.)]\s/.test(line.slice(begin.length))
    // Each level of a list is indented by two columns at least.
    if (marks > DEEPEST || (isList && begin.length > DEEPEST * 4) || brackets > MOST_BRACKETS)
      throw new AppError('parse-failed', { reason: 'nested too deeply, or brackets without end' })
  }
}

/** A page of a Markdown text's bytes. @throws {AppError} parse-failed */
export function readMarkdownFile(name: string, bytes: Uint8Array): FilePage {
  const { values, rest } = readFrontMatter(decodeText(bytes).text.replace(/\r\n?/g, '\n'))
  assertNesting(rest)
  const body = micromark(rest, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), asWritten],
  })
  const first = (...names: string[]): string | null =>
    names.map((key) => values.get(key)?.[0]).find((value) => value !== undefined) ?? null
  return {
    html: makePageHtml({
      title: first('title') ?? headingOf(body) ?? titleOfName(name),
      byline: peopleOf(values),
      publishedAt: first('date', 'published', 'created'),
      body,
    }),
    contentType: HTML_TYPE,
    extent: 'whole',
    url: ['url', 'source', 'link'].map((key) => webAddress(first(key))).find((url) => url !== null) ?? null,
    capturedAt: null,
    tags: ['tags', 'keywords'].flatMap((key) => values.get(key) ?? []).flatMap(tagsOfValue),
    parts: new Map(),
    source: { bytes, mediaType: 'text/markdown', name },
    recorded: null,
  }
}

const peopleOf = (values: FrontMatter['values']): string | null =>
  [...(values.get('author') ?? []), ...(values.get('authors') ?? [])].join(', ') || null

/** Tags on one line are set apart by commas, and may begin with `#`. */
const tagsOfValue = (value: string): string[] =>
  value
    .split(',')
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '')

/** The heading that a text begins with. */
function headingOf(body: string): string | null {
  const heading = /^\s*<h1>([^]*?)<\/h1>/.exec(body)?.[1]
  return heading === undefined ? null : wordsOf(heading) || null
}
