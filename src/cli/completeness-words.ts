// Owns what the command line says of a capture that may not hold all of its article.
import type { Completeness, CompletenessReason } from '../model/completeness'
import { counted } from './output'

const GRADES: Readonly<Record<Completeness['grade'], string>> = {
  full: 'complete',
  'images-missing': 'all words, but not all images',
  doubtful: 'perhaps not all of it',
  cut: 'words are missing',
}

type Say = (reason: { readonly detail: string; readonly count: number }) => string

const REASONS: Readonly<Record<CompletenessReason['kind'], Say>> = {
  paywall: ({ detail }) => `the site sells the rest${said(detail)}`,
  'not-free': ({ detail }) => `the site says that it isn't free${said(detail)}`,
  'consent-wall': ({ detail }) => `the site asks for consent first${said(detail)}`,
  stub: ({ detail }) => `it goes on at ${detail}`,
  short: ({ count }) => `the page says that it has ${counted(count, 'word')}`,
  'pages-missing': ({ detail }) => `a further page was not captured: ${detail}`,
  'images-missing': ({ count }) => `${counted(count, 'image')} could not be had`,
  'script-shell': () => 'its scripts were not run',
  'soft-404': ({ detail }) => `the page says that there is nothing here${said(detail)}`,
  language: ({ detail }) => `it is in another language than it says: ${detail}`,
}

const said = (detail: string): string => (detail === '' ? '' : ` (“${detail}”)`)

/** The grade with its reasons; empty for a whole article, and where that was not judged. */
export function completenessWords(completeness: Completeness | null): string {
  if (completeness === null || completeness.grade === 'full') return ''
  const reasons = completeness.reasons.map(({ kind, detail, count }) =>
    REASONS[kind]({ detail: detail ?? '', count: count ?? 0 }),
  )
  return `${GRADES[completeness.grade]}: ${reasons.join(', ')}`
}
