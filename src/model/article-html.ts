// Owns the allow-list of article HTML: what the main process stores and the reader shows. Both sanitise by it.

/** Elements that may stand in a stored article. */
export const ALLOWED_TAGS: readonly string[] =
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  )

/** Attributes that may stand on them. No `id`, `name`, `class`, `style` or `data-*`: nothing an article says can reach the app. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [
  'alt',
  'cite',
  'colspan',
  'datetime',
  'dir',
  'height',
  'href',
  'lang',
  'reversed',
  'rowspan',
  'span',
  'src',
  'start',
  'title',
  'value',
  'width',
]

/** Attributes whose value is an address: the sanitiser judges those by `ALLOWED_ADDRESS`, and would by it refuse any other value. */
const ADDRESS_ATTRIBUTES: readonly string[] = ['cite', 'href', 'src']

/** Where links and images may lead while a page is being read; images of stored articles are library files. */
export const ALLOWED_ADDRESS =
  /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif);base64,|\.\.\/\.\.\/\.\.\/\.\.\/assets\/)/i

/**
 * Settings of DOMPurify for article HTML: one for both sides, since what one would let pass and the other not would part the
 * text that is shown from the text that was sealed.
 */
export const SANITISER_SETTINGS = {
  ALLOWED_TAGS: [...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOWED_URI_REGEXP: ALLOWED_ADDRESS,
  // Without this, numbers and languages are taken for addresses, and go: the start of a list, the width of a cell, `dir`.
  ADD_URI_SAFE_ATTR: ALLOWED_ATTRIBUTES.filter((name) => !ADDRESS_ATTRIBUTES.includes(name)),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Readonly<Record<string, unknown>>

/** The address of a library image as stored in `content.html`: a relative file name, so that a browser shows it without the app. */
export const assetAddress = (sha256: string): string => `../../../../assets/${sha256.slice(0, 2)}/${sha256}`

/** The hash in an address made by `assetAddress`, or `null`. */
export const assetOfAddress = (address: string): string | null =>
  /^\.\.\/\.\.\/\.\.\/\.\.\/assets\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null
