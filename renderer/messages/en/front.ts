// Owns the words of a dossier's front matter, in English.
import type { FrontField } from '../../../src/model/front-matter'

export const enFront = {
  front: {
    add: 'Add author, date, abstract',
    more: 'More about this dossier',
    fields: {
      author: 'Author',
      institution: 'Institution',
      date: 'Date',
      abstract: 'Abstract',
    } satisfies Record<FrontField, string> as Record<FrontField, string>,
    placeholders: {
      author: 'Who hands it in',
      institution: 'School, institute, office',
      date: 'As it is to be printed, such as 3 March 2026',
      abstract: 'What it shows, in a few sentences',
    } satisfies Record<FrontField, string> as Record<FrontField, string>,
  },
}

/** What every locale must say here. */
export type FrontMessages = typeof enFront
