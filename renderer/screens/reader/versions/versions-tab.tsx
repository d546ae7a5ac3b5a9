// Owns the pane of an article's versions: each with its date, how whole it is and what it changed, the way into it and into comparing.
import { GitCompareArrows, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ArticleDetail, VersionChange } from '../../../../src/model/answers'
import type { VersionEntry } from '../../../../src/model/article'
import { Button, Icon } from '../../../components/button'
import { classes } from '../../../components/class-names'
import { useMessages } from '../../../messages/messages-context'
import { useAppState } from '../../../state/app-state'
import { usePlace } from '../../../state/place'
import { useAnswer } from '../../../state/queries'
import { useSourceActions } from '../../../state/source-actions'
import styles from './versions-tab.module.css'

/** The versions, newest first. */
export function VersionsTab({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { check } = useSourceActions()
  const { article, version } = detail
  const changes = useAnswer(
    'article:versions',
    { id: article.id },
    { enabled: article.versions.length > 1 },
  ).data
  return (
    <div className={styles.pane}>
      <div className={styles.source}>
        {readOnly === null && (
          <Button
            onPress={() => {
              check({ kind: 'article', id: article.id })
            }}
          >
            <Icon icon={RefreshCw} size={14} />
            {m.sources.check}
          </Button>
        )}
        {article.checkedAt !== undefined && (
          <p className={styles.facts}>{m.versions.asked(m.instant(article.checkedAt))}</p>
        )}
      </div>
      <ol className={styles.list}>
        {article.versions.toReversed().map((entry) => (
          <VersionRow
            key={entry.n}
            articleId={article.id}
            entry={entry}
            change={changes?.find(({ n }) => n === entry.n) ?? null}
            isFirst={entry === article.versions[0]}
            isShown={entry.n === version}
          />
        ))}
      </ol>
      {article.versions.length === 1 && <p className={styles.hint}>{m.versions.only}</p>}
    </div>
  )
}

type VersionRowProps = {
  readonly articleId: string
  readonly entry: VersionEntry
  /** `null` for the first, and until it is known. */
  readonly change: VersionChange | null
  readonly isFirst: boolean
  readonly isShown: boolean
}

function VersionRow({ articleId, entry, change, isFirst, isShown }: VersionRowProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { n, capturedAt, wordCount, grade } = entry
  const facts = [
    m.details.words(wordCount),
    grade === null ? m.completeness.unjudged : m.completeness.grades[grade],
  ]
  return (
    <li
      className={classes(styles.version, isShown && styles.shown)}
      {...(isShown ? { 'aria-current': true } : {})}
    >
      <p className={styles.head}>
        {isShown ? (
          <strong>{m.versions.title(n)}</strong>
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-label={m.versions.open(n)}
            onClick={() => {
              openArticle(articleId, { version: n, part: 'versions' })
            }}
          >
            {m.versions.title(n)}
          </button>
        )}
        {isShown && <span className={styles.now}>{m.versions.shown}</span>}
      </p>
      <p className={styles.facts}>{m.instant(capturedAt)}</p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {isFirst && <p className={styles.changed}>{m.versions.first}</p>}
      {change !== null && (
        <>
          <p className={classes(styles.changed, change.quotes > 0 && styles.affected)}>
            {m.versions.changed(change.words, change.quotes)}
          </p>
          {change.isPart && (
            <p className={styles.part}>
              <Icon icon={TriangleAlert} size={13} />
              <span>{m.versions.isPart}</span>
            </p>
          )}
          <Button
            look="quiet"
            onPress={() => {
              openArticle(articleId, { version: n, compare: { before: change.before, after: n } })
            }}
          >
            <Icon icon={GitCompareArrows} size={14} />
            {m.versions.compareWith(change.before)}
          </Button>
        </>
      )}
    </li>
  )
}
