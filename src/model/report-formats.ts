// Owns the kinds of files that the report of a verification can be kept as. Pure.

export const REPORT_FORMATS = ['html', 'text', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The ending of a file of each kind, without the dot. */
export const REPORT_ENDINGS: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  text: 'txt',
  json: 'json',
}
