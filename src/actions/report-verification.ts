// Owns making the file of a verification's report. Leaves where it is kept to whoever asked.
import type { ReportFacts } from '../export/report/make-report'
import type { ReportFormat } from '../model/report-formats'
import type { HashOf } from '../ports'

export type { ReportFacts }

/** The report as a file. Its program is loaded when there is something to report: no start waits for it. */
export async function reportFile(facts: ReportFacts, format: ReportFormat, hashOf: HashOf): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('../export/report/report-html')).reportToHtml(facts, hashOf)
    case 'text':
      return (await import('../export/report/report-text')).reportToText(facts)
    case 'json':
      return (await import('../export/report/report-text')).reportToJson(facts)
  }
}
