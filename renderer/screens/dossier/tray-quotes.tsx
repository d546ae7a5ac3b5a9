// Owns the quotes of the tray, by words and tag, to be put on the page by drag or by button. Leaves finding them to main.
import { Plus } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import type { QuoteWithSource } from '../../../src/model/answers'
import { Button, Icon } from '../../components/button'
import { ColourDot } from '../../components/colour-dot'
import { EmptyState } from '../../components/empty-state'
import { QuoteWords, sourceLine } from '../../components/quote-words'
import { TagNames } from '../../components/tag-list'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { QuoteFilters } from '../quotes/quote-filters'
import { DragHandle } from './drag-handle'
import styles from './tray.module.css'
import type { DossierActions } from './use-dossier-actions'
import { QUOTE_TYPE } from './use-drop-place'
import { useGrowing } from './use-growing'

type TrayQuotesProps = { readonly used: ReadonlySet<string>; readonly actions: DossierActions }

const ROWS = 100

/** The quotes. Who writes on the page changes nothing of them. */
export const TrayQuotes = memo(function TrayQuotes({ used, actions }: TrayQuotesProps) {
  const m = useMessages()
  const [text, setText] = useState('')
  const [tag, setTag] = useState<string | null>(null)
  const answer = useAnswer(
    'quote:list',
    {
      offset: 0,
      limit: ROWS,
      ...(tag === null ? {} : { tag }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    },
    { keepLast: true },
  ).data
  const isFiltered = tag !== null || text.trim() !== ''
  // The page comes first: of the tray only as much is drawn with it as is seen.
  const drawn = useGrowing(answer?.rows.length ?? 0, -1)
  return (
    <>
      <header className={styles.head}>
        <QuoteFilters
          text={text}
          tag={tag}
          textLabel={m.dossier.traySearch}
          onText={setText}
          onTag={setTag}
        />
      </header>
      <div className={styles.scroller}>
        {answer !== undefined && answer.total > 0 && (
          <p className={styles.count} role="status">
            {m.quotes(answer.total)}
          </p>
        )}
        {answer?.total === 0 && (
          <EmptyState
            title={isFiltered ? m.quotesScreen.none : m.dossier.trayEmpty}
            hint={isFiltered ? m.quotesScreen.noneHint : m.dossier.trayEmptyHint}
          />
        )}
        <ul className={styles.list}>
          {answer?.rows.slice(0, drawn).map((row) => (
            <TrayQuote key={row.quote.id} source={row} isUsed={used.has(row.quote.id)} actions={actions} />
          ))}
        </ul>
      </div>
    </>
  )
})

type TrayQuoteProps = {
  readonly source: QuoteWithSource
  readonly isUsed: boolean
  readonly actions: DossierActions
  /** Its source stands above it already. */
  readonly isWithin?: boolean
}

/** One quote. */
export function TrayQuote({ source, isUsed, actions, isWithin = false }: TrayQuoteProps) {
  const m = useMessages()
  const card = useRef<HTMLLIElement>(null)
  const { quote } = source
  const { id, articleId } = quote
  const name = m.quoted(quote.selector.exact)
  return (
    <li ref={card} className={styles.card} aria-label={m.quote.label(quote.selector.exact)}>
      <div className={styles.line}>
        <ColourDot colour={quote.colour} />
        {isUsed && <span className={styles.used}>{m.dossier.used}</span>}
        <span className={styles.gap} />
        <DragHandle
          label={m.dossier.move(name)}
          type={QUOTE_TYPE}
          data={`${id} ${articleId}`}
          picture={card}
        />
      </div>
      <QuoteWords words={quote.selector.exact} />
      {!isWithin && <p className={styles.source}>{sourceLine(source, m)}</p>}
      <div className={styles.foot}>
        <TagNames tags={quote.tags} />
        <Button
          look="quiet"
          onPress={() => void actions.add({ kind: 'quote', quoteId: id, articleId }, null)}
        >
          <Icon icon={Plus} />
          {m.dossier.add}
        </Button>
      </div>
    </li>
  )
}
