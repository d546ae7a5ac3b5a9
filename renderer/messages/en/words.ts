// Owns counting in words, in English.
import { formatNumber } from '../../format'

/** A number as English writes it. */
export const number = (n: number): string => formatNumber(n, 'en')
/** A number of things. */
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
/** A number of quotes. */
export const quotes = (n: number): string => count(n, 'quote', 'quotes')
