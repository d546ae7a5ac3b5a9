// Owns what the settings offer. Leaves what main accepts to the contract.
import type { Settings } from '../../../src/model/settings'

/** The themes in the order in which they are offered; a theme without a place here doesn't compile. */
const themePlaces = { system: 0, paper: 1, white: 2, sepia: 3, dark: 4, black: 5 } as const satisfies Record<
  Settings['theme'],
  number
>
/** The themes as offered. */
export const THEME_ORDER = Object.keys(themePlaces) as readonly Settings['theme'][]

/** How closely articles are listed, as offered; one without a place here doesn't compile. */
const densityPlaces = { comfortable: 0, compact: 1, titles: 2 } as const satisfies Record<
  Settings['listDensity'],
  number
>
/** These as offered. */
export const DENSITY_ORDER = Object.keys(densityPlaces) as readonly Settings['listDensity'][]

/** How often cited sources are checked by themselves, as offered; one without a place here doesn't compile. */
const intervalPlaces = { never: 0, weekly: 1, monthly: 2 } as const satisfies Record<
  Settings['checksSources'],
  number
>
/** These as offered. */
export const CHECK_INTERVAL_ORDER = Object.keys(intervalPlaces) as readonly Settings['checksSources'][]

/** Reading sizes in CSS pixels, as the contract allows them. */
export const READING_SIZES = { min: 14, max: 28, step: 1 } as const
/** Widths of the reading column in CSS pixels, as the contract allows them. */
export const MEASURE_RANGE = { min: 480, max: 900, step: 20 } as const
/** Heights of a line by the text size, as the contract allows them. */
export const LINE_HEIGHTS = { min: 1.2, max: 2.4, step: 0.1 } as const

/** The typefaces in the order in which they are offered. */
const fontPlaces = { serif: 0, sans: 1, mono: 2 } as const satisfies Record<Settings['readingFont'], number>
/** The typefaces as offered. */
export const FONT_ORDER = Object.keys(fontPlaces) as readonly Settings['readingFont'][]
