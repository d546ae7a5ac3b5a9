// Owns a quote's card in the margin: its words, colour, tags and note. Leaves keeping them to main.
import { StickyNote, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FollowedQuote } from '../../../src/model/answers'
import type { AttributionChange } from '../../../src/model/attribution-change'
import { valueAt } from '../../../src/model/field-path'
import type { QuotePlace } from '../../../src/model/quote-place'
import { Icon } from '../../components/button'
import { InDossiers } from '../../components/in-dossiers'
import { ConflictList } from '../../components/conflict-list'
import { classes } from '../../components/class-names'
import colours from '../../components/mark-colour.module.css'
import { describeChange, QuoteChangeView } from '../../components/quote-change'
import { QuoteElsewhere } from '../../components/sources/quote-elsewhere'
import { QuoteWords } from '../../components/quote-words'
import { TagList } from '../../components/tag-list'
import { carry } from '../../dom/carried'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct } from '../../state/queries'
import { CardActions } from './card-actions'
import { CardAttribution } from './card-attribution'
import { CardNote } from './card-note'
import styles from './quote-card.module.css'
import type { CardPart } from './reader-view'

/** What a card shows, and whom it tells. */
export type QuoteCardProps = {
  readonly placed: FollowedQuote
  /** The version that is open. */
  readonly version: number
  /** `null` until it is known. */
  readonly place: QuotePlace | null
  /** Language of the article. */
  readonly lang: string | null
  /** Whether only its first words are shown. */
  readonly isCollapsed: boolean
  readonly isActive: boolean
  readonly isLit: boolean
  readonly editing: CardPart | null
  readonly onEditing: (part: CardPart | null) => void
  readonly onHover: (id: string | null) => void
  readonly onChoose: (id: string | null) => void
  readonly onShow: (id: string) => void
}

/** One quote. */
export function QuoteCard(props: QuoteCardProps) {
  const {
    placed,
    version,
    place,
    lang,
    isCollapsed,
    isActive,
    isLit,
    editing,
    onEditing,
    onHover,
    onChoose,
    onShow,
  } = props
  const { quote, status, change: became } = placed
  const m = useMessages()
  const { readOnly } = useAppState()
  const act = useAct()
  const card = useRef<HTMLDivElement>(null)
  const { id, articleId } = quote
  const change = async (to: Parameters<typeof changeRequest>[2]): Promise<boolean> =>
    (await act('quote:change', changeRequest(articleId, id, to))) !== null
  useEffect(() => {
    // Whoever works in it sees it: a long card would slip away from under the pointer.
    if (isActive && card.current?.contains(document.activeElement) === false)
      card.current.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const isWriting = editing === 'speech'
  useEffect(() => {
    // Its fields are more than the card was.
    if (isWriting) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isWriting])

  return (
    <div
      ref={card}
      role="group"
      aria-label={m.quote.label(quote.selector.exact)}
      {...(isActive ? { 'aria-current': true } : {})}
      className={classes(
        styles.card,
        colours[quote.colour],
        isActive && styles.active,
        isLit && styles.lit,
        isCollapsed && styles.collapsed,
      )}
      onPointerEnter={() => {
        onHover(id)
      }}
      onPointerLeave={() => {
        onHover(null)
      }}
      onClick={() => {
        onChoose(id)
      }}
      onFocus={() => {
        onChoose(id)
      }}
    >
      <button
        type="button"
        className={styles.words}
        draggable={readOnly === null}
        onDragStart={(event) => {
          carry(event.nativeEvent, { articles: [], quotes: [{ articleId, id }] }, m.quotes(1))
        }}
        onClick={() => {
          onChoose(id)
          onShow(id)
        }}
      >
        <QuoteWords words={quote.selector.exact} lang={lang} />
      </button>
      {isCollapsed ? (
        <CollapsedSigns placed={placed} />
      ) : (
        <>
          <CardAttribution
            quote={quote}
            place={place}
            isOpen={editing === 'speech'}
            onOpenChange={(isOpen) => {
              onEditing(isOpen ? 'speech' : null)
            }}
            save={change}
          />
          {status !== 'identical' && became?.version !== version && (
            <p className={styles.status}>{m.quote.statuses[status]}</p>
          )}
          {became !== null && <QuoteChangeView quote={quote} change={became} />}
          <ConflictList
            target={{ kind: 'quote', articleId, id }}
            conflicts={quote.conflicts ?? []}
            valueOf={(field) => valueAt(quote, field)}
          />
          <CardNote
            note={quote.note}
            isOpen={editing === 'note'}
            save={(note) => change({ note })}
            onOpen={() => {
              onEditing('note')
            }}
            onClose={() => {
              if (editing === 'note') onEditing(null)
            }}
          />
          <TagList
            tags={quote.tags}
            isAdding={editing === 'tag'}
            onAddingChange={(isAdding) => {
              onEditing(isAdding ? 'tag' : null)
            }}
            onChange={(tags) => void change({ tags })}
          />
          {isActive && <QuoteElsewhere quote={quote} />}
          <InDossiers quote={quote} />
          <CardActions
            quote={quote}
            editing={editing}
            onEditing={onEditing}
            onColour={(colour) => void change({ colour })}
          />
        </>
      )}
    </div>
  )
}

const changeRequest = (
  articleId: string,
  id: string,
  change: {
    readonly colour?: FollowedQuote['quote']['colour']
    readonly tags?: string[]
    readonly note?: string
  } & AttributionChange,
) => ({ articleId, id, change })

/** What the first words alone don't tell. */
function CollapsedSigns({ placed: { quote, status, change } }: { readonly placed: FollowedQuote }) {
  const m = useMessages()
  const alarm =
    change !== null ? describeChange(change, m) : status === 'identical' ? null : m.quote.statuses[status]
  return (
    <span className={styles.signs}>
      {alarm !== null && (
        <span className={styles.alarm} title={alarm}>
          <Icon icon={TriangleAlert} size={13} />
          <span className="visually-hidden">{alarm}</span>
        </span>
      )}
      {quote.note !== '' && (
        <>
          <Icon icon={StickyNote} size={13} />
          <span className="visually-hidden">{m.selection.note}</span>
        </>
      )}
    </span>
  )
}
