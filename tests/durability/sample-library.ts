// Owns a library with some of everything, for scenarios that damage it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { addBlock } from '../../src/dossier/outline'
import { openLibrary, type Library, type LibraryTools } from '../../src/library/library'
import { blockId } from '../../src/model/ids'
import type { Quote } from '../../src/model/quote'
import { localFiles } from '../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { newVersion, TEXT } from '../helpers/new-version'

/** Open the library in a folder, as its only program. */
export const openHere = (folder: string, more: Partial<LibraryTools> = {}): Promise<Library> =>
  openLibrary({ files: localFiles(folder), clock: systemClock, newId: randomId, hashOf: sha256, ...more })

/** Fill a library: each article with two quotes, tags and a note, and a dossier and a free note for every eighth. */
export async function fillLibrary(library: Library, articles: number): Promise<void> {
  for (let i = 0; i < articles; i++) {
    const { id } = await library.articles.add(newVersion({ title: `Article ${String(i)} 기사` }))
    const quotes: Quote[] = []
    for (const [start, end] of [
      [10, 40],
      [98, 114],
    ] as const)
      quotes.push(
        await library.quotes.add({
          articleId: id,
          version: 1,
          start,
          end,
          exact: TEXT.slice(start, end),
          colour: 'green',
          tags: ['pledge', '공약'],
          note: `note ${String(i)}`,
        }),
      )
    await library.articles.change(id, { tags: [`tag-${String(i % 5)}`] })
    await library.articles.writeNote(id, `# Note ${String(i)}\n메모`)
    if (i % 8 !== 0) continue
    await library.notes.create({
      title: `Free ${String(i)}`,
      note: `Words ${String(i)}\n메모`,
      tags: ['공약'],
    })
    const dossier = await library.dossiers.create(`Dossier ${String(i)}`)
    await library.dossiers.edit(dossier.id, (record) =>
      quotes.reduce(
        (all, { id: quoteId, selector }) =>
          addBlock(
            all,
            { kind: 'quote', id: blockId.parse(randomId()), quoteId, articleId: id, words: selector.exact },
            null,
          ),
        record,
      ),
    )
  }
}

/** Put articles into a library's trash, beside what it holds. */
export async function fillTrash(library: Library, articles: number): Promise<void> {
  for (let n = 0; n < articles; n++) {
    const { id } = await library.articles.add(newVersion())
    await library.trash.deleteArticle(id)
  }
}

/** Every file under a folder with a hash of its bytes, by its path. `skip` names top-level folders to leave out. */
export function hashTree(folder: string, skip: readonly string[] = []): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !skip.includes(path.split('/')[0] ?? ''))
  return new Map(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}
