// Owns `npm run security`: which promises of docs/security.md are looked at in full, the table of what was found, and the exit code.
import { readFileSync, writeFileSync } from 'node:fs'
import { version } from '../../package.json'
import { REQUIREMENTS } from './requirements'
import { runRequirement, type RequirementOutcome } from './run-requirement'
import { judgePatterns } from './s14-patterns'

const DOCUMENT = 'docs/security.md'
const BEGIN = '<!-- results: npm run security -- --write -->'
const END = '<!-- /results -->'
const USAGE = `Usage: npm run security [-- ID… [--write]] | -- S-14 --all
IDs: ${REQUIREMENTS.map(({ id }) => id).join(', ')}
--write puts the results into ${DOCUMENT}.`

const args = process.argv.slice(2)
const isWritten = args.includes('--write')
const ids = args.filter((arg) => arg !== '--write')
const wanted = REQUIREMENTS.filter(({ id }) => ids.length === 0 || ids.includes(id))

if (ids.join(' ') === 'S-14 --all') process.exitCode = await judgePatterns(true)
else if (wanted.length === 0 || wanted.length < ids.length) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const outcomes: RequirementOutcome[] = []
  for (const requirement of wanted) {
    const outcome = await runRequirement(requirement)
    outcomes.push(outcome)
    console.log(lineOf(outcome))
  }
  if (isWritten) writeResults(outcomes)
  console.log(`\n${outcomes.map(lineOf).join('\n')}`)
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
}

function lineOf({ id, promise, ok, figures, seconds }: RequirementOutcome): string {
  return `${id} ${ok ? 'ok    ' : 'FAILED'} ${String(seconds).padStart(5)} s  ${promise}: ${figures.join('; ')}`
}

/** Rows of promises that weren't looked at stay. */
function writeResults(outcomes: readonly RequirementOutcome[]): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has no place for results`)
  const rows = new Map(
    text
      .slice(begin, end)
      .split('\n')
      .filter((line) => line.startsWith('| S-'))
      .map((line) => [line.slice(2, 6), line]),
  )
  const date = new Date().toISOString().slice(0, 10)
  for (const { id, promise, ok, figures } of outcomes)
    rows.set(
      id,
      `| ${id} | ${promise} | ${figures.join('; ')} | ${ok ? 'holds' : 'FAILED'} | ${date}, ${version} |`,
    )
  const table = [
    '| id | promise | found in full | | when |',
    '| --- | --- | --- | --- | --- |',
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  ]
  writeFileSync(DOCUMENT, `${text.slice(0, begin)}${BEGIN}\n\n${table.join('\n')}\n\n${text.slice(end)}`)
}
