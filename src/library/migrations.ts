// Owns how records of earlier forms become today's: pure functions, one step for each form. A record is migrated whenever it is
// read and written in today's form when it next changes, so that opening an old library costs the same whatever its size.
import type { Json } from './json'
import { LIBRARY_SCHEMA } from '../model/record'

export type RecordKind =
  'article' | 'quotes' | 'dossier' | 'codebook' | 'note' | 'searches' | 'styles' | 'speakers' | 'stories'

type Migration = Readonly<Record<RecordKind, (old: Json) => Json>>

const addRevision = (old: Json): Json => ({ ...old, revision: 0 })

/** From each form to the next, by the form that is left behind. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // 2 counts the writes of each record: clocks differ between machines, and jump.
  1: {
    article: addRevision,
    quotes: addRevision,
    dossier: addRevision,
    codebook: addRevision,
    note: addRevision,
    searches: addRevision,
    styles: addRevision,
    speakers: addRevision,
    stories: addRevision,
  },
}

/** The form of a record; the first one didn't say. */
export const schemaOf = (record: Json): number =>
  typeof record['schema'] === 'number' ? record['schema'] : 1

/** Give a record in today's form. One of today's or a later form is given as it is. Fields that nobody knows are kept. */
export function migrateRecord(kind: RecordKind, record: Json): Json {
  let migrated = record
  for (let schema = schemaOf(record); schema < LIBRARY_SCHEMA; schema++) {
    const migration = MIGRATIONS[schema]
    // A form that never was: what the record says of itself is damaged, and its own check will say so.
    if (migration === undefined) return record
    migrated = { ...migration[kind](migrated), schema: schema + 1 }
  }
  return migrated
}
