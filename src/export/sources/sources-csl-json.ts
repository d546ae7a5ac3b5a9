// Owns a list of sources as CSL-JSON. Source: CSL 1.0.2, csl-data schema.
import { oneLine, type SourceEntry } from './source-entry'

/** Sources as CSL-JSON. */
export const sourcesToCslJson = (entries: readonly SourceEntry[]): string =>
  `${JSON.stringify(
    entries.map(({ item, keywords, abstract, note }) => ({
      ...item,
      ...(keywords.length === 0 ? {} : { keyword: keywords.map(oneLine).join(', ') }),
      ...(abstract === null ? {} : { abstract: oneLine(abstract) }),
      note,
      source: 'Cuttings',
    })),
    null,
    2,
  )}\n`
