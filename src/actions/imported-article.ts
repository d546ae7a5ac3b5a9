// Owns the record of an article that comes with somebody's dossier: what its pages say, what the dossier's author wrote instead, and what
// of each version never came.
import type { CarriedSource } from '../dossier/read-carried'
import type { ImportedVersion } from '../library/imports'
import { fieldsWith } from '../library/metadata'
import { addressesOf, addressOf, entryOfCapture } from '../library/sealed-version'
import { keptByHash, type Article } from '../model/article'
import { EDITABLE_FIELDS } from '../model/editable-fields'
import type { ArticleId, Sha256 } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import { countWords } from '../text/words'
import type { ImportMaterial } from './import-material'

/**
 * The record. @param sources versions of one article, lowest number first, at least one
 * @param from when they are taken in, and the seal of their file
 */
export function importedRecord(
  id: ArticleId,
  sources: readonly CarriedSource[],
  material: ImportMaterial,
  from: { readonly at: string; readonly seal: Sha256 },
): Article {
  const newest = sources.at(-1)
  if (newest === undefined) throw new Error('an article has a version')
  const { capture, metadata } = newest
  const edits = editsIn(newest, from.at)
  return {
    schema: LIBRARY_SCHEMA,
    revision: 0,
    id,
    metadata,
    ...(Object.keys(edits).length === 0 ? {} : { edits }),
    metadataOf: capture.capturedAt,
    url: addressOf(capture),
    addresses: [...new Set(sources.flatMap((source) => addressesOf(source.capture)))],
    tags: [],
    archived: false,
    sample: false,
    createdAt: from.at,
    updatedAt: from.at,
    readAt: null,
    versions: sources.map((source) => ({
      ...entryOfCapture(source.version, source.capture, countWords(source.text)),
      // Nobody but who made it could vouch for what it shows: it isn't carried.
      originalSha256: null,
      imported: { ...from, without: absentOf(source, material) },
    })),
  }
}

/** A version as it is kept: its capture is the one that its author's library sealed. */
export const importedVersion = (
  { version, capture, contentHtml, text, number }: CarriedSource,
  { pages }: ImportMaterial,
): ImportedVersion => ({ n: version, capture, contentHtml, text, source: pages.get(number) ?? null })

/** Sealed parts that the file doesn't bring. */
function absentOf({ capture, number }: CarriedSource, { images, pages }: ImportMaterial): Sha256[] {
  const absent = new Set<Sha256>()
  if (!pages.has(number)) absent.add(capture.source.sha256)
  if (capture.original !== null) absent.add(capture.original.sha256)
  for (const { sha256 } of keptByHash(capture)) if (!images.has(sha256)) absent.add(sha256)
  return [...absent]
}

/** What isn't as the page gives it, its author wrote. */
function editsIn({ metadata, capture }: CarriedSource, at: string): NonNullable<Article['edits']> {
  const isSame = (field: string): boolean =>
    JSON.stringify((metadata as Record<string, unknown>)[field]) ===
    JSON.stringify((capture.metadata as Record<string, unknown>)[field])
  const fields = EDITABLE_FIELDS.flatMap(fieldsWith).filter((field) => !isSame(field))
  return Object.fromEntries(fields.map((field) => [field, { at }]))
}
