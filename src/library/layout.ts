// Owns where things lie in a library's folder. Leaves reading and writing them to the modules beside it.
import { assetPath as pathOfAsset } from '../model/asset-path'
import type { ArticleId, DossierId, DossierVersionId, NoteId, Sha256 } from '../model/ids'

export const LIBRARY_RECORD = 'library.json'
export const LOG = 'log.jsonl'
export const CODEBOOK = 'codebook.json'
export const SEARCHES = 'searches.json'
/** Citation styles that a person added. */
export const STYLES = 'styles.json'
/** What a person said of speakers. */
export const SPEAKERS = 'speakers.json'
/** What a person decided of articles that are one story. */
export const STORIES = 'stories.json'
export const ARTICLES = 'articles'
export const DOSSIERS = 'dossiers'
/** Free notes. */
export const NOTES = 'notes'
export const TRASH = 'trash'
/** What could not be read, byte for byte, each under its hash. */
export const QUARANTINE = 'quarantine'
export const BACKUPS = 'backups'
export { STAGING } from '../ports'

/** Images, fonts and style sheets, kept once, by their hashes. */
export const ASSETS = 'assets'

export const assetPath = (sha256: Sha256): string => pathOfAsset(sha256)

export const articleFolder = (createdAt: string, title: string, id: ArticleId): string =>
  `${ARTICLES}/${createdAt.slice(0, 10)}-${slug(title)}-${id}`

export const dossierFolder = (title: string, id: DossierId): string => `${DOSSIERS}/${slug(title)}-${id}`

/** By the day that it was begun: its title comes later, and changes. */
export const noteFolder = (createdAt: string, id: NoteId): string =>
  `${NOTES}/${createdAt.slice(0, 10)}-${id}`

/** An instant as part of a name: digits only, to the second. */
export const trashStamp = (at: string): string => at.replace(/\D/g, '').slice(0, 14)

/** Where a folder that is deleted now goes: one rename, which also a full disk has room for. */
export const trashPlace = (at: string, folder: string): string =>
  `${TRASH}/${trashStamp(at)}~${folder.replace('/', '~')}`

export const articleRecord = (folder: string): string => `${folder}/article.json`
export const quotesRecord = (folder: string): string => `${folder}/quotes.json`
export const noteFile = (folder: string): string => `${folder}/note.md`
export const dossierRecord = (folder: string): string => `${folder}/dossier.json`
/** A named version of a dossier. */
export const dossierVersion = (folder: string, id: DossierVersionId): string =>
  `${folder}/versions/${id}.json`
export const noteRecord = (folder: string): string => `${folder}/note.json`

export const versionFolder = (folder: string, n: number): string => `${folder}/versions/${String(n)}`
export const VERSION_FILES = {
  source: 'source.html',
  content: 'content.html',
  text: 'text.txt',
  original: 'original.html',
  capture: 'capture.json',
} as const

/** The record id that a folder's name ends in, or `null`. */
export const idOfFolder = (name: string): string | null =>
  /(?:^|-)([0-9a-hjkmnp-tv-z]{12})$/.exec(name)?.[1] ?? null

const LONGEST_SLUG = 60

/** A title as part of a file name: letters and digits of any script, hyphens between; never empty. */
function slug(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
  let name = ''
  for (const word of words ?? []) {
    const longer = name === '' ? word : `${name}-${word}`
    // File systems count bytes: three for a syllable of Hangul.
    if (new TextEncoder().encode(longer).length > LONGEST_SLUG) break
    name = longer
  }
  return name === '' ? 'untitled' : name
}
