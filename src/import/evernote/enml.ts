// Owns turning a note's ENML into HTML: its files as images, its tasks as boxes, its highlights found. Source: dev.evernote.com, ENML.
import type { ForeignHighlight } from '../../model/foreign-item'
import { escapeHtml } from '../../text/html-escape'
import { tagsOf, type Tag } from '../../text/markup'
import { highlightOf } from '../entries'
import { lineOfHtml } from '../html-words'
import { colourOf } from '../values'

export type EnmlImage = { readonly mediaType: string; readonly base64: string }

export type ReadEnml = {
  /** What stands in `en-note`. */
  readonly html: string
  readonly highlights: readonly ForeignHighlight[]
  /** Hashes of files that the text shows, as it has them. */
  readonly shown: readonly string[]
  /** Parts that are encrypted. */
  readonly encrypted: number
}

/** Read a note's text. @param imageOf the image of a hash; `null` for a file that is none, or isn't there */
export function readEnml(enml: string, imageOf: (hash: string) => EnmlImage | null): ReadEnml {
  const parts: string[] = []
  const highlights: ForeignHighlight[] = []
  const shown: string[] = []
  const spans: { readonly mark: string | null; readonly start: number }[] = []
  let encrypted = 0
  let isHidden = false
  let from = -1
  let until = enml.length
  for (const tag of tagsOf(enml)) {
    if (tag.name === 'en-note') {
      if (tag.isEnd) until = tag.start
      else if (from < 0) from = tag.end
      continue
    }
    if (from < 0) continue
    if (tag.name === 'en-crypt') {
      // What stands in it is words to nobody.
      if (!tag.isEnd && !isHidden) {
        parts.push(enml.slice(from, tag.start))
        encrypted++
      }
      isHidden = !tag.isEnd
      from = tag.end
      continue
    }
    if (isHidden) continue
    if (tag.name === 'span') {
      if (!tag.isEnd) spans.push({ mark: markOf(tag), start: tag.end })
      else highlights.push(...highlightOfSpan(spans.pop(), enml, tag.start))
    }
    const instead = insteadOf(tag)
    if (instead === null) continue
    parts.push(enml.slice(from, tag.start), instead)
    from = tag.end
  }
  const last = from < 0 || isHidden ? '' : enml.slice(Math.min(from, until), until)
  const html = parts.join('') + last
  return { html: html.trim(), highlights, shown, encrypted }

  function insteadOf(tag: Tag): string | null {
    if (tag.name === 'en-todo') return tag.isEnd ? '' : tag.attributes.get('checked') === 'true' ? '☑ ' : '☐ '
    if (tag.name !== 'en-media') return null
    if (tag.isEnd) return ''
    const hash = tag.attributes.get('hash')?.toLowerCase() ?? ''
    const image = imageOf(hash)
    if (image === null) return ''
    shown.push(hash)
    return `<img alt="${escapeHtml(tag.attributes.get('alt') ?? '')}" src="data:${image.mediaType};base64,${image.base64}">`
  }
}

/** The colour of a span that marks words, empty for one without; `null` where it marks none. */
function markOf(tag: Tag): string | null {
  for (const rule of (tag.attributes.get('style') ?? '').split(';')) {
    const [name = '', value = ''] = rule.split(':').map((part) => part.trim().toLowerCase())
    if (name === '--en-highlight') return value
    if (name === '-evernote-highlight' && value === 'true') return ''
  }
  return null
}

function highlightOfSpan(
  span: { readonly mark: string | null; readonly start: number } | undefined,
  enml: string,
  end: number,
): readonly ForeignHighlight[] {
  if (span?.mark === undefined || span.mark === null) return []
  const exact = lineOfHtml(enml.slice(span.start, end))
  return exact === '' ? [] : [highlightOf(exact, { colour: colourOf(span.mark) })]
}
