// Owns what an exported dossier comes as: a file alone, or with its sources beside it in a ZIP file or a folder. Leaves reading it to
// `node`, and judging it to `dossier`.

/** The file that verifies itself, in a bundle. */
export const BUNDLE_PAGE = 'index.html'
export const BUNDLE_SUMS = 'SHA256SUMS'
export const BUNDLE_README = 'README.txt'

/** A dossier as somebody handed it over. */
export type DossierBundle = {
  readonly kind: 'html' | 'zip' | 'folder'
  /** What the file or folder is called. */
  readonly name: string
  readonly html: string
  /** All files of a ZIP or folder but the page, by their paths in it; empty for a file alone. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A file of a bundle that isn't as it should be. `extra`: nothing vouches for it. */
export type FileFinding = { readonly path: string; readonly problem: 'missing' | 'changed' | 'extra' }
