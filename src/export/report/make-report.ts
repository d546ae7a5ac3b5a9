// Owns what stands in a report of a verification, in which order. Pure. Leaves the form to `report-html` and `report-text`.
import type { ArticleCheck, QuoteCheck, SourceCheck, VerifyReport } from '../../model/dossier-document'
import { reportWords, type ReportLanguage, type ReportWords } from './report-words'

/** What a report is made of. */
export type ReportFacts = {
  readonly report: VerifyReport
  /** ISO 8601 in UTC. */
  readonly checkedAt: string
  /** Name and version of the program. */
  readonly generator: string
  /** Of the key that signed the file; absent where nobody did. */
  readonly fingerprint?: string
  readonly language: ReportLanguage
}

/** `note`: worth knowing, and no reason against it. */
export type ReportState = 'good' | 'bad' | 'note'

export type ReportRow = {
  readonly state: ReportState
  /** The number of a source; stands before its title whichever way that is written. */
  readonly number?: number
  /** The words of a quote, the title of a source, the path of a file. */
  readonly what: string
  /** Its words are somebody's: printed as a quotation. */
  readonly isQuote: boolean
  readonly says: readonly { readonly state: ReportState; readonly text: string }[]
}

/** A report before it has a form. */
export type ReportPage = {
  readonly language: ReportLanguage
  readonly title: string
  readonly dossier: string
  readonly isGood: boolean
  readonly verdict: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly groups: readonly { readonly heading: string; readonly rows: readonly ReportRow[] }[]
  readonly meaning: string
}

/** Put a report together. */
export function makeReport(facts: ReportFacts): ReportPage {
  const { report, language } = facts
  const words = reportWords(language)
  const groups = [
    { heading: words.whole, rows: wholeRows(report, words) },
    { heading: words.quotes, rows: report.quotes.map((quote) => quoteRow(quote, words)) },
    { heading: words.articles, rows: report.articles.map((article) => articleRow(article, words)) },
    { heading: words.sources, rows: report.sources.map((source) => sourceRow(source, words)) },
    {
      heading: words.files,
      rows: (report.files ?? []).map(({ path, problem }): ReportRow => ({
        state: 'bad',
        what: path,
        isQuote: false,
        says: [{ state: 'bad', text: words.findings[problem] }],
      })),
    },
  ]
  return {
    language,
    title: words.title,
    dossier: report.title,
    isGood: report.ok,
    verdict: verdictOf(report, words),
    facts: factsOf(facts, words),
    groups: groups.filter(({ rows }) => rows.length > 0),
    meaning: words.meaning,
  }
}

/** How many things in a report are reasons against it. */
export const countFindings = ({ quotes, articles, sources, problems, files = [] }: VerifyReport): number =>
  [...quotes, ...articles].filter(({ problem }) => problem !== null).length +
  sources.reduce((sum, source) => sum + source.problems.length, 0) +
  problems.filter((problem) => problem !== 'files-changed').length +
  files.length

function verdictOf(report: VerifyReport, words: ReportWords): string {
  if (!report.ok) return words.bad(countFindings(report))
  const { quotes, articles, sources } = report
  if (quotes.length > 0) return words.good(quotes.length, sources.length)
  return articles.length > 0 ? words.goodArticles(articles.length) : words.none
}

function factsOf(
  { report, checkedAt, generator, fingerprint }: ReportFacts,
  words: ReportWords,
): ReportPage['facts'] {
  const { log, timeStamp } = report
  const facts: (readonly [string, string])[] = [
    [words.subject, log === undefined ? words.file : words.library],
    [words.checked, checkedAt],
    [words.program, generator],
  ]
  if (log === undefined) facts.push([words.signature, fingerprint ?? words.unsigned])
  if (timeStamp?.at !== undefined && timeStamp.at !== null)
    facts.push([
      words.stamp,
      words.stamped(timeStamp.at, timeStamp.authority ?? '?', timeStamp.problem === null),
    ])
  if (log !== undefined)
    facts.push([
      words.log,
      log.firstBroken === null ? words.logHolds(log.lines) : words.logBroken(log.firstBroken),
    ])
  return facts
}

const wholeRows = ({ problems }: VerifyReport, words: ReportWords): readonly ReportRow[] =>
  problems.map((problem) => ({ state: 'bad', what: words.problems[problem], isQuote: false, says: [] }))

function quoteRow(quote: QuoteCheck, words: ReportWords): ReportRow {
  const { problem, wording = 'verbatim', now } = quote
  const proved = wording === 'verbatim' ? words.verbatim : words.shortened
  const title = `${words.source(quote.sourceNumber)}: ${quote.sourceTitle}`
  return {
    state: problem === null ? 'good' : 'bad',
    what: quote.shown,
    isQuote: true,
    says: [
      problem === null ? { state: 'good', text: proved } : { state: 'bad', text: words.problems[problem] },
      ...(quote.sourceNumber === 0 ? [] : [{ state: 'note' as const, text: title }]),
      ...(now === undefined ? [] : [{ state: 'note' as const, text: words.now[now] }]),
    ],
  }
}

function articleRow({ title, sourceNumber, problem }: ArticleCheck, words: ReportWords): ReportRow {
  return {
    state: problem === null ? 'good' : 'bad',
    what: title,
    isQuote: false,
    says: [
      problem === null
        ? { state: 'good', text: words.articleHolds }
        : { state: 'bad', text: words.problems[problem] },
      ...(sourceNumber === 0 ? [] : [{ state: 'note' as const, text: words.source(sourceNumber) }]),
    ],
  }
}

function sourceRow({ number, title, problems, standing }: SourceCheck, words: ReportWords): ReportRow {
  const note = (text: string): ReportRow['says'][number] => ({ state: 'note', text })
  return {
    state: problems.length === 0 ? 'good' : 'bad',
    number,
    what: title,
    isQuote: false,
    says: [
      ...problems.map((problem) => ({ state: 'bad' as const, text: words.problems[problem] })),
      ...(standing === undefined
        ? []
        : [
            ...(problems.length > 0
              ? []
              : [{ state: 'good' as const, text: words.sealed(standing.files, standing.absent) }]),
            note(words.captured(standing.capturedAt)),
            note(standing.logLine === null ? words.notInLog : words.inLog(standing.logLine)),
            note(words.recheck(standing.recheck)),
          ]),
    ],
  }
}
