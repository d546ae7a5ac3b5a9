// Owns the files that a note of Joplin names: images come into its text, PDFs and saved pages beside it. Source: laurent22/joplin: a link
// to a file is `:/` and its id of 32 signs.
import type { ForeignContent } from '../../model/foreign-item'
import { encodeBase64 } from '../../text/base64'
import { escapeHtml } from '../../text/html-escape'

export type NamedFile = {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  read(): Promise<Uint8Array>
}

/** Of one image that is put into a text, and of all in one. */
const MOST_IMAGE_BYTES = 4 * 1024 * 1024
const MOST_IMAGES_BYTES = 16 * 1024 * 1024

export type WithResources = {
  readonly text: string
  readonly contents: readonly ForeignContent[]
  /** Kinds of files that found no place. */
  readonly leftOut: readonly string[]
}

/**
 * A note with what its links to files lead to.
 * @param find the file that a link names, by what stands between its parentheses; `null` for a link to anything else
 */
export async function withResources(
  markdown: string,
  find: (target: string) => NamedFile | null,
): Promise<WithResources> {
  const contents: ForeignContent[] = []
  const leftOut: string[] = []
  let text = ''
  let from = 0
  let spentBytes = 0
  for (const link of linksIn(markdown)) {
    const file = find(link.target)
    if (file === null) continue
    text += markdown.slice(from, link.start)
    from = link.end
    if (
      isImage(file) &&
      file.sizeBytes <= MOST_IMAGE_BYTES &&
      spentBytes + file.sizeBytes <= MOST_IMAGES_BYTES
    ) {
      spentBytes += file.sizeBytes
      text += `<img alt="${escapeHtml(link.words)}" src="data:${file.mediaType};base64,${encodeBase64(await file.read())}">`
      continue
    }
    text += link.words
    if (isSource(file)) contents.push({ kind: 'file', name: file.name, bytes: await file.read() })
    else leftOut.push(isImage(file) ? 'large image' : 'attached file')
  }
  return { text: text + markdown.slice(from), contents, leftOut }
}

const isImage = ({ mediaType }: NamedFile): boolean =>
  ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'].includes(mediaType)

const isSource = ({ mediaType }: NamedFile): boolean =>
  ['application/pdf', 'text/html', 'multipart/related'].includes(mediaType)

type Link = { readonly start: number; readonly end: number; readonly words: string; readonly target: string }

/** Links and images whose target has no space: their begin, their end, what stands in their brackets. */
function* linksIn(markdown: string): Generator<Link> {
  for (let at = markdown.indexOf(']('); at >= 0; at = markdown.indexOf('](', at + 2)) {
    const close = markdown.indexOf(')', at)
    if (close < 0) return
    const target = markdown.slice(at + 2, close)
    const open = markdown.lastIndexOf('[', at)
    const isNear = open >= 0 && at - open < 1000 && target.length < 1000 && !target.includes('\n')
    if (!isNear) continue
    const start = markdown[open - 1] === '!' ? open - 1 : open
    yield { start, end: close + 1, words: markdown.slice(open + 1, at), target }
  }
}
