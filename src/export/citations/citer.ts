// Owns asking citeproc-js: one engine for one list of sources in one style. Leaves what a source is to `csl-item.ts`.
import {
  CITATION_LOCALES,
  STYLES_OWN_LOCALE,
  type BroughtStyle,
  type CitationChoice,
  type CitationLocale,
  type CitationPart,
  type OWN_STYLE,
  type OwnStyle,
} from '../../model/citation'
import type { QuotePlace } from '../../model/quote-place'
import { unescapeHtml } from '../../text/html-escape'
import { cslItem, type CslItem, type ItemSource } from './csl-item'
import { readLocale, readStyle } from './citation-data'
import { mendStyle } from './mend-style'
import { asWords, OUTPUT_FORM, outputFormat, readParts } from './rich-text'

/** A choice of a style that isn't our own form; what a person added comes with its CSL. */
export type StyleChoice = Pick<CitationChoice, 'locale'> &
  (
    | { readonly style: Exclude<BroughtStyle, typeof OWN_STYLE>; readonly csl?: never }
    | { readonly style: OwnStyle; readonly csl: string }
  )

/** Where a cite stands among the others. */
export type CitePosition = {
  /** The number of the note. */
  readonly note: number
  /** The note that cited the source first; `null` for the first time. */
  readonly firstNote: number | null
  /** Whether the note before cites the same source. */
  readonly isRepeated: boolean
  /** The last note that cites the source; `null` for none. */
  readonly lastNote: number | null
}

export type Citer = {
  readonly styleName: string
  readonly locale: string
  readonly form: 'note' | 'in-text'
  /** Cite a source by its place in the list that the citer was made for. */
  cite(source: number, place: QuotePlace | null, at: CitePosition): readonly CitationPart[]
  /** Entries in the order of the style, each with its source's place in the list; `null` for a style without a bibliography. */
  bibliography(): readonly { readonly source: number; readonly parts: readonly CitationPart[] }[] | null
}

/** Cited once, by itself. */
export const ALONE: CitePosition = { note: 1, firstNote: null, isRepeated: false, lastNote: null }

/** How the engine numbers positions. */
const FIRST = 0
const SUBSEQUENT = 1
const IBID_WITH_LOCATOR = 3
/** Notes that are near each other. Source: CSL 1.0.2, `near-note-distance`. */
const NEAR_NOTES = 5

/** Make a citer for sources, in the order in which they are first cited. The engine is loaded with the first one. */
export async function makeCiter(sources: readonly ItemSource[], choice: StyleChoice): Promise<Citer> {
  const [{ default: CSL }, style] = await Promise.all([import('citeproc'), cslOf(choice)])
  CSL.Output.Formats[OUTPUT_FORM] = outputFormat
  const wanted = localeOf(choice, style)
  const joinsInitials = style.includes('initialize-with-hyphen="false"')
  const locales = new Map<string, string>()
  for (const tag of new Set<CitationLocale>(['en-US', 'en-GB', wanted]))
    locales.set(tag, await readLocale(tag))
  // The engine asks for each of them many times.
  const items = new Map(
    sources.map((source, i) => [String(i), wordsOnly(cslItem(source, String(i), wanted), joinsInitials)]),
  )
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => locales.get(tag) ?? locales.get('en-US') ?? false,
      retrieveItem: (id) => items.get(id),
    },
    mendStyle(style),
    wanted,
    true,
  )
  engine.opt.development_extensions['wrap_url_and_doi'] = true
  engine.setOutputFormat(OUTPUT_FORM)
  engine.updateItems([...items.keys()])
  const terms = paragraphTerms((term, form) => engine.getTerm(term, form))
  const render = (
    source: number,
    locator: readonly [label: string, value: string] | null,
    at: CitePosition,
  ) =>
    engine.makeCitationCluster([
      {
        id: String(source),
        ...(locator === null ? {} : { label: locator[0], locator: locator[1] }),
        position: at.firstNote === null ? FIRST : at.isRepeated ? IBID_WITH_LOCATOR : SUBSEQUENT,
        ...(at.firstNote === null ? {} : { 'first-reference-note-number': at.firstNote }),
        ...(at.lastNote !== null && at.note - at.lastNote <= NEAR_NOTES ? { 'near-note': true } : {}),
      },
    ])
  return {
    styleName: unescapeHtml(/<title>([^<]*)<\/title>/.exec(style)?.[1] ?? choice.style),
    locale: wanted,
    form: engine.opt.xclass === 'note' ? 'note' : 'in-text',
    cite: (source, place, at) => {
      if (place === null) return readParts(render(source, null, at))
      if (place.page !== null) return readParts(render(source, ['page', String(place.page)], at))
      const paragraph = String(place.paragraph)
      const set = render(source, ['paragraph', paragraph], at)
      // Some styles print the bare number, which readers take for that of a page.
      return readParts(
        isNamed(set, paragraph, terms) ? set : render(source, ['paragraph', `¶ ${paragraph}`], at),
      )
    },
    bibliography: () => {
      const made = engine.makeBibliography()
      if (made === false) return null
      const [{ entry_ids: ids }, entries] = made
      return entries.map((entry, i) => ({ source: Number(ids[i]?.[0]), parts: readParts(entry) }))
    },
  }
}

const cslOf = async (choice: StyleChoice): Promise<string> => choice.csl ?? readStyle(choice.style)

/** The locale to set in: what was chosen, else the style's own. */
function localeOf(choice: StyleChoice, style: string): CitationLocale {
  const begin = style.indexOf('<style')
  const own = / default-locale="([A-Za-z-]+)"/.exec(style.slice(begin, style.indexOf('>', begin)))?.[1]
  const wanted = choice.locale === STYLES_OWN_LOCALE ? own : choice.locale
  return CITATION_LOCALES.find((tag) => tag === wanted) ?? 'en-US'
}

/**
 * An item in which every value is words alone.
 * @param joinsInitials the style writes initials without hyphens: the engine finds no initial in a small letter (`Jae-myung`)
 */
function wordsOnly(item: CslItem, joinsInitials: boolean): unknown {
  const words = (value: unknown, name: string): unknown => {
    if (typeof value === 'string')
      return asWords(
        joinsInitials && name === 'given'
          ? value.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase())
          : value,
      )
    if (Array.isArray(value)) return value.map((one) => words(one, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, words(one, key)]))
  }
  return words(item, '')
}

function paragraphTerms(getTerm: (term: string, form: string) => string | undefined): readonly string[] {
  const terms = ['long', 'short', 'symbol'].map((form) => getTerm('paragraph', form)?.toLowerCase() ?? '')
  return [...new Set(terms.filter((term) => term !== ''))]
}

/** Whether the number of a paragraph, where it is printed, is said to be one. */
function isNamed(set: string, paragraph: string, terms: readonly string[]): boolean {
  const text = set.toLowerCase()
  return terms.some((term) => {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      if (
        text
          .slice(at + term.length)
          .trimStart()
          .startsWith(paragraph)
      )
        return true
    return false
  })
}
