// Owns a quote's card in the margin: its words, colour, tags and note. Leaves keeping them to main.
import { NotebookPen, StickyNote, Trash2, UserRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PlacedQuote } from '../../../src/model/answers'
import { isAttributed, type AttributionChange } from '../../../src/model/attribution'
import { valueAt } from '../../../src/model/field-path'
import { NOTE_LIMIT } from '../../../src/model/note'
import type { QuotePlace } from '../../../src/model/quote-place'
import { Button, IconButton } from '../../components/button'
import { ConflictList } from '../../components/conflict-list'
import { classes } from '../../components/class-names'
import { ColourDot } from '../../components/colour-dot'
import { DossierMenu } from '../../components/dossier-menu'
import { DraftArea } from '../../components/draft-area'
import { MenuButton } from '../../components/menu'
import { QuoteWords } from '../../components/quote-words'
import { TagList } from '../../components/tag-list'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useQuoteActions } from '../../state/quote-actions'
import { rememberColour } from '../../state/remembered'
import { CardAttribution } from './card-attribution'
import styles from './quote-card.module.css'
import type { CardPart } from './reader-view'

type QuoteCardProps = {
  readonly placed: PlacedQuote
  /** `null` until it is known. */
  readonly place: QuotePlace | null
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
  const { placed, place, isActive, isLit, editing, onEditing, onHover, onChoose, onShow } = props
  const { quote, status } = placed
  const m = useMessages()
  const act = useAct()
  const actions = useQuoteActions()
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
      className={classes(styles.card, styles[quote.colour], isActive && styles.active, isLit && styles.lit)}
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
        onClick={() => {
          onChoose(id)
          onShow(id)
        }}
      >
        <QuoteWords words={quote.selector.exact} />
      </button>
      <CardAttribution
        quote={quote}
        place={place}
        isOpen={editing === 'speech'}
        onOpenChange={(isOpen) => {
          onEditing(isOpen ? 'speech' : null)
        }}
        save={change}
      />
      {status !== 'identical' && <p className={styles.status}>{m.quote.statuses[status]}</p>}
      <ConflictList
        target={{ kind: 'quote', articleId, id }}
        conflicts={quote.conflicts ?? []}
        valueOf={(field) => valueAt(quote, field)}
      />
      <CardNote
        note={quote.note}
        isOpen={editing === 'note'}
        save={(note) => change({ note })}
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
      <div className={styles.actions}>
        <ColourMenu colour={quote.colour} onChoose={(colour) => void change({ colour })} />
        {!isAttributed(quote) && (
          <IconButton
            icon={UserRound}
            label={m.attribution.add}
            shortcut="s"
            size="small"
            onPress={() => {
              onEditing('speech')
            }}
          />
        )}
        {quote.note === '' && (
          <IconButton
            icon={StickyNote}
            label={m.quote.addNote}
            shortcut="n"
            size="small"
            onPress={() => {
              onEditing('note')
            }}
          />
        )}
        <DossierMenu
          button={(props) => (
            <IconButton
              {...props}
              icon={NotebookPen}
              label={m.selection.addToDossier}
              shortcut="d"
              size="small"
            />
          )}
          isOpen={editing === 'dossier'}
          onOpenChange={(isOpen) => {
            onEditing(isOpen ? 'dossier' : null)
          }}
          onChoose={(dossier) => {
            actions.addToDossier({ quoteId: id, articleId }, dossier)
          }}
          onNew={() => {
            actions.addToNewDossier({ quoteId: id, articleId })
          }}
        />
        <span className={styles.gap} />
        <IconButton
          icon={Trash2}
          label={m.quote.remove}
          size="small"
          onPress={() => {
            actions.remove(quote)
          }}
        />
      </div>
    </div>
  )
}

const changeRequest = (
  articleId: string,
  id: string,
  change: {
    readonly colour?: PlacedQuote['quote']['colour']
    readonly tags?: string[]
    readonly note?: string
  } & AttributionChange,
) => ({ articleId, id, change })

type CardNoteProps = {
  readonly note: string
  readonly isOpen: boolean
  readonly save: (note: string) => Promise<boolean>
  readonly onClose: () => void
}

function CardNote({ note, isOpen, save, onClose }: CardNoteProps) {
  const m = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isOpen) area.current?.focus()
  }, [isOpen])
  if (note === '' && !isOpen) return null
  return (
    <DraftArea
      ref={area}
      label={m.quote.note}
      stored={note}
      save={save}
      placeholder={m.quote.addNote}
      maxLength={NOTE_LIMIT}
      onLeave={onClose}
    />
  )
}

type ColourMenuProps = {
  readonly colour: PlacedQuote['quote']['colour']
  readonly onChoose: (colour: PlacedQuote['quote']['colour']) => void
}

function ColourMenu({ colour, onChoose }: ColourMenuProps) {
  const m = useMessages()
  return (
    <MenuButton
      button={(props) => (
        <Button {...props} look="quiet" aria-label={m.quote.colour(m.colours[colour])}>
          <ColourDot colour={colour} />
        </Button>
      )}
      label={m.quotesScreen.colour}
      items={COLOUR_ORDER.map((known) => ({
        id: known,
        label: m.numbered(m.colours[known], COLOUR_NUMBERS[known]),
        sign: <ColourDot colour={known} />,
        isChosen: known === colour,
      }))}
      onChoose={(chosen) => {
        const known = COLOUR_ORDER.find((one) => one === chosen)
        if (known === undefined) return
        rememberColour(known)
        onChoose(known)
      }}
    />
  )
}
