// Owns saying what was changed where only a path is known: after undoing, mending and merging.
import type { ArticleId, DossierId } from '../model/ids'
import * as layout from './layout'
import type { Store } from './store'

/** Say that something at a path of the library was written, moved there or taken away. */
export async function tellPath({ files, tell }: Pick<Store, 'files' | 'tell'>, path: string): Promise<void> {
  if (path === layout.CODEBOOK) tell({ kind: 'codebook', id: '' })
  if (path === layout.SEARCHES) tell({ kind: 'searches', id: '' })
  const [shelf, name] = path.split('/')
  const id = name === undefined ? null : layout.idOfFolder(name)
  if (id === null || (shelf !== layout.ARTICLES && shelf !== layout.DOSSIERS)) return
  const folder = `${shelf}/${name ?? ''}`
  const isThere = await files.exists(folder)
  if (shelf === layout.ARTICLES)
    tell(
      isThere
        ? { kind: 'article', id: id as ArticleId, folder, part: 'all' }
        : { kind: 'article-gone', id: id as ArticleId },
    )
  else
    tell(
      isThere
        ? { kind: 'dossier', id: id as DossierId, folder }
        : { kind: 'dossier-gone', id: id as DossierId },
    )
}
