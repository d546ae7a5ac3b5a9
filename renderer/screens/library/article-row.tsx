// Owns how an article looks in the list.
import { TriangleAlert } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { ArticleSummary } from '../../../src/model/article'
import type { ListDensity } from '../../../src/model/article-order'
import type { ArticleId } from '../../../src/model/ids'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { hostOf } from '../../components/quote-words'
import { readingMinutes } from '../../format'
import { useMessages } from '../../messages/messages-context'
import styles from './article-row.module.css'
import type { CarryRow } from './use-carried-articles'

type ArticleRowProps = {
  readonly id: string
  /** `null` while it is being asked for. */
  readonly article: ArticleSummary | null
  /** Its place in the list, from 0. */
  readonly index: number
  readonly total: number
  readonly density: ListDensity
  readonly isOpen: boolean
  readonly isCursor: boolean
  readonly isChosen: boolean
  /** The same function each time: a row is drawn anew when it changes, and not with every other. */
  readonly onPress: (index: number, id: ArticleId, keys: PressKeys) => void
  readonly onCarry: CarryRow
}

/** Keys that were held while a row was pressed: with them it is chosen instead of opened. */
export type PressKeys = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** One article, in as much room as the list gives it. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { id, article, index, total, density, isOpen, isCursor, isChosen, onPress, onCarry } = props
  const m = useMessages()
  const place = { id, role: 'option', 'aria-posinset': index + 1, 'aria-setsize': total } as const
  if (article === null) {
    return <div {...place} aria-selected={false} aria-busy className={classes(styles.row, styles.blank)} />
  }
  return (
    <div
      {...place}
      aria-selected={isOpen || isChosen}
      className={classes(
        styles.row,
        isOpen && styles.open,
        isCursor && styles.cursor,
        isChosen && styles.chosen,
      )}
      lang={article.lang ?? undefined}
      // Shift would select the words between.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault()
      }}
      draggable={onCarry !== null}
      onDragStart={(event) => {
        onCarry?.(event, article.id)
      }}
      onClick={(event) => {
        onPress(index, article.id, event)
      }}
    >
      <p className={classes(styles.title, article.readAt === null && styles.unread)}>
        {article.readAt === null && <span className={styles.dot} role="img" aria-label={m.list.unread} />}
        {article.title}
      </p>
      {density === 'titles' ? <Signs article={article} /> : <Facts article={article} density={density} />}
    </div>
  )
})

type AboutProps = { readonly article: ArticleSummary; readonly density: ListDensity }

/** What stands below the title. */
function Facts({ article, density }: AboutProps) {
  const m = useMessages()
  const source = article.siteName ?? hostOf(article.url)
  const facts = [
    source,
    m.date(article.publishedAt ?? article.clippedAt),
    m.minutes(readingMinutes(article.wordCount)),
  ]
  return (
    <>
      {density === 'comfortable' && article.excerpt !== null && article.excerpt !== '' && (
        <p className={styles.excerpt}>{article.excerpt}</p>
      )}
      <p className={styles.facts} lang={m.locale}>
        <span className={styles.fact}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        {article.quoteCount > 0 && <span className={styles.chip}>{m.quotes(article.quoteCount)}</span>}
        {article.changedQuotes > 0 && (
          <span className={classes(styles.chip, styles.wanting)}>
            <Icon icon={TriangleAlert} size={11} />
            {m.list.changedQuotes(article.changedQuotes)}
          </span>
        )}
        {article.versionCount > 1 && (
          <span className={styles.chip}>{m.list.versions(article.versionCount)}</span>
        )}
        {(article.grade === 'cut' || article.grade === 'doubtful') && (
          <span className={classes(styles.chip, styles.wanting)}>
            <Icon icon={TriangleAlert} size={11} />
            {m.completeness.marks[article.grade]}
          </span>
        )}
        {article.sample && <span className={styles.chip}>{m.list.sample}</span>}
      </p>
    </>
  )
}

/** What is to be known of an article whose title stands alone. */
function Signs({ article }: { readonly article: ArticleSummary }) {
  const m = useMessages()
  const alarms = [
    ...(article.changedQuotes > 0 ? [m.list.changedQuotes(article.changedQuotes)] : []),
    ...(article.grade === 'cut' || article.grade === 'doubtful' ? [m.completeness.marks[article.grade]] : []),
  ].join(' · ')
  return (
    <span className={styles.signs} lang={m.locale}>
      {alarms !== '' && (
        <span className={styles.alarm} title={alarms}>
          <Icon icon={TriangleAlert} size={12} />
          <span className="visually-hidden">{alarms}</span>
        </span>
      )}
      {article.quoteCount > 0 && (
        <span title={m.quotes(article.quoteCount)}>
          <span aria-hidden>{m.number(article.quoteCount)}</span>
          <span className="visually-hidden">{m.quotes(article.quoteCount)}</span>
        </span>
      )}
    </span>
  )
}
