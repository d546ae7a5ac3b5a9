// Owns what a citation is made of, which styles and locales are offered, and the citations of a dossier. Pure: the window needs it
// without schemas. Leaves making citations to `export`.

/** A stretch of a citation; `href` where it is an address that may be opened. What is set apart is data, never markup. */
export type CitationPart = {
  readonly text: string
  readonly href: string | null
  readonly italic?: true
  readonly bold?: true
  readonly smallCaps?: true
  readonly underline?: true
  readonly position?: 'super' | 'sub'
}

/** The form of our own: number, place in the text, address, capture and version, in words of no style. */
export const OWN_STYLE = 'cuttings'

/** The styles that the app brings: our own form, and those of `resources/citation/styles` by the names of their files. */
export const CITATION_STYLES = [
  OWN_STYLE,
  'chicago-fullnote-bibliography',
  'chicago-author-date',
  'apa',
  'modern-language-association',
  'harvard-cite-them-right',
  'vancouver',
  'ieee',
  'oscola',
  'bluebook-law-review',
] as const
export type BroughtStyle = (typeof CITATION_STYLES)[number]

const OWN_PREFIX = 'own:'
/** The name of a style that a person added to the library: its own name after the prefix. */
export type OwnStyle = `${typeof OWN_PREFIX}${string}`
export type CitationStyle = BroughtStyle | OwnStyle

/** What follows the prefix: small letters, digits and single hyphens. */
const OWN_NAME_LIMIT = 80
export const isOwnStyle = (style: string): style is OwnStyle =>
  style.startsWith(OWN_PREFIX) && ownStyleOf(style.slice(OWN_PREFIX.length)) === style

/** The id of a style by what it calls itself, such as the end of its address; `null` where that has no letter and no digit. */
export function ownStyleOf(name: string): OwnStyle | null {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const id = words.join('-').slice(0, OWN_NAME_LIMIT)
  return id === '' || id.endsWith('-') ? null : `${OWN_PREFIX}${id}`
}

/** A style by its id; `null` for what is none. Whether the library has it is another matter. */
export const styleOf = (id: string | undefined): CitationStyle | null =>
  CITATION_STYLES.find((style) => style === id) ?? (id !== undefined && isOwnStyle(id) ? id : null)

/** The locales that the app brings, as `resources/citation/locales` has them. */
export const CITATION_LOCALES = [
  'en-US',
  'en-GB',
  'ko-KR',
  'ja-JP',
  'de-DE',
  'fr-FR',
  'zh-CN',
  'zh-TW',
] as const
export type CitationLocale = (typeof CITATION_LOCALES)[number]

/** The locale that a style brings itself; a style that brings none is set in American English. */
export const STYLES_OWN_LOCALE = 'style' as const

/** What may be chosen as the locale. */
export const LOCALE_CHOICES = [STYLES_OWN_LOCALE, ...CITATION_LOCALES] as const
export type LocaleChoice = (typeof LOCALE_CHOICES)[number]

/** How citations are set. */
export type CitationChoice = {
  /** One of `CITATION_STYLES`, or a style of the library. */
  readonly style: CitationStyle
  /** One of `CITATION_LOCALES`, or `STYLES_OWN_LOCALE`. */
  readonly locale: LocaleChoice
}

/** How citations are set where nobody chose. */
export const USUAL_CITATIONS: CitationChoice = { style: OWN_STYLE, locale: STYLES_OWN_LOCALE }

/** An entry of a bibliography. */
export type BibliographyEntry = {
  readonly sourceNumber: number
  readonly parts: readonly CitationPart[]
  /** When it was captured, and the SHA-256 of its sealed text: no part of any style, printed after the entry. */
  readonly archived: readonly CitationPart[]
}

/** The citations of a dossier in a style that isn't our own. */
export type DossierCitations = {
  readonly style: CitationStyle
  /** As the style calls itself. */
  readonly styleName: string
  /** BCP 47 tag of the language that the style's own words are in. */
  readonly locale: string
  /** `note`: each quote has a note. `in-text`: a short reference in brackets, which the bibliography resolves. */
  readonly form: 'note' | 'in-text'
  /** By id of the quote's block: the note without its number, or the reference. */
  readonly ofQuote: ReadonlyMap<string, readonly CitationPart[]>
  /** By id of the quote's block: the number of its note, from 1 in order; `null` in styles without notes. */
  readonly noteNumbers: ReadonlyMap<string, number> | null
  /** In the order of the style. Styles without a bibliography list each source as its first note has it. */
  readonly bibliography: readonly BibliographyEntry[]
}

/** Forms in which a list of sources is exported. */
export const SOURCE_FORMATS = ['csv', 'bibtex', 'ris', 'csl-json'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]
