// Owns showing what a verification found, quote by quote and source by source, and keeping it as a report.
import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ArticleCheck, QuoteCheck, VerifyReport } from '../../../src/model/dossier-document'
import { REPORT_FORMATS, type ReportFormat } from '../../../src/model/report-formats'
import type { Verification } from '../../../src/model/verification'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { MenuButton } from '../../components/menu'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { VerifiedSource } from './verified-source'
import { Finding } from './verify-finding'
import styles from './verify-dialog.module.css'

type VerifyViewProps = {
  readonly found: Verification
  /** Called when the person goes elsewhere from here. */
  readonly onLeave: () => void
  /** What else can be done now. */
  readonly children?: ReactNode
}

/** The outcome of a verification. */
export function VerifyView({ found, onLeave, children }: VerifyViewProps) {
  const m = useMessages()
  const { report } = found
  const { quotes, articles, sources, files = [] } = report
  return (
    <>
      <Summary report={report} />
      <p className={styles.how}>{report.log === undefined ? m.verify.howFile : m.verify.how}</p>
      <Whole found={found} />
      {quotes.length > 0 && (
        <>
          <h3 className={styles.heading}>{m.verify.quotes}</h3>
          <ul className={styles.list}>
            {quotes.map((quote, i) => (
              <VerifiedQuote key={`${quote.id} ${String(i)}`} quote={quote} />
            ))}
          </ul>
        </>
      )}
      {articles.length > 0 && (
        <>
          <h3 className={styles.heading}>{m.verify.articles}</h3>
          <ul className={styles.list}>
            {articles.map((article) => (
              <VerifiedArticle key={article.id} article={article} />
            ))}
          </ul>
        </>
      )}
      {sources.length > 0 && (
        <>
          <h3 className={styles.heading}>{m.verify.sources}</h3>
          <ol className={styles.list}>
            {sources.map((source) => (
              <VerifiedSource key={source.number} source={source} onLeave={onLeave} />
            ))}
          </ol>
        </>
      )}
      {files.length > 0 && (
        <>
          <h3 className={styles.heading}>{m.verify.files}</h3>
          <ul className={styles.list}>
            {files.map(({ path, problem }) => (
              <li key={path} className={styles.row}>
                <p className={styles.path}>{path}</p>
                <p className={styles.facts}>
                  <Finding isGood={false}>{m.verify.findings[problem]}</Finding>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.foot}>
        <SaveReport reportId={found.reportId} />
        <span className={styles.gap} />
        {children}
      </div>
    </>
  )
}

function Summary({ report }: { readonly report: VerifyReport }) {
  const m = useMessages()
  return (
    <div className={styles.summary} role="status">
      <Finding isGood={report.ok} isLarge>
        {summaryOf(report, m)}
      </Finding>
    </div>
  )
}

function summaryOf({ ok, quotes, articles, sources }: VerifyReport, m: LocaleMessages): string {
  const lost = articles.filter(({ problem }) => problem !== null).length
  const failed = quotes.filter(({ problem }) => problem !== null).length
  const broken = sources.filter(({ problems }) => problems.length > 0).length
  if (failed > 0) return m.verify.bad(failed, quotes.length)
  if (lost > 0) return m.dossierArticle.verified(lost, articles.length)
  if (broken > 0) return m.verify.badSources(broken)
  if (!ok) return m.verify.badWhole
  if (quotes.length > 0) return m.verify.ok(quotes.length)
  return articles.length > 0 ? m.dossierArticle.verified(0, articles.length) : m.verify.none
}

/** What is said of the whole: its own problems, who signed it, and the log. */
function Whole({ found: { report, signer } }: { readonly found: Verification }) {
  const m = useMessages()
  const { problems, log, timeStamp } = report
  return (
    <ul className={styles.whole}>
      {problems.map((problem) => (
        <li key={problem}>
          <Finding isGood={false}>{m.verify.problems[problem]}</Finding>
        </li>
      ))}
      {log !== undefined && (
        <li>
          {log.firstBroken === null ? (
            <Finding isGood>{m.verify.log(log.lines)}</Finding>
          ) : (
            <Finding isGood={false}>{m.verify.logBroken(log.firstBroken)}</Finding>
          )}
        </li>
      )}
      {log === undefined && signer === null && <li>{m.verify.unsigned}</li>}
      {signer !== null && (
        <li>
          {m.verify.signedBy} <code className={styles.code}>{signer.fingerprint}</code>
          <span className={styles.aside}>{m.verify.standings[signer.standing]}</span>
        </li>
      )}
      {timeStamp?.at !== undefined && timeStamp.at !== null && (
        <li>
          {m.verify.stamped(m.instant(timeStamp.at), timeStamp.authority ?? m.verify.stampedBy)}
          {timeStamp.problem === 'unknown-authority' && (
            <span className={styles.aside}>{m.verify.strangeStamp}</span>
          )}
        </li>
      )}
    </ul>
  )
}

function VerifiedArticle({ article }: { readonly article: ArticleCheck }) {
  const m = useMessages()
  const { title, sourceNumber, problem } = article
  return (
    <li className={styles.row}>
      <p className={styles.words}>{title}</p>
      <p className={styles.facts}>
        <Finding isGood={problem === null}>
          {problem === null ? m.verify.sealed : m.verify.problems[problem]}
        </Finding>
        {sourceNumber > 0 && <span>{m.verify.source(sourceNumber)}</span>}
      </p>
    </li>
  )
}

function VerifiedQuote({ quote }: { readonly quote: QuoteCheck }) {
  const m = useMessages()
  const { problem, wording, now, sourceNumber } = quote
  const isEdited = wording !== undefined && wording !== 'verbatim'
  return (
    <li className={styles.row}>
      {/* Of a long quote that holds the begin says which it is; one that fails is shown whole. */}
      <blockquote className={classes(styles.words, problem === null && styles.shortened)}>
        {m.quoted(quote.shown)}
      </blockquote>
      <p className={styles.facts}>
        <Finding isGood={problem === null}>
          {problem !== null ? m.verify.problems[problem] : isEdited ? m.verify.edited : m.verify.fine}
        </Finding>
        {now !== undefined && <span className={styles.now}>{m.verify.now[now]}</span>}
        {sourceNumber > 0 && (
          <span>
            {m.verify.source(sourceNumber)} · {quote.sourceTitle}
          </span>
        )}
      </p>
    </li>
  )
}

function SaveReport({ reportId }: { readonly reportId: string }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const save = async (format: ReportFormat): Promise<void> => {
    const saved = await act('report:save', { reportId, format })
    if (saved !== null) show({ text: m.verify.savedTo(saved.path) })
  }
  return (
    <MenuButton
      button={(props) => (
        <Button {...props}>
          <Icon icon={FileDown} />
          {m.verify.report}
        </Button>
      )}
      label={m.verify.reportAs}
      items={REPORT_FORMATS.map((format) => ({ id: format, label: m.verify.formats[format] }))}
      onChoose={(chosen) => {
        const format = REPORT_FORMATS.find((one) => one === chosen)
        if (format !== undefined) void save(format)
      }}
    />
  )
}
