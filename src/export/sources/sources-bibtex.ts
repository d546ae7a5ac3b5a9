// Owns a list of sources as BibTeX, in fields that BibLaTeX knows, too. Source: the manual of biblatex, section 2.
import type { CslName } from '../citations/author-name'
import type { CslItem } from '../citations/csl-item'
import { oneLine, type SourceEntry } from './source-entry'

type Field = readonly [name: string, value: string | null]

/** Kinds of entries, and what a kind of article is. All others are of the web. */
const ENTRIES: Readonly<Record<string, readonly [entry: string, subtype: string | null]>> = {
  'article-newspaper': ['article', 'newspaper'],
  'article-magazine': ['article', 'magazine'],
  'article-journal': ['article', null],
  report: ['techreport', null],
}

/** Sources as BibTeX, in UTF-8. */
export const sourcesToBibtex = (entries: readonly SourceEntry[]): string =>
  entries.map((entry) => `${bibtexEntry(entry)}\n`).join('\n')

function bibtexEntry({ item, keywords, abstract, note }: SourceEntry): string {
  const [entry, subtype] = ENTRIES[item.type] ?? ['online', null]
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const names = item.author ?? item.interviewer ?? []
  const house = item['container-title'] ?? item.publisher ?? null
  const fields: readonly Field[] = [
    ['author', names.length === 0 ? null : names.map(nameOf).join(' and ')],
    // Braces within braces: styles would take capitals out of the title.
    ['title', `{${tex(item.title)}}`],
    [houseField(item, entry), house === null ? null : tex(house)],
    ['entrysubtype', subtype],
    ['type', item.genre === undefined ? null : tex(item.genre)],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['day', day === undefined ? null : String(day)],
    ['url', item.URL === undefined ? null : bare(item.URL)],
    ['urldate', isoDate(item.accessed['date-parts'][0] ?? [])],
    ['language', item.language === undefined ? null : tex(item.language)],
    [
      'keywords',
      keywords.length === 0 ? null : keywords.map((word) => tex(word.replaceAll(',', ' '))).join(', '),
    ],
    ['abstract', abstract === null ? null : tex(abstract)],
    ['note', tex(note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]))
  return [`@${entry}{${item.id},`, ...lines, '}'].join('\n')
}

function houseField(item: CslItem, entry: string): string {
  if (entry === 'article') return 'journal'
  if (entry === 'techreport') return 'institution'
  return item.publisher === undefined ? 'organization' : 'publisher'
}

function nameOf(name: CslName): string {
  // Braces keep a name whole.
  if ('literal' in name) return `{${tex(name.literal)}}`
  const family = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ')
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map(tex)
    .join(', ')
}

const isoDate = (parts: readonly number[]): string =>
  parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
}

/** Words in which no sign means anything to TeX. */
const tex = (text: string): string =>
  oneLine(text).replace(/[\\^~{}#$%&_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

/** An address as it is: it is set as it stands, but for signs that would end its field. */
const bare = (address: string): string => address.replace(/[\\{}\s]/g, encodeURIComponent)
