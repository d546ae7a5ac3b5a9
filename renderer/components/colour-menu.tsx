// Owns choosing one of the colours of quotes.
import type { Colour } from '../../src/model/quote-kinds'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../colours'
import { useMessages } from '../messages/messages-context'
import { rememberColour } from '../state/remembered'
import { Button } from './button'
import { ColourDot } from './colour-dot'
import { MenuButton } from './menu'

type ColourMenuProps = {
  readonly colour: Colour
  readonly onChoose: (colour: Colour) => void
}

/** A button with the colours. */
export function ColourMenu({ colour, onChoose }: ColourMenuProps) {
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
