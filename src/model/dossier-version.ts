// Owns what a named version of a dossier is: its content as it was, under a name, in a file that is never written again.
import { z } from 'zod'
import { dossier, type Dossier } from './dossier'
import { dossierId, dossierVersionId, instant } from './ids'
import { quote } from './quote'

/** The fields of a dossier that are its content. Comments aren't: they are about it. */
export const CONTENT_FIELDS = [
  'title',
  'blocks',
  'author',
  'institution',
  'date',
  'abstract',
  'citationStyle',
  'citationLocale',
] as const
export type DossierContent = Pick<Dossier, (typeof CONTENT_FIELDS)[number]>

export const dossierVersion = z.looseObject({
  id: dossierVersionId,
  dossierId,
  keptAt: instant,
  /** Of the dossier. */
  createdAt: instant,
  content: dossier.pick({
    title: true,
    blocks: true,
    author: true,
    institution: true,
    date: true,
    abstract: true,
    citationStyle: true,
    citationLocale: true,
  }),
  /** The quotes of its parts as they were: with their notes, tags and speakers, in the version that they were made in. */
  quotes: z.array(quote),
})
export type DossierVersion = Readonly<z.infer<typeof dossierVersion>>

/** The content of a dossier, without what was never said. */
export const contentOf = (record: DossierContent): DossierContent =>
  Object.fromEntries(
    CONTENT_FIELDS.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  ) as DossierContent
