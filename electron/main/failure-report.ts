// Owns the report that a person may send when something went wrong: versions, the kind of machine, how large the library is, and what
// failed. No title, address, path, name or key is in it.
import { app } from 'electron'
import type { Failure } from '../../src/model/failure'

export type ReportFacts = {
  readonly version: string
  readonly schema: number
  readonly isReadOnly: boolean
  readonly locale: string
  readonly theme: string
  readonly counts: Readonly<Record<string, number>>
  readonly failures: readonly Failure[]
}

/** The report as text, for a person to read before it goes anywhere. */
export function failureReport(facts: ReportFacts): string {
  const { electron, chrome, node } = process.versions
  const { counts, failures } = facts
  return [
    `Cuttings ${facts.version}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${process.arch}, ${process.getSystemVersion()}${app.isPackaged ? '' : ', from source'}`,
    `${facts.locale}, ${facts.theme}`,
    `library: form ${facts.schema}${facts.isReadOnly ? ', read-only' : ''}, ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
    '',
    failures.length === 0 ? 'No failures were noted.' : `Failures, latest first (${failures.length}):`,
    ...failures.flatMap(({ at, where, kind, frames, count }) => [
      '',
      `${at} ${where}: ${kind}${count > 1 ? ` (${count} times)` : ''}`,
      ...frames.map((frame) => `  ${frame}`),
    ]),
    '',
  ].join('\n')
}
