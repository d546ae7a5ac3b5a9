// Owns the articles of the tray: the latest, or those that a search finds, each to be put on the page as a whole or opened to its quotes.
// Leaves finding them to main.
import { ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { memo, useId, useRef, useState } from 'react'
import type { ArticleId } from '../../../src/model/ids'
import { Button, Icon, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { hostOf } from '../../components/quote-words'
import { SearchField } from '../../components/search-field'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { DragHandle } from './drag-handle'
import { TrayQuote } from './tray-quotes'
import styles from './tray.module.css'
import type { DossierActions } from './use-dossier-actions'
import { ARTICLE_TYPE } from './use-drop-place'

type Used = { readonly quotes: ReadonlySet<string>; readonly articles: ReadonlySet<string> }
type TrayArticlesProps = { readonly used: Used; readonly actions: DossierActions }

const ROWS = 60

/** What of an article the tray shows. */
type Row = { readonly id: ArticleId; readonly title: string; readonly detail: string }

/** The articles. */
export const TrayArticles = memo(function TrayArticles({ used, actions }: TrayArticlesProps) {
  const m = useMessages()
  const [text, setText] = useState('')
  const { rows, total } = useTrayRows(text.trim(), m)
  return (
    <>
      <header className={styles.head}>
        <SearchField label={m.tray.searchArticles} text={text} onText={setText} />
      </header>
      <div className={styles.scroller}>
        {rows?.length === 0 && (
          <EmptyState
            title={text.trim() === '' ? m.tray.noArticles : m.tray.noneFound}
            hint={text.trim() === '' ? m.tray.noArticlesHint : m.tray.noneFoundHint}
          />
        )}
        {rows !== null && rows.length > 0 && (
          <p className={styles.count} role="status">
            {total > rows.length ? m.tray.more(rows.length, total) : m.articles(total)}
          </p>
        )}
        <ul className={styles.list}>
          {rows?.map((row) => (
            <TrayArticle key={row.id} row={row} used={used} actions={actions} />
          ))}
        </ul>
      </div>
    </>
  )
})

/** Without words the latest articles; with words what the library's search finds. `rows` is `null` until there is an answer. */
function useTrayRows(
  text: string,
  m: LocaleMessages,
): { readonly rows: readonly Row[] | null; readonly total: number } {
  const latest = useAnswer(
    'article:list',
    { shelf: 'all', order: 'clipped', offset: 0, limit: ROWS },
    { enabled: text === '' },
  ).data
  const found = useAnswer(
    'search:query',
    { text, limit: ROWS, kinds: ['article'], isTyping: true },
    { enabled: text !== '', keepLast: true },
  ).data
  if (text === '')
    return {
      rows:
        latest?.rows.map(({ id, title, siteName, url, publishedAt }) => ({
          id,
          title,
          detail: [siteName ?? hostOf(url), m.date(publishedAt)].filter(Boolean).join(' · '),
        })) ?? null,
      total: latest?.total ?? 0,
    }
  return {
    rows:
      found?.hits.map(({ id, title, detail }) => ({ id: id as ArticleId, title, detail: detail ?? '' })) ??
      null,
    total: found?.counts.find(({ kind }) => kind === 'article')?.total ?? 0,
  }
}

type TrayArticleProps = { readonly row: Row; readonly used: Used; readonly actions: DossierActions }

function TrayArticle({ row, used, actions }: TrayArticleProps) {
  const m = useMessages()
  const card = useRef<HTMLLIElement>(null)
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const title = row.title === '' ? m.dossierArticle.untitled : row.title
  return (
    <li ref={card} className={styles.card} aria-label={title}>
      <div className={styles.line}>
        <IconButton
          icon={isOpen ? ChevronDown : ChevronRight}
          label={m.tray.showQuotes(title)}
          size="small"
          aria-expanded={isOpen}
          aria-controls={listId}
          onPress={() => {
            setIsOpen(!isOpen)
          }}
        />
        {used.articles.has(row.id) && <span className={styles.used}>{m.dossier.used}</span>}
        <span className={styles.gap} />
        <DragHandle label={m.dossier.move(title)} type={ARTICLE_TYPE} data={row.id} picture={card} />
      </div>
      <p className={styles.name} dir="auto">
        {title}
      </p>
      {row.detail !== '' && <p className={styles.source}>{row.detail}</p>}
      <div className={styles.foot}>
        <span />
        <Button look="quiet" onPress={() => void actions.add({ kind: 'article', articleId: row.id }, null)}>
          <Icon icon={Plus} />
          {m.tray.addArticle}
        </Button>
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <QuotesWithin articleId={row.id} used={used.quotes} actions={actions} />}
      </div>
    </li>
  )
}

type QuotesWithinProps = {
  readonly articleId: ArticleId
  readonly used: ReadonlySet<string>
  readonly actions: DossierActions
}

function QuotesWithin({ articleId, used, actions }: QuotesWithinProps) {
  const m = useMessages()
  const answer = useAnswer('quote:list', { articleId, offset: 0, limit: 500 }).data
  if (answer?.total === 0) return <p className={styles.source}>{m.tray.noQuotes}</p>
  return (
    <ul className={styles.within}>
      {answer?.rows.map((source) => (
        <TrayQuote
          key={source.quote.id}
          source={source}
          isUsed={used.has(source.quote.id)}
          actions={actions}
          isWithin
        />
      ))}
    </ul>
  )
}
