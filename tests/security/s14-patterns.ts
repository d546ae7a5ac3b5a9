// Owns `npm run security -- S-14`: judges every regular expression of the product with recheck, and writes the list of those that it
// finds safe. What the list has already is judged again with `--all`.
import { writeFileSync } from 'node:fs'
import { allPatterns } from '../helpers/source-patterns'
import { judgePattern, listFile, readList, TOOL } from './pattern-list'

/** A single one may take its time: the whole run is made when a pattern changes, and no part of `npm test`. */
const LONGEST_MS = 120_000

/** Judge them all. Gives the exit code. */
export async function judgePatterns(isAll: boolean): Promise<number> {
  const patterns = await allPatterns()
  const known = readList()
  const listed = new Set(isAll || known.tool !== TOOL ? [] : known.safe)
  const safe: string[] = []
  for (const [i, pattern] of patterns.entries()) {
    const verdict = listed.has(pattern) ? null : judgePattern(pattern, LONGEST_MS)
    if (verdict === null || verdict.status === 'safe') safe.push(pattern)
    else console.log(`${verdict.status}: ${pattern}\n  ${verdict.why}`)
    if (verdict !== null && i % 50 === 0) console.log(`${String(i)} of ${String(patterns.length)}`)
  }
  writeFileSync(listFile, `${JSON.stringify({ tool: TOOL, safe }, null, 2)}\n`)
  const named = patterns.length - safe.length
  console.log(
    `${String(patterns.length)} patterns, ${String(patterns.length - listed.size)} of them new to the list: ${String(named)} named by ${TOOL}`,
  )
  return named === 0 ? 0 : 1
}
