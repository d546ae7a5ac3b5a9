// Owns reading markup that is pasted or dropped: cleaned before it is looked at, without images, styles or anything that runs. Leaves what
// of it commentary knows to the schema.
import DOMPurify from 'dompurify'
import { DOMParser, Slice, type ResolvedPos } from 'prosemirror-model'
import { proseSchema } from './prose-schema'

const TAGS =
  'a b blockquote br code del div em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  )

const SETTINGS = {
  ALLOWED_TAGS: TAGS,
  // An image of the library says where it lies by an attribute of ours: none has an address that would be asked for.
  ALLOWED_ATTR: ['align', 'alt', 'data-address', 'data-footnote', 'data-ref', 'href', 'id', 'start', 'style'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
}

/**
 * What commentary knows of some markup; the rest is dropped, and its words stay.
 *
 * @throws {Error} when this browser can't sanitise: then nothing may be read
 */
export function pastedMarkup(html: string, $at: ResolvedPos): Slice {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify does not work here')
  const fragment = DOMPurify.sanitize(html, SETTINGS)
  const slice = DOMParser.fromSchema(proseSchema).parseSlice(fragment, { context: $at })
  return Slice.maxOpen(slice.content, false)
}
