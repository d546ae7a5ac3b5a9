// Owns what can be done to a quote, at the foot of its card.
import { Copy, NotebookPen, StickyNote, Trash2, UserRound } from 'lucide-react'
import { isAttributed } from '../../../src/model/attribution'
import type { Quote } from '../../../src/model/quote'
import type { Colour } from '../../../src/model/quote-kinds'
import { IconButton } from '../../components/button'
import { ColourMenu } from '../../components/colour-menu'
import { CopyMenu } from '../../components/copy-menu'
import { DossierMenu } from '../../components/dossier-menu'
import { useMessages } from '../../messages/messages-context'
import { useQuoteActions } from '../../state/quote-actions'
import styles from './quote-card.module.css'
import type { CardPart } from './reader-view'

type CardActionsProps = {
  readonly quote: Quote
  readonly editing: CardPart | null
  readonly onEditing: (part: CardPart | null) => void
  readonly onColour: (colour: Colour) => void
}

/** The row of buttons. */
export function CardActions({ quote, editing, onEditing, onColour }: CardActionsProps) {
  const m = useMessages()
  const actions = useQuoteActions()
  const ref = { quoteId: quote.id, articleId: quote.articleId }
  return (
    <div className={styles.actions}>
      <ColourMenu colour={quote.colour} onChoose={onColour} />
      {!isAttributed(quote) && (
        <IconButton
          icon={UserRound}
          label={m.attribution.add}
          command="speech"
          size="small"
          onPress={() => {
            onEditing('speech')
          }}
        />
      )}
      <IconButton
        icon={StickyNote}
        label={quote.note === '' ? m.quote.addNote : m.quote.editNote}
        command="note"
        size="small"
        onPress={() => {
          onEditing('note')
        }}
      />
      <DossierMenu
        button={(props) => (
          <IconButton
            {...props}
            icon={NotebookPen}
            label={m.selection.addToDossier}
            command="add-to-dossier"
            size="small"
          />
        )}
        isOpen={editing === 'dossier'}
        onOpenChange={(isOpen) => {
          onEditing(isOpen ? 'dossier' : null)
        }}
        onChoose={(dossier) => {
          actions.addToDossier(ref, dossier)
        }}
        onNew={() => {
          actions.addToNewDossier(ref)
        }}
      />
      <CopyMenu
        button={(props) => (
          <IconButton {...props} icon={Copy} label={m.copyQuote.button} command="copy-quote" size="small" />
        )}
        quote={ref}
        isOpen={editing === 'copy'}
        onOpenChange={(isOpen) => {
          onEditing(isOpen ? 'copy' : null)
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
  )
}
