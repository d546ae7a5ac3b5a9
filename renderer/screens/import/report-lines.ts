// Owns what is told of an import in lines: the counts that aren't nothing, and the whole of it as a text to be kept.
import type { ResponseOf } from '../../../src/contract'
import type { ForeignTool } from '../../../src/model/foreign-item'
import { TOOL_NAMES } from '../../../src/model/foreign-names'
import type { WireErrorInfo } from '../../messages/error-text'
import type { LocaleMessages } from '../../messages/messages-context'

/** What a tool is called. */
export const nameOfTool = (tool: ForeignTool, m: LocaleMessages): string =>
  tool === 'bookmarks' ? m.import.browsers : TOOL_NAMES[tool]

type Report = ResponseOf<'foreign:import'>

/** What was done, and what was here already; without what is nothing. */
export function linesOfReport({ articles, quotes, ...report }: Report, m: LocaleMessages): readonly string[] {
  const { lines } = m.import
  const counts: readonly (readonly [number, (n: number) => string])[] = [
    [articles.added, lines.added],
    [articles.queued, lines.queued],
    [quotes.added, lines.quotes],
    [quotes.waiting, lines.quotesWaiting],
    [quotes.orphaned, lines.orphaned],
    [report.notes, lines.notes],
    [report.freeNotes, lines.freeNotes],
    [report.tags, lines.tags],
    [articles.here, lines.here],
    [articles.waiting, lines.waiting],
    [quotes.here, lines.quotesHere],
    [articles.skipped, lines.skipped],
  ]
  return counts.flatMap(([n, line]) => (n === 0 ? [] : [line(n)]))
}

/** Whether nothing was put into the library or the queue. */
export const isNothingNew = ({ articles, quotes, notes, freeNotes, tags }: Report): boolean =>
  articles.added + articles.queued + quotes.added + quotes.orphaned + notes + freeNotes + tags === 0

/** What a tool's own name of a thing counts. */
export const leftOutLine = ({ what, count }: Report['leftOut'][number], m: LocaleMessages): string =>
  m.import.counted(what, count)

/** Why a part is refused, with its name. */
export function refusedLine({ name, error }: Report['refused'][number], m: LocaleMessages): string {
  const { what } = m.describeError(error as WireErrorInfo)
  return what.includes(name) ? what : `${name}: ${what}`
}

/** All of it, one thing on each line. */
export function textOfReport(report: Report, m: LocaleMessages): string {
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n`
  const tools = report.tools.map((tool) => nameOfTool(tool, m)).join(', ')
  return [
    `${m.import.title}: ${tools}\n`,
    report.isCancelled ? `${m.import.cancelled}\n` : '',
    part(m.import.report, linesOfReport(report, m)),
    part(
      m.import.leftOut(report.leftOut.length),
      report.leftOut.map((one) => leftOutLine(one, m)),
    ),
    part(
      m.import.changedTags(report.changedTagCount),
      report.changedTags.map(({ from, to }) => `${from} → ${to === '' ? m.import.noTag : to}`),
    ),
    part(
      m.import.refused(report.refusedCount),
      report.refused.map((one) => refusedLine(one, m)),
    ),
  ]
    .filter((one) => one !== '')
    .join('\n')
}
