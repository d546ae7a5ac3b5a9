// Owns the tray: quotes that may go onto the page, by drag or by button. Leaves finding them to main.
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { QuoteWithSource } from '../../../src/model/answers'
import type { DossierBlock } from '../../../src/model/dossier'
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

type TrayProps = { readonly blocks: readonly DossierBlock[]; readonly actions: DossierActions }

const ROWS = 100

/** Quotes to choose from; those on the page say so. */
export function Tray({ blocks, actions }: TrayProps) {
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
  const used = new Set(blocks.flatMap((block) => (block.kind === 'quote' ? [block.quoteId] : [])))
  const isFiltered = tag !== null || text.trim() !== ''
  return (
    <aside className={styles.tray} aria-label={m.dossier.tray} data-pane tabIndex={-1}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {m.dossier.tray}{' '}
          <span className={styles.count}>{answer === undefined ? '' : m.number(answer.total)}</span>
        </h2>
        <QuoteFilters
          text={text}
          tag={tag}
          textLabel={m.dossier.traySearch}
          onText={setText}
          onTag={setTag}
        />
      </header>
      <div className={styles.scroller}>
        {answer?.total === 0 && (
          <EmptyState
            title={isFiltered ? m.quotesScreen.none : m.dossier.trayEmpty}
            hint={isFiltered ? m.quotesScreen.noneHint : m.dossier.trayEmptyHint}
          />
        )}
        <ul className={styles.list}>
          {answer?.rows.map((row) => (
            <TrayCard
              key={row.quote.id}
              source={row}
              isUsed={used.has(row.quote.id)}
              onAdd={() => {
                const { id, articleId } = row.quote
                void actions.add({ kind: 'quote', quoteId: id, articleId }, null)
              }}
            />
          ))}
        </ul>
      </div>
    </aside>
  )
}

type TrayCardProps = {
  readonly source: QuoteWithSource
  readonly isUsed: boolean
  readonly onAdd: () => void
}

function TrayCard({ source, isUsed, onAdd }: TrayCardProps) {
  const m = useMessages()
  const card = useRef<HTMLLIElement>(null)
  const { quote } = source
  const name = m.quoted(quote.selector.exact)
  return (
    <li ref={card} className={styles.card} aria-label={m.quote.label(quote.selector.exact)}>
      <div className={styles.top}>
        <ColourDot colour={quote.colour} />
        {isUsed && <span className={styles.used}>{m.dossier.used}</span>}
        <span className={styles.gap} />
        <DragHandle
          label={m.dossier.move(name)}
          type={QUOTE_TYPE}
          data={`${quote.id} ${quote.articleId}`}
          picture={card}
        />
      </div>
      <QuoteWords words={quote.selector.exact} />
      <p className={styles.source}>{sourceLine(source, m)}</p>
      <div className={styles.foot}>
        <TagNames tags={quote.tags} />
        <Button look="quiet" onPress={onAdd}>
          <Icon icon={Plus} />
          {m.dossier.add}
        </Button>
      </div>
    </li>
  )
}
