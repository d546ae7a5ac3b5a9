// Owns reading a Markdown text: CommonMark with GitHub's tables, and the facts above it. HTML in it stays, for extraction to sanitise.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { decodeText } from '../../text/charsets'
import type { FilePage } from './file-item'
import { readFrontMatter, type FrontMatter } from './front-matter'
import { wordsOf } from './markup'
import { HTML_TYPE, makePageHtml, titleOfName, webAddress } from './page-html'

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

/** A page of a Markdown text's bytes. */
export function readMarkdownFile(name: string, bytes: Uint8Array): FilePage {
  const { values, rest } = readFrontMatter(decodeText(bytes).text.replace(/\r\n?/g, '\n'))
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
