// Owns the sign of a highlight colour: the colour with its number.
import type { Colour } from '../../src/model/quote-kinds'
import { COLOUR_NUMBERS } from '../colours'
import { classes } from './class-names'
import styles from './colour-dot.module.css'
import colours from './mark-colour.module.css'

/** A dot in a highlight colour, with its number in it. */
export function ColourDot({ colour }: { readonly colour: Colour }) {
  return (
    <span className={classes(styles.dot, colours[colour])} aria-hidden>
      {COLOUR_NUMBERS[colour]}
    </span>
  )
}
