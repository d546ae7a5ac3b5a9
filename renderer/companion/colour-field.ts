// Owns choosing the colour of a quote: never by its looks alone.
import { COLOURS } from '../../src/model/quote-kinds'
import { word } from './browser'
import { make } from './elements'

/** The colours in a row; the first is chosen. */
export function colourField(): { readonly element: HTMLElement; readonly value: () => string } {
  let chosen: string = COLOURS[0]
  const element = make('div', {
    class: 'colours',
    attributes: { role: 'radiogroup', 'aria-label': word('colour') },
  })
  for (const colour of COLOURS) {
    const radio = make('input', {
      attributes: {
        type: 'radio',
        name: 'colour',
        value: colour,
        'aria-label': word(colour),
        title: word(colour),
      },
    })
    radio.className = `dot ${colour}`
    radio.checked = colour === chosen
    radio.addEventListener('change', () => {
      chosen = colour
    })
    element.append(radio)
  }
  return { element, value: () => chosen }
}
