// Owns reading a saved page: a plain one, or one that SingleFile or a browser left word in of where it came from.
import { between } from '../../text/cut-out'
import type { FilePage } from './file-item'
import { instantOf, webAddress } from '../../text/said-values'

/** Where such words stand: at the very begin, before the page's own. */
const BEGIN_BYTES = 8192

/** A page of its bytes. */
export function readHtmlFile(name: string, bytes: Uint8Array): FilePage {
  const { url, capturedAt } = originOf(new TextDecoder().decode(bytes.subarray(0, BEGIN_BYTES)))
  return {
    html: bytes,
    contentType: null,
    extent: 'page',
    url,
    capturedAt,
    tags: [],
    parts: new Map(),
    source: { bytes, mediaType: 'text/html', name },
    recorded: null,
  }
}

type Origin = Pick<FilePage, 'url' | 'capturedAt'>

/** Where a saved page came from, and when, as the words say that were left at its begin. */
export function originOf(begin: string): Origin {
  for (const words of between(begin, '<!--', '-->')) {
    // Source: SingleFile, "insertSingleFileComment".
    if (/^\s*Page saved with SingleFile/.test(words))
      return {
        url: webAddress(/^[^\S\n\r\u2028\u2029]*url:\s*(\S+)/m.exec(words)?.[1]),
        capturedAt: instantOf(/^[^\S\n\r\u2028\u2029]*saved date:\s*([^(\s][^(\n]*)/m.exec(words)?.[1]),
      }
    // Source: learn.microsoft.com, "Mark of the Web"; browsers write it when they save a page. The number is the address's length.
    const mark = /^\s*saved from url=\((\d{4})\)(\S+)/.exec(words)
    if (mark) return { url: webAddress(mark[2]?.slice(0, Number(mark[1]))), capturedAt: null }
  }
  return { url: null, capturedAt: null }
}
