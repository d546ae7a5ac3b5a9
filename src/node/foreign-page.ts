// Owns making a page of what a tool has of one: its saved file, its HTML, its Markdown or its words. What is sealed as the source is what
// lay in the export. Leaves reading the page to `extract`.
import type { FilePage } from '../capture/files/file-item'
import { readMarkdownFile } from '../capture/files/markdown-file'
import { HTML_TYPE, makePageHtml } from '../capture/files/page-html'
import { readFile } from '../capture/files/read-file'
import { readTextFile } from '../capture/files/text-file'
import { AppError, type ErrorKind } from '../errors'
import { webAddress } from '../text/said-values'
import type { ForeignContent, ForeignItem } from '../model/foreign-item'
import { inputFileOfBytes } from '../ports/input-file'
import { MOST_PAGE_BYTES } from '../ports/limits'
import type { FileTools } from '../ports/reading'
import { refusalFor, type Refusal } from '../ports/refusal'

export type MadePage = { readonly page: FilePage | null; readonly failed: readonly Refusal[] }

/** The first of a thing's contents that can be read. @throws {AppError} cancelled */
export async function pageOfForeign(item: ForeignItem, tools: FileTools): Promise<MadePage> {
  const failed: Refusal[] = []
  for (const content of item.contents)
    try {
      const page = await pageOf(item, content, tools)
      const url = webAddress(item.url) ?? page.url
      return { page: { ...page, url, capturedAt: page.capturedAt ?? item.savedAt, tags: [] }, failed }
    } catch (error) {
      failed.push(refusalFor(error, { name: titleOf(item), format: 'export' }))
    }
  return { page: null, failed }
}

const titleOf = ({ metadata, url }: ForeignItem): string =>
  (metadata.title ?? url ?? 'Untitled').slice(0, 200)

async function pageOf(item: ForeignItem, content: ForeignContent, tools: FileTools): Promise<FilePage> {
  const title = titleOf(item)
  switch (content.kind) {
    case 'html':
      return pageOfHtml(item, content)
    case 'markdown': {
      const page = readMarkdownFile(`${title}.md`, encode(content.text))
      return { ...page, url: null }
    }
    case 'text':
      return readTextFile(`${title}.txt`, encode(content.text))
    case 'file':
      return pageInFile(content, tools)
  }
}

function pageOfHtml(
  item: ForeignItem,
  { html, extent }: Extract<ForeignContent, { kind: 'html' }>,
): FilePage {
  const bytes = encode(html)
  const { authors = [], publishedAt } = item.metadata
  const byline = authors.length === 0 ? null : authors.join(', ')
  const made = { title: titleOf(item), byline, publishedAt: publishedAt ?? null, body: html }
  return {
    // What is the article alone says nothing of itself: what the tool says of it stands above it.
    html: extent === 'whole' ? makePageHtml(made) : bytes,
    contentType: HTML_TYPE,
    extent,
    ...{ url: null, capturedAt: null, tags: [], parts: new Map(), recorded: null },
    source: { bytes, mediaType: 'text/html', name: `${titleOf(item)}.html` },
  }
}

/** @throws {AppError} what keeps the file from being read */
async function pageInFile(
  { name, bytes }: Extract<ForeignContent, { kind: 'file' }>,
  tools: FileTools,
): Promise<FilePage> {
  for await (const found of readFile(inputFileOfBytes(name, bytes), tools)) {
    if (found.kind === 'page') return found.page
    if (found.kind === 'refused') throw new AppError<ErrorKind>(found.error.kind, found.error.data)
  }
  throw new AppError('unreadable-file', { name, format: 'export', reason: 'no-page', detail: '' })
}

/** @throws {AppError} too-large */
function encode(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  if (bytes.byteLength > MOST_PAGE_BYTES)
    throw new AppError('too-large', { sizeBytes: bytes.byteLength, limitBytes: MOST_PAGE_BYTES })
  return bytes
}
