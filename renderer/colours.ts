// Owns the order of the highlight colours in the window. Leaves their look to `styles/`, their names to `messages`.
import type { Colour } from '../src/model/quote-kinds'

/** The number of each colour: its key, and its second sign beside the colour itself. */
export const COLOUR_NUMBERS = {
  yellow: 1,
  red: 2,
  green: 3,
  blue: 4,
  purple: 5,
  magenta: 6,
  orange: 7,
  gray: 8,
} as const satisfies Record<Colour, number>

/** The colours by number. */
export const COLOUR_ORDER = Object.keys(COLOUR_NUMBERS) as readonly Colour[]
