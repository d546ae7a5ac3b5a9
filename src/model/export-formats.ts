// Owns the kinds of files that a dossier can be handed in as. Leaves making them to `export`, and what they are called to the messages.

export const EXPORT_FORMATS = [
  'html',
  'pdf',
  'docx',
  'epub',
  'markdown',
  'text',
  'zip',
  'folder',
  'csv',
  'annotations',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The ending of a file of each kind, without the dot; a folder has none. */
export const EXPORT_ENDINGS: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  markdown: 'md',
  text: 'txt',
  zip: 'zip',
  folder: '',
  csv: 'csv',
  annotations: 'jsonld',
}

/** The sheet that a file is set for. */
export type PaperSize = 'A4' | 'Letter'

/** Places that print on Letter. Source: CLDR, measurementData, paperSize. */
const LETTER_PLACES = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The sheet of a place, by a locale such as `en-US`; A4 where it names none. */
export function paperSizeOf(locale: string): PaperSize {
  const [, place] = /[-_]([A-Za-z]{2})(?:[-_.@]|$)/.exec(locale) ?? []
  return place !== undefined && LETTER_PLACES.has(place.toUpperCase()) ? 'Letter' : 'A4'
}
