// Owns what can be done to quotes that are chosen in a list. Leaves the doing to `state/many-actions.ts`.
import { Download, NotebookPen, Palette, TagX, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../colours'
import { ChosenBar, ChosenButton, type TagTask } from './chosen-bar'
import { ColourDot } from './colour-dot'
import { ASKED_ABOVE, DeleteMany } from './delete-many'
import { DossierMenu } from './dossier-menu'
import { MenuButton } from './menu'
import { useMessages } from '../messages/messages-context'
import { useDialogs } from '../state/dialogs'
import { useManyActions, type ManyTargets } from '../state/many-actions'

const FORMATS = ['csv', 'markdown'] as const

type QuoteChosenBarProps = {
  readonly quotes: ManyTargets['quotes']
  /** How a person may choose all; `null` where all are chosen. */
  readonly all: { readonly label: string; readonly choose: () => void } | null
  readonly onClear: () => void
}

/** The bar of quotes. */
export function QuoteChosenBar({ quotes, all, onClear }: QuoteChosenBarProps) {
  const m = useMessages()
  const actions = useManyActions()
  const { open } = useDialogs()
  const [task, setTask] = useState<TagTask | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const targets = { articles: [], quotes }
  const remove = (): void => {
    void actions.remove(targets).then((isDone) => {
      if (isDone) onClear()
    })
  }
  return (
    <ChosenBar
      count={m.quotesScreen.chosen(quotes.length)}
      targets={targets}
      actions={actions}
      all={all}
      onClear={onClear}
      task={task}
      onTask={setTask}
    >
      <ChosenButton
        icon={TagX}
        label={m.chosen.remove}
        isNarrow={false}
        onPress={() => {
          setTask('remove')
        }}
      />
      <MenuButton
        button={(props) => (
          <ChosenButton {...props} icon={Palette} label={m.chosen.colour} isNarrow={false} />
        )}
        label={m.chosen.colour}
        items={COLOUR_ORDER.map((id) => ({
          id,
          label: m.numbered(m.colours[id], COLOUR_NUMBERS[id]),
          sign: <ColourDot colour={id} />,
        }))}
        onChoose={(id) => {
          const colour = COLOUR_ORDER.find((known) => known === id)
          if (colour !== undefined) void actions.colour(quotes, colour)
        }}
      />
      <DossierMenu
        label={m.chosen.toDossier}
        button={(props) => (
          <ChosenButton {...props} icon={NotebookPen} label={m.chosen.toDossier} isNarrow={false} />
        )}
        onChoose={(dossier) => void actions.addToDossier(targets, dossier)}
        onNew={() => {
          open({ kind: 'new-dossier', quote: null, many: targets })
        }}
      />
      <MenuButton
        button={(props) => (
          <ChosenButton {...props} icon={Download} label={m.chosen.export} isNarrow={false} />
        )}
        label={m.chosen.export}
        items={FORMATS.map((id) => ({ id, label: m.quotesScreen.formats[id] }))}
        onChoose={(id) => {
          const format = FORMATS.find((known) => known === id)
          if (format !== undefined)
            void actions.exportQuotes({ quotes: quotes.map((quote) => quote.id) }, format)
        }}
      />
      <ChosenButton
        icon={Trash2}
        label={m.chosen.delete}
        isNarrow={false}
        onPress={() => {
          if (quotes.length > ASKED_ABOVE) setIsAsking(true)
          else remove()
        }}
      />
      {isAsking && (
        <DeleteMany
          targets={targets}
          onConfirm={remove}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </ChosenBar>
  )
}
