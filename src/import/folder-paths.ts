// Owns the paths of folders that name the one above them, as most tools keep them. Pure.
import type { JsonObject } from './json-text'
import { wordsOf } from './values'

/** Deeper than anybody puts folders into folders; a circle ends there, too. */
const DEEPEST = 20

/** The names from the outermost to a folder's own, by its id. Of a circle, each folder stands by itself. */
export function folderPaths(
  folders: readonly JsonObject[],
  parentKey = 'parentId',
  nameKey = 'name',
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(folders.map((one) => [wordsOf(one['id']) ?? '', one]))
  const pathOf = (id: string): readonly string[] => {
    const names: string[] = []
    let at: string | null = id
    for (let depth = 0; at !== null; depth++) {
      const folder = byId.get(at)
      if (folder === undefined) break
      if (depth > DEEPEST) return names.slice(-1)
      names.unshift(wordsOf(folder[nameKey]) ?? '')
      at = wordsOf(folder[parentKey])
    }
    return names.filter((name) => name !== '')
  }
  return new Map([...byId.keys()].map((id) => [id, pathOf(id)]))
}
