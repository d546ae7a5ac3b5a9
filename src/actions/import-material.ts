// Owns what a dossier's file brings in bytes: images, and the pages as received. Each is the one that a hash of the sealed manifest names,
// and an image of a kind that we keep.
import { imageType } from '../capture/media-type'
import { imagesIn } from '../dossier/carried-images'
import type { CarriedDossier } from '../dossier/read-carried'
import type { DossierFile } from '../dossier/read-dossier-file'
import type { DossierBundle } from '../model/dossier-bundle'
import { IMAGE_TYPES } from '../model/dossier-file'
import { isSealedPath, sourceFolder } from '../model/dossier-paths'
import { sha256Hex, type Sha256 } from '../model/ids'
import type { HashOf } from '../ports'

export type ImportMaterial = {
  readonly images: ReadonlyMap<Sha256, Uint8Array>
  /** By number of the source; those that a file doesn't carry are missing. */
  readonly pages: ReadonlyMap<number, Uint8Array>
}

/** Gather it. */
export function materialOf(
  { files }: DossierBundle,
  file: DossierFile,
  carried: CarriedDossier,
  hashOf: HashOf,
): ImportMaterial {
  const wanted = new Set<string>([
    ...carried.sources.flatMap(({ capture }) =>
      capture.assets.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])),
    ),
    ...carried.images.map(({ sha256 }) => sha256),
  ])
  const found = new Map<string, Uint8Array>()
  const shown = [...[...file.sources.values()].map(({ snapshot }) => snapshot), ...file.parts.values()]
  for (const html of shown)
    for (const [sha256, bytes] of imagesIn(html ?? '', hashOf)) found.set(sha256, bytes)
  for (const [path, bytes] of files) if (isSealedPath(path) === 'asset') found.set(hashOf(bytes), bytes)
  const images = new Map<Sha256, Uint8Array>()
  for (const [sha256, bytes] of found)
    // A drawing in SVG can hold more than a picture, and a bundle more than was captured.
    if (wanted.has(sha256) && IMAGE_TYPES.includes(imageType(bytes) ?? ''))
      images.set(sha256Hex.parse(sha256), bytes)
  return { images, pages: pagesIn(files, carried, hashOf) }
}

function pagesIn(
  files: DossierBundle['files'],
  carried: CarriedDossier,
  hashOf: HashOf,
): ReadonlyMap<number, Uint8Array> {
  const pages = new Map<number, Uint8Array>()
  for (const source of carried.sources) {
    const bytes = files.get(`${sourceFolder(source)}/source.html`)
    if (bytes !== undefined && hashOf(bytes) === source.capture.source.sha256) pages.set(source.number, bytes)
  }
  return pages
}
