// Owns what a person may write of who said a quote's words.
import { z } from 'zod'
import { isDay, OFFERED_FIELDS } from './attribution'
import { attribution } from './quote'
import { SPEECH_KINDS, STATEMENT_KINDS } from './quote-kinds'

/** A field whose values are offered again elsewhere. */
export const offeredField = z.enum(OFFERED_FIELDS)

const line = (schema: typeof attribution.speaker) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(schema.unwrap())

/** The fields as a person writes them: one that is empty is taken back. */
export const attributionChange = z
  .strictObject({
    speaker: line(attribution.speaker),
    speakerRole: line(attribution.speakerRole),
    verb: line(attribution.verb),
    speech: z.enum([...SPEECH_KINDS, '']),
    kind: z.enum([...STATEMENT_KINDS, '']),
    saidOn: z.string().refine((text) => text === '' || isDay(text)),
  })
  .partial()
export type AttributionChange = Readonly<z.infer<typeof attributionChange>>
