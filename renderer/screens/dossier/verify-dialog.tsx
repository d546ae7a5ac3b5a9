// Owns showing what a verification found, quote by quote and source by source.
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Mismatch, VerifyReport } from '../../../src/model/dossier-document'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import styles from './verify-dialog.module.css'

type VerifyDialogProps = { readonly report: VerifyReport; readonly onClose: () => void }

/** The outcome of a verification. */
export function VerifyDialog({ report, onClose }: VerifyDialogProps) {
  const m = useMessages()
  const { quotes, articles, sources, problems } = report
  const failed = quotes.filter(({ problem }) => problem !== null).length
  const lost = articles.filter(({ problem }) => problem !== null).length
  const summary =
    failed > 0
      ? m.verify.bad(failed, quotes.length)
      : quotes.length > 0
        ? m.verify.ok(quotes.length)
        : articles.length === 0
          ? m.verify.none
          : m.dossierArticle.verified(lost, articles.length)
  return (
    <ModalDialog title={m.verify.title} onClose={onClose} width="wide">
      <p className={classes(styles.summary, report.ok ? styles.good : styles.bad)} role="status">
        <Icon icon={report.ok ? CircleCheck : CircleAlert} size={20} />
        {summary}
      </p>
      <p className={styles.how}>{m.verify.how}</p>
      {problems.map((problem) => (
        <p key={problem} className={styles.bad}>
          {m.verify.problems[problem]}
        </p>
      ))}
      <ul className={styles.list}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.row}>
            <blockquote className={styles.words}>{m.quoted(quote.shown)}</blockquote>
            <p className={styles.facts}>
              <Verdict problem={quote.problem} fine={m.verify.fine} />
              <span>
                {m.verify.source(quote.sourceNumber)} · {quote.sourceTitle}
              </span>
            </p>
          </li>
        ))}
        {articles.map((article) => (
          <li key={article.id} className={styles.row}>
            <p className={styles.words}>{article.title}</p>
            <p className={styles.facts}>
              <Verdict problem={article.problem} fine={m.verify.sealed} />
              {article.sourceNumber > 0 && <span>{m.verify.source(article.sourceNumber)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <>
          <h3 className={styles.heading}>{m.verify.sources}</h3>
          <ol className={styles.list}>
            {sources.map((source) => (
              <li key={source.number} className={styles.row}>
                <p>
                  {source.number}. {source.title}
                </p>
                <p className={styles.facts}>
                  {source.problems.length === 0 ? (
                    <Verdict problem={null} fine={m.verify.sealed} />
                  ) : (
                    source.problems.map((problem) => (
                      <Verdict key={problem} problem={problem} fine={m.verify.sealed} />
                    ))
                  )}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </ModalDialog>
  )
}

function Verdict({ problem, fine }: { readonly problem: Mismatch | null; readonly fine: string }) {
  const m = useMessages()
  return (
    <span className={classes(styles.verdict, problem === null ? styles.good : styles.bad)}>
      <Icon icon={problem === null ? CircleCheck : CircleAlert} size={14} />
      {problem === null ? fine : m.verify.problems[problem]}
    </span>
  )
}
