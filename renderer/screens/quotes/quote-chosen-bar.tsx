// Owns what can be done to the quotes that are chosen on their screen. Leaves the doing to `state/many-actions.ts`.
import { Download, NotebookPen, Palette, TagX, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { ChosenBar, ChosenButton, type TagTask } from '../../components/chosen-bar'
import { ColourDot } from '../../components/colour-dot'
import { ASKED_ABOVE, DeleteMany } from '../../components/delete-many'
import { DossierMenu } from '../../components/dossier-menu'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import { useDialogs } from '../../state/dialogs'
import { useManyActions } from '../../state/many-actions'
import type { ChosenQuote } from './quote-check'

const FORMATS = ['csv', 'markdown'] as const

type QuoteChosenBarProps = {
  readonly chosen: Chosen<ChosenQuote>
  /** How many fit; `null` while that isn't known. */
  readonly total: number | null
}

/** The bar above the quotes. */
export function QuoteChosenBar({ chosen, total }: QuoteChosenBarProps) {
  const m = useMessages()
  const actions = useManyActions()
  const { open } = useDialogs()
  const [task, setTask] = useState<TagTask | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const quotes = chosen.items.map(({ articleId, id }) => ({ articleId, id }))
  const targets = { articles: [], quotes }
  const remove = (): void => {
    void actions.remove(targets).then((isDone) => {
      if (isDone) chosen.clear()
    })
  }
  return (
    <ChosenBar
      count={m.quotesScreen.chosen(quotes.length)}
      targets={targets}
      actions={actions}
      all={
        total !== null && total > quotes.length
          ? { label: m.chosen.all(total), choose: chosen.chooseAll }
          : null
      }
      onClear={chosen.clear}
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
