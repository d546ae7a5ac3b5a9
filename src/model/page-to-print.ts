// Owns what is printed: a whole page, as the window made it of an article. Leaves putting it on paper to main.
import { z } from 'zod'

/** Longer than any article; a page of so many letters takes minutes to lay out. */
const LONGEST_UNITS = 50_000_000

export const pageToPrint = z.strictObject({
  /** Words for the name of a file. */
  title: z.string().max(10_000),
  html: z.string().max(LONGEST_UNITS),
  onto: z.enum(['paper', 'pdf']),
})
export type PageToPrint = Readonly<z.infer<typeof pageToPrint>>
