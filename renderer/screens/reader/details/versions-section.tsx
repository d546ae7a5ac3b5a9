// Owns the list of an article's versions in the pane.
import type { ArticleDetail } from '../../../../src/model/answers'
import { useMessages } from '../../../messages/messages-context'
import { usePlace } from '../../../state/place'
import styles from './details.module.css'

/** The versions, newest first; each can be opened. */
export function VersionsSection({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { article, version } = detail
  return (
    <details className={styles.group} open={article.versions.length > 1}>
      <summary className={styles.summary}>
        <h3 className={styles.heading}>{m.details.versions}</h3>
      </summary>
      <ul className={styles.facts}>
        {article.versions.toReversed().map(({ n, capturedAt, wordCount, grade }) => (
          <li key={n}>
            {n === version ? (
              <strong>{m.details.version(n, m.instant(capturedAt))}</strong>
            ) : (
              <button
                type="button"
                className={styles.link}
                aria-label={m.details.openVersion(n)}
                onClick={() => {
                  openArticle(article.id, { version: n })
                }}
              >
                {m.details.version(n, m.instant(capturedAt))}
              </button>
            )}
            <p className={styles.name}>
              {[
                m.details.words(wordCount),
                grade === null ? m.completeness.unjudged : m.completeness.grades[grade],
                n === version ? m.details.shown : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
