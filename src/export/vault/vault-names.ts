// Owns what the notes of a vault are called, so that links to them resolve: names that every file system and Obsidian take, each once.
// Sources: requirement S-18, and help.obsidian.md, "Internal links".
import { fileName } from '../../text/file-name'

export type VaultFolder = 'Articles' | 'Dossiers' | 'Notes'

/** Signs that end a link or lead into its target. */
const LINK_SIGNS = ['#', '^', '[', ']']

export type VaultNames = {
  /** The path of a thing in the vault; it is given one where it has none yet. */
  add(folder: VaultFolder, id: string, title: string): string
  /** `null` for what isn't in the vault. */
  find(folder: VaultFolder, id: string): string | null
}

export function makeVaultNames(): VaultNames {
  const paths = new Map<string, string>()
  // Names that differ by case alone are one on some systems.
  const taken = new Set<string>()
  return {
    add(folder, id, title) {
      const key = `${folder} ${id}`
      const there = paths.get(key)
      if (there !== undefined) return there
      const name = fileName(LINK_SIGNS.reduce((words, sign) => words.replaceAll(sign, ' '), title))
      for (let n = 1; ; n++) {
        const path = `${folder}/${n === 1 ? name : `${name} ${String(n)}`}.md`
        const folded = path.normalize('NFC').toLowerCase()
        if (taken.has(folded)) continue
        taken.add(folded)
        paths.set(key, path)
        return path
      }
    },
    find: (folder, id) => paths.get(`${folder} ${id}`) ?? null,
  }
}

/** The block of a quote in its article's note. */
export const blockOfQuote = (id: string): string => `^q-${id}`

/** A link's target as Markdown has it: seen from a note in a folder of the vault. */
export const linkTo = (path: string, block: string | null = null): string =>
  `../${path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A'),
    )
    .join('/')}${block === null ? '' : `#${block}`}`
