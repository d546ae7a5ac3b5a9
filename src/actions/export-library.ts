// Owns making the file of a library, or of articles chosen from it, in any of its formats, piece by piece, so that it can be watched and
// stopped. Leaves where it is kept to whoever asked.
import { AppError } from '../errors'
import type { LibraryToExport } from '../export/library/library-to-export'
import type { ZipEntry } from '../export/zip/zip-pieces'
import type { ArticleId } from '../model/ids'
import { PASSES, type LibraryFormat } from '../model/library-formats'
import { exportAllSources, exportSources } from './export-sources'
import { libraryToExport } from './library-to-export'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

export type LibraryExport<T> = {
  readonly content: T
  /** How many articles went in, once all of the content was taken. */
  readonly articles: () => number
}

/** Formats that are one file. */
export type LibraryFile = Exclude<LibraryFormat, 'vault'>

/** The file, in pieces. @param ids  `null` for the whole library. @throws {AppError} cancelled, damaged */
export async function exportLibrary(
  workspace: Workspace,
  ids: readonly ArticleId[] | null,
  format: LibraryFile,
  watched: Watched = {},
): Promise<LibraryExport<AsyncIterable<Uint8Array>>> {
  if (format === 'csv') return asTable(workspace, ids, watched)
  const { library, count } = await libraryToExport(workspace, ids, PASSES[format], watched)
  if (format === 'wacz') {
    const { libraryToWacz } = await import('../export/wacz/library-to-wacz')
    const { zipPieces } = await import('../export/zip/zip-pieces')
    const { entries, pages } = libraryToWacz(library)
    // What came from no page of the web isn't in it.
    return { content: asBytes(zipPieces(entries, library.exportedAt), watched.signal), articles: pages }
  }
  return { content: asBytes(piecesOf(library, format), watched.signal), articles: count }
}

/** The files of a vault, for a folder. @throws {AppError} cancelled, damaged */
export async function libraryFiles(
  workspace: Workspace,
  ids: readonly ArticleId[] | null,
  watched: Watched = {},
): Promise<LibraryExport<AsyncIterable<ZipEntry>>> {
  const { library, count } = await libraryToExport(workspace, ids, PASSES.vault, watched)
  const { libraryToVault } = await import('../export/vault/library-to-vault')
  return { content: libraryToVault(library), articles: count }
}

async function asTable(
  workspace: Workspace,
  ids: readonly ArticleId[] | null,
  watched: Watched,
): Promise<LibraryExport<AsyncIterable<Uint8Array>>> {
  const { text, articles } =
    ids === null
      ? await exportAllSources(workspace, 'csv', watched)
      : await exportSources(workspace, ids, 'csv', watched)
  return { content: asBytes(once(text), watched.signal), articles: () => articles }
}

/** Each format's program is loaded when there is something to write in it: no start waits for it. */
async function* piecesOf(
  library: LibraryToExport,
  format: Exclude<LibraryFile, 'csv' | 'wacz'>,
): AsyncGenerator<Uint8Array | string> {
  const zipped = async () => (await import('../export/zip/zip-pieces')).zipPieces
  switch (format) {
    case 'vault-zip': {
      const { libraryToVault } = await import('../export/vault/library-to-vault')
      yield* (await zipped())(libraryToVault(library), library.exportedAt)
      return
    }
    case 'qdpx': {
      const { libraryToProject } = await import('../export/qda/project')
      yield* (await zipped())(libraryToProject(library), library.exportedAt)
      return
    }
    case 'qdc':
      yield await (await import('../export/qda/codebook')).libraryToCodebook(library)
      return
    case 'annotations':
      yield* (await import('../export/library/library-annotations')).libraryToAnnotations(library)
  }
}

/** Pieces as bytes; before each it is asked whether they are still wanted. */
async function* asBytes(
  pieces: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as what comes in pieces is given
async function* once(text: string): AsyncGenerator<string> {
  yield text
}
