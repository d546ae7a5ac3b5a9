// Owns counting in words, in Korean.
import { formatNumber } from '../../format'

/** A number as Korean writes it. */
export const number = (n: number): string => formatNumber(n, 'ko')
/** A number of quotes. */
export const quotes = (n: number): string => `인용문 ${number(n)}개`
