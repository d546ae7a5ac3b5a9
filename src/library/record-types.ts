// Owns the kinds of records that a library holds, each with its check.
import { article, captureRecord, type Article, type CaptureRecord } from '../model/article'
import { dossier, type Dossier } from '../model/dossier'
import { quotesRecord, type QuotesRecord } from '../model/quote'
import type { Json } from './migrations'
import type { RecordType } from './record'

export const ARTICLE: RecordType<Article> = { schema: article, kind: 'article' }
export const QUOTES: RecordType<QuotesRecord> = { schema: quotesRecord, kind: 'quotes' }
export const DOSSIER: RecordType<Dossier> = { schema: dossier, kind: 'dossier' }
/** The type of the record at a path of the library. */
export function typeOfRecord(path: string): RecordType<Json> {
  const type = path.endsWith('/quotes.json') ? QUOTES : path.endsWith('/dossier.json') ? DOSSIER : ARTICLE
  return type
}

/** Part of a sealed version: written once, and never migrated. */
export const CAPTURE: RecordType<CaptureRecord> = { schema: captureRecord, kind: null }
