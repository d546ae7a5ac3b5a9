// Owns a list of sources as RIS. Source: the RIS format specification of 2011, as Zotero and pandoc read it.
import type { CslName } from '../citations/author-name'
import { oneLine, type SourceEntry } from './source-entry'

const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  broadcast: 'VIDEO',
  webpage: 'ELEC',
}

/** Sources as RIS, in UTF-8. */
export const sourcesToRis = (entries: readonly SourceEntry[]): string => entries.map(risEntry).join('')

function risEntry({ item, keywords, abstract, note }: SourceEntry): string {
  const issued = item.issued?.['date-parts'][0] ?? null
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? item.interviewer ?? []).map((name) => ['AU', nameOf(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title'] ?? null],
    ['PB', item.publisher ?? null],
    ['M3', item.genre ?? null],
    ['PY', issued === null ? null : String(issued[0])],
    ['DA', issued === null ? null : dateOf(issued)],
    ['UR', item.URL ?? null],
    ['Y2', dateOf(item.accessed['date-parts'][0] ?? [])],
    ['LA', item.language ?? null],
    ...keywords.map((word) => ['KW', word] as const),
    ['AB', abstract],
    ['N1', note],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .concat('\r\n')
    .join('')
}

/** Year, month and day between strokes, empty where they aren't known. */
const dateOf = (parts: readonly number[]): string =>
  [0, 1, 2]
    .map((i) => (parts[i] === undefined ? '' : String(parts[i]).padStart(i === 0 ? 4 : 2, '0')))
    .join('/') + '/'

/** A comma parts the names of a person: one within a name that stays whole would, too. */
function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal.replaceAll(',', ' ')
  const family = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ')
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ')
}
