// Owns saying what was changed where only a path is known: after undoing, mending and merging.
import type { ArticleId, DossierId, NoteId } from '../model/ids'
import * as layout from './layout'
import type { LibraryChange, Store } from './store'

/** Say that something at a path of the library was written, moved there or taken away. */
export async function tellPath({ files, tell }: Pick<Store, 'files' | 'tell'>, path: string): Promise<void> {
  if (path === layout.CODEBOOK) tell({ kind: 'codebook', id: '' })
  if (path === layout.SEARCHES) tell({ kind: 'searches', id: '' })
  if (path === layout.STYLES) tell({ kind: 'styles', id: '' })
  if (path === layout.SPEAKERS) tell({ kind: 'speakers', id: '' })
  if (path === layout.STORIES) tell({ kind: 'stories', id: '' })
  const [shelf = '', name = ''] = path.split('/')
  const id = layout.idOfFolder(name)
  if (id === null || !SHELVES.has(shelf)) return
  const folder = `${shelf}/${name}`
  tell(changeOf(shelf, id, folder, await files.exists(folder)))
}

const SHELVES: ReadonlySet<string> = new Set([layout.ARTICLES, layout.DOSSIERS, layout.NOTES])

function changeOf(shelf: string, id: string, folder: string, isThere: boolean): LibraryChange {
  switch (shelf) {
    case layout.ARTICLES:
      return isThere
        ? { kind: 'article', id: id as ArticleId, folder, part: 'all' }
        : { kind: 'article-gone', id: id as ArticleId }
    case layout.NOTES:
      return isThere ? { kind: 'note', id: id as NoteId, folder } : { kind: 'note-gone', id: id as NoteId }
    default:
      return isThere
        ? { kind: 'dossier', id: id as DossierId, folder }
        : { kind: 'dossier-gone', id: id as DossierId }
  }
}
