// Owns telling an answer that is a document to be read as a file, a PDF or a text, and what it is called. Leaves reading it to `files`.
import type { FetchedResource } from '../ports'
import { foreignType } from './media-type'

/** Texts, by what a server calls them. What it calls HTML, or nothing, is judged as a page. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
}

/** Whether bytes begin as a page's do, whatever they are called. */
export const hasPageTags = (bytes: Uint8Array): boolean =>
  /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 2048)),
  )

/** The ending that a document's name has, of what it is; `null` for what is no document. */
export function documentEnding({
  bytes,
  mediaType,
}: Pick<FetchedResource, 'bytes' | 'mediaType'>): string | null {
  const foreign = foreignType(bytes)
  // Servers call PDFs all kinds of things; they begin alike.
  if (foreign === 'application/pdf') return 'pdf'
  if (foreign !== null || bytes.byteLength === 0 || hasPageTags(bytes)) return null
  return TEXT_ENDINGS[mediaType] ?? null
}

const LONGEST_NAME = 120

/** What a document is called: by the last part of its address, with the ending of what it is. */
export function nameOfDocument(address: string, ending: string): string {
  const { pathname, hostname } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  const bare = decoded(last)
    .replace(/[\u0000-\u001f/\\]/g, ' ')
    .trim()
  const name = bare.toLowerCase().endsWith(`.${ending}`) ? bare.slice(0, -ending.length - 1) : bare
  return `${name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')}.${ending}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    // An address may have a percent sign that encodes nothing.
    if (error instanceof URIError) return part
    throw error
  }
}
