// Owns the shades of the highlight colours as other programs know them. Leaves how this app shows them to its styles.
import type { Colour } from './quote-kinds'

/** As Zotero has them, `#rrggbb`. */
export const SHADES: Readonly<Record<Colour, string>> = {
  yellow: '#ffd400',
  red: '#ff6666',
  green: '#5fb236',
  blue: '#2ea8e5',
  purple: '#a28ae5',
  magenta: '#e56eee',
  orange: '#f19837',
  gray: '#aaaaaa',
}
