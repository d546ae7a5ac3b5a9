// Owns reading files in tests with the real tools: what came out, in one list, and the words that extraction makes of a page.
import { join } from 'node:path'
import type { FileItem, FilePage } from '../../src/capture/files/file-item'
import { inputFileOfBytes } from '../../src/ports/input-file'
import { readFile } from '../../src/capture/files/read-file'
import { extractArticle } from '../../src/extract/extract-article'
import { makeFileTools } from '../../src/node/files/file-tools'
import { makePageTools } from '../../src/node/page-tools'
import type { FileTools, InputFile } from '../../src/ports/reading'
import type { ParsedPage } from '../../src/ports'

const pdfjs = join(import.meta.dirname, '../../node_modules/pdfjs-dist')

export const fileTools: FileTools = makeFileTools({
  cMapUrl: join(pdfjs, 'cmaps/'),
  standardFontDataUrl: join(pdfjs, 'standard_fonts/'),
})

/** All that comes out of a file. */
export async function itemsOf(file: InputFile, tools: FileTools = fileTools): Promise<readonly FileItem[]> {
  const items: FileItem[] = []
  for await (const item of readFile(file, tools)) items.push(item)
  return items
}

/** All that comes out of bytes under a name. */
export const itemsOfBytes = (name: string, bytes: Uint8Array | string): Promise<readonly FileItem[]> =>
  itemsOf(inputFileOfBytes(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes))

/** The pages among items. */
export const pagesOf = (items: readonly FileItem[]): readonly FilePage[] =>
  items.flatMap((item) => (item.kind === 'page' ? [item.page] : []))

/** The one page that a file holds. @throws when it holds another number, or anything was refused */
export function onlyPage(items: readonly FileItem[]): FilePage {
  const [page] = pagesOf(items)
  if (page === undefined || items.length !== 1)
    throw new Error(`not one page: ${JSON.stringify(items.map(briefly))}`)
  return page
}

/** An item in a few words, for messages and comparisons: `page <address>`, `address <address>`, `refused <kind> <reason>`. */
export function briefly(item: FileItem): string {
  if (item.kind === 'page') return `page ${item.page.url ?? item.page.source.name}`
  if (item.kind === 'address') return `address ${item.url}`
  const data = item.error.data as { readonly reason?: string }
  return `refused ${item.error.kind}${data.reason === undefined ? '' : ` ${data.reason}`}`
}

/** What extraction reads in a page, with the parsers of the app. */
export const readPage = (page: FilePage): ParsedPage =>
  extractArticle({ bytes: page.html, url: page.url, contentType: page.contentType }, makePageTools())
