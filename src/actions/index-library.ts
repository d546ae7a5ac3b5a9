// Owns keeping the index true to the files: after each write, and at start for what changed while the program was not looking.
import { addressKey } from '../capture/address'
import { isAppError } from '../errors'
import { articleRecord, dossierRecord, idOfFolder, noteFile, quotesRecord } from '../library/layout'
import type { LibraryChange } from '../library/store'
import { removeArticle, removeDossier, writeArticle, writeDossier } from '../search/index-writer'
import type { Workspace } from './workspace'

/** Bring the index up to one change of the library. */
export async function followChange(workspace: Workspace, change: LibraryChange): Promise<void> {
  switch (change.kind) {
    case 'article':
      await indexArticle(workspace, change.folder)
      return
    case 'article-gone':
      removeArticle(workspace.index, change.id)
      return
    case 'dossier':
      await indexDossier(workspace, change.folder)
      return
    case 'dossier-gone':
      removeDossier(workspace.index, change.id)
  }
}

/** What a reconciliation did. */
export type Reconciliation = {
  readonly indexed: number
  readonly removed: number
  readonly unchanged: number
}

/** Bring the index up to the files: what other programs added, changed or removed. Damaged records are counted and left alone. */
export async function reconcileIndex(
  workspace: Workspace,
  progress?: (done: number, total: number) => void,
): Promise<Reconciliation> {
  const { library, index } = workspace
  // Before the folders are listed: what is added in between is then indexed twice rather than taken for gone.
  const known = new Map(
    ['articles', 'dossiers'].flatMap((table) =>
      index.all(`SELECT id, folder, stamp FROM ${table}`).map((row) => [String(row['folder']), row] as const),
    ),
  )
  const articles = await library.articles.folders()
  const dossiers = await library.dossiers.folders()
  let indexed = 0
  let unchanged = 0
  const total = articles.length + dossiers.length
  for (const [position, folder] of [...articles, ...dossiers].entries()) {
    const isArticle = position < articles.length
    const stamp = isArticle ? await articleStamp(workspace, folder) : await dossierStamp(workspace, folder)
    if (known.get(folder)?.['stamp'] === stamp) unchanged++
    else {
      await (isArticle ? indexArticle(workspace, folder) : indexDossier(workspace, folder))
      indexed++
    }
    known.delete(folder)
    progress?.(position + 1, total)
  }
  const moved = new Set([...articles, ...dossiers].map((folder) => idOfFolder(folder)))
  for (const [folder, row] of known) {
    const id = String(row['id'])
    if (moved.has(id)) continue
    if (folder.startsWith('articles/')) removeArticle(index, id)
    else removeDossier(index, id)
  }
  return { indexed, removed: known.size, unchanged }
}

async function indexArticle(workspace: Workspace, folder: string): Promise<void> {
  const { library, index } = workspace
  await noticingDamage(workspace, articleRecord(folder), async () => {
    const stamp = await articleStamp(workspace, folder)
    const article = await library.articles.readIn(folder)
    const newest = article.versions.at(-1)
    writeArticle(index, {
      article,
      folder,
      stamp,
      text: newest === undefined ? '' : await library.articles.readText(article.id, newest.n),
      note: await library.articles.readNote(article.id),
      quotes: await library.quotes.list(article.id),
      addressKeys: article.addresses.map(addressKey),
    })
  })
}

async function indexDossier(workspace: Workspace, folder: string): Promise<void> {
  await noticingDamage(workspace, dossierRecord(folder), async () => {
    const stamp = await dossierStamp(workspace, folder)
    writeDossier(workspace.index, await workspace.library.dossiers.readIn(folder), folder, stamp)
  })
}

async function noticingDamage(workspace: Workspace, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    workspace.damaged.delete(path)
  } catch (error) {
    if (!isAppError(error)) throw error
    workspace.damaged.set(path, error.message)
  }
}

async function articleStamp({ library }: Workspace, folder: string): Promise<string> {
  const paths = [articleRecord(folder), quotesRecord(folder), noteFile(folder)]
  return (await Promise.all(paths.map((path) => library.files.stamp(path)))).join(' ')
}

const dossierStamp = async ({ library }: Workspace, folder: string): Promise<string> =>
  (await library.files.stamp(dossierRecord(folder))) ?? ''
