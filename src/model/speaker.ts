// Owns what a person says of somebody who speaks in articles: one name for all that the articles call them, and their offices by date.
// Leaves asking that of a name to `speaker-names`.
import { z } from 'zod'
import { isDay } from './attribution'
import { instant, speakerId } from './ids'
import { oneLine } from './quote'
import { conflicts, recordFields } from './record'

/** All stand in one record, which is written whole. */
export const MOST_SPEAKERS = 5000
export const MOST_NAMES = 200
export const MOST_ROLES = 50

const day = z.string().refine((text) => text === '' || isDay(text))

/** An office or part, from and up to a day, a month or a year, both inclusive; empty where it has no such end. */
export const speakerRole = z.looseObject({ title: oneLine.min(1), from: day, to: day })
export type SpeakerRole = Readonly<z.infer<typeof speakerRole>>

export const speaker = z.looseObject({
  id: speakerId,
  /** What they are called here. */
  name: oneLine.min(1),
  /** What else articles and quotes call them. */
  others: z.array(oneLine.min(1)).max(MOST_NAMES),
  roles: z.array(speakerRole).max(MOST_ROLES),
  createdAt: instant,
  updatedAt: instant,
})
export type Speaker = Readonly<z.infer<typeof speaker>>

/** The speakers of a library that a person said something of: one record. In no order; each once. */
export const speakersRecord = z.looseObject({
  ...recordFields,
  speakers: z.array(speaker),
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type SpeakersRecord = Readonly<z.infer<typeof speakersRecord>>
