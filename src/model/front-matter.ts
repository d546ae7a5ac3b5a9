// Owns what stands at the head of a dossier besides its title: who hands it in, from where, when, and what it is about. Pure.

/** In the order in which they are shown. */
export const FRONT_FIELDS = ['author', 'institution', 'date', 'abstract'] as const
export type FrontField = (typeof FRONT_FIELDS)[number]

/** As a person typed them; empty for what isn't said. */
export type FrontMatter = Readonly<Record<FrontField, string>>

/** What they may hold, in UTF-16 code units. */
export const FRONT_LIMITS: Readonly<Record<FrontField, number>> = {
  author: 300,
  institution: 300,
  date: 100,
  abstract: 5000,
}

/** Of a dossier, which may never have had them. */
export const frontMatterOf = (dossier: {
  readonly [K in FrontField]?: string | undefined
}): FrontMatter => ({
  author: dossier.author ?? '',
  institution: dossier.institution ?? '',
  date: dossier.date ?? '',
  abstract: dossier.abstract ?? '',
})

/** The lines that say by whom a dossier is, from where and of which day; some may be empty. */
export const bylinesOf = ({ author, institution, date }: FrontMatter): readonly string[] => [
  author,
  institution,
  date,
]

/** Longest title of a dossier that is kept. */
export const DOSSIER_TITLE_LIMIT = 300
