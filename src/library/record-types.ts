// Owns the kinds of records that a library holds, each with its check.
import { article, captureRecord, type Article, type CaptureRecord } from '../model/article'
import { codebook, type Codebook } from '../model/codebook'
import { ARTICLE_SCHEMA, dossier, type Dossier } from '../model/dossier'
import { dossierVersion, type DossierVersion } from '../model/dossier-version'
import { freeNote, type FreeNote } from '../model/free-note'
import { quotesRecord, type QuotesRecord } from '../model/quote'
import { storyDecisions, type StoryDecisions } from '../model/story-decision'
import { keptStyles, type KeptStyles } from '../model/own-style'
import { savedSearches, type SavedSearches } from '../model/saved-search'
import { speakersRecord, type SpeakersRecord } from '../model/speaker'
import {
  CODEBOOK as CODEBOOK_FILE,
  idOfFolder,
  SEARCHES as SEARCHES_FILE,
  SPEAKERS as SPEAKERS_FILE,
  STORIES as STORIES_FILE,
  STYLES as STYLES_FILE,
} from './layout'
import { type Json } from './json'
import type { RecordType } from './record'

/** Folders in the trash and in staging may have other names: where none says an id, nothing can be told. */
const isOf = (id: string, path: string): boolean => {
  const owner = idOfFolder(path.split('/').at(-2) ?? '')
  return owner === null || owner === id
}

export const ARTICLE: RecordType<Article> = {
  schema: article,
  kind: 'article',
  belongs: ({ id }, path) => isOf(id, path),
}
export const QUOTES: RecordType<QuotesRecord> = {
  schema: quotesRecord,
  kind: 'quotes',
  belongs: ({ quotes }, path) => quotes.every(({ articleId }) => isOf(articleId, path)),
}
export const DOSSIER: RecordType<Dossier> = {
  schema: dossier,
  kind: 'dossier',
  newest: ARTICLE_SCHEMA,
  belongs: ({ id }, path) => isOf(id, path),
}
export const NOTE: RecordType<FreeNote> = {
  schema: freeNote,
  kind: 'note',
  belongs: ({ id }, path) => isOf(id, path),
}
export const CODEBOOK: RecordType<Codebook> = { schema: codebook, kind: 'codebook' }
export const SEARCHES: RecordType<SavedSearches> = { schema: savedSearches, kind: 'searches' }
export const STYLES: RecordType<KeptStyles> = { schema: keptStyles, kind: 'styles' }
export const SPEAKERS: RecordType<SpeakersRecord> = { schema: speakersRecord, kind: 'speakers' }
export const STORIES: RecordType<StoryDecisions> = { schema: storyDecisions, kind: 'stories' }

/** The type of the record at a path of the library. */
export function typeOfRecord(path: string): RecordType<Json> {
  return typeAt(path) as unknown as RecordType<Json>
}

function typeAt(
  path: string,
):
  | typeof ARTICLE
  | typeof QUOTES
  | typeof DOSSIER
  | typeof NOTE
  | typeof CODEBOOK
  | typeof SEARCHES
  | typeof STYLES
  | typeof SPEAKERS
  | typeof STORIES {
  if (path === CODEBOOK_FILE) return CODEBOOK
  if (path === SEARCHES_FILE) return SEARCHES
  if (path === STYLES_FILE) return STYLES
  if (path === SPEAKERS_FILE) return SPEAKERS
  if (path === STORIES_FILE) return STORIES
  if (path.endsWith('/quotes.json')) return QUOTES
  if (path.endsWith('/note.json')) return NOTE
  return path.endsWith('/dossier.json') ? DOSSIER : ARTICLE
}

/** A named version of a dossier: written once, and never migrated. */
export const DOSSIER_VERSION: RecordType<DossierVersion> = { schema: dossierVersion, kind: null }

/** Part of a sealed version: written once, and never migrated. */
export const CAPTURE: RecordType<CaptureRecord> = { schema: captureRecord, kind: null }
