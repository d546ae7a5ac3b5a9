// Owns how a deleted quote lies in the trash: one file, with the quote as it was.
import { z } from 'zod'
import type { QuoteId } from '../model/ids'
import { quote, type Quote } from '../model/quote'
import type { Files } from '../ports'
import * as layout from './layout'
import { decodeText, orNull, parseRecord, recordText, type RecordType } from './record'

const TRASHED: RecordType<{ readonly quote: Quote }> = {
  schema: z.looseObject({ quote }),
  kind: null,
}

const nameEnd = (id: QuoteId): string => `~quote-${id}.json`

/** Deleted quotes in the trash. */
export const quoteTrash = {
  /** Where a quote that is deleted now goes. */
  place: (now: string, id: QuoteId): string => `${layout.TRASH}/${layout.trashStamp(now)}${nameEnd(id)}`,
  text: (kept: Quote): string => recordText({ quote: kept }),
  isOne: (name: string): boolean => /~quote-[0-9a-hjkmnp-tv-z]{12}\.json$/.test(name),
  /** @throws {AppError} damaged, storage; `null` when it is gone */
  async read(files: Files, name: string): Promise<Quote | null> {
    const place = `${layout.TRASH}/${name}`
    const bytes = await files.readBytes(place)
    return bytes === null ? null : parseRecord(decodeText(bytes, place), TRASHED, place).quote
  },
  /** Every entry of one quote. A damaged one is left alone. */
  async find(files: Files, id: QuoteId): Promise<readonly { place: string; text: string }[]> {
    const entries = await files.list(layout.TRASH)
    const places = entries.flatMap(({ name }) =>
      name.endsWith(nameEnd(id)) ? [`${layout.TRASH}/${name}`] : [],
    )
    const found = await Promise.all(
      places.map((place) =>
        orNull(async () => {
          const bytes = await files.readBytes(place)
          return bytes === null ? null : { place, text: decodeText(bytes, place) }
        }),
      ),
    )
    return found.filter((entry) => entry !== null)
  },
}
