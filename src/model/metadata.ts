// Owns where a value of an article's metadata came from. Leaves checking it to `article`, so that the window needs no schemas.

/**
 * Places where a page says something of itself, and ways of finding it: `visible` is what it shows its readers, `content` the text
 * itself, `address` the page's own address, `document` its title or root element, `readability` what the extractor weighed.
 */
export const METADATA_ORIGINS = [
  'json-ld',
  'open-graph',
  'dublin-core',
  'citation',
  'meta',
  'microdata',
  'visible',
  'readability',
  'content',
  'address',
  'document',
] as const

export type MetadataOrigin = (typeof METADATA_ORIGINS)[number]

/** What a page calls its generator that was made of a file (a PDF, a text, a mail): its tags say what the file says of itself. */
export const MADE_OF_FILE = 'Cuttings, of a file'

/** Where a field's value came from; `null` for one that has none, or that an earlier version read without saying. */
export const originOf = (
  metadata: { readonly origins: Readonly<Partial<Record<string, MetadataOrigin>>> },
  field: string,
): MetadataOrigin | null =>
  Object.hasOwn(metadata.origins, field) ? (metadata.origins[field] ?? null) : null
