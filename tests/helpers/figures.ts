// Owns telling the figures that a test found to whoever gathers them: `npm run security`. Leaves judging them to the test.
import { appendFileSync } from 'node:fs'

/** Tell what was counted for a requirement, in few words, such as `23,058 addresses, 0 answered`. */
export function tellFigure(id: string, figure: string): void {
  const file = process.env['CUTTINGS_FIGURES']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ id, figure })}\n`)
}

/** A number as people read it. */
export const inWords = (n: number): string => n.toLocaleString('en-US')
