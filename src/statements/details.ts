// Owns what can be told of a statement by its own words: mode, conditions, deadlines. Leaves its kind to `kinds.ts`, finding
// it to the rules.
import { DAYS } from './lexicon/function-words'
import type { Quotation } from './quotations'
import type { Range, StatementMode } from './statement'
import { cutUnits, type Unit } from './text-units'

/** Direct where all of it stands within marks, mixed where a part does. */
export function modeOf(
  text: string,
  content: readonly Range[],
  quotations: readonly Quotation[],
): StatementMode {
  let quoted = 0
  let letters = 0
  for (const [start, end] of content)
    for (const { start: from, end: to, kind } of cutUnits(text, start, end, quotations)) {
      if (kind === 'quotation') quoted += to - from
      else if (kind === 'word') letters += to - from
    }
  if (quoted === 0) return 'indirect'
  return letters === 0 ? 'direct' : 'mixed'
}

const isStop = (unit: Unit | undefined): boolean =>
  unit === undefined || (unit.kind === 'mark' && ',.;!?"”—:'.includes(unit.key))

function rangesFrom(units: readonly Unit[], opens: (at: number) => boolean, limit: number): readonly Range[] {
  const found: Range[] = []
  for (let at = 0; at < units.length; at++) {
    const first = units[at]
    if (first === undefined || !opens(at)) continue
    let to = at + 1
    while (to < units.length && to - at < limit && !isStop(units[to]) && !opensCondition(units, to)) to++
    const last = units[to - 1]
    if (last !== undefined && to > at + 1) found.push([first.start, last.end])
    at = to
  }
  return found
}

/** "If the council agrees", "unless …", "as long as …", up to the next comma or stop. */
export function conditionsIn(text: string, content: readonly Range[]): readonly Range[] {
  return content.flatMap(([start, end]) => {
    const units = cutUnits(text, start, end, [])
    return rangesFrom(units, (at) => opensCondition(units, at), 40)
  })
}

function opensCondition(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key
  if (key === 'unless') return true
  if (key === 'if') return units[at - 1]?.key !== 'as' && units[at + 1]?.kind === 'word'
  if (key === 'provided') return units[at + 1]?.key === 'that'
  return key === 'as' && units[at + 1]?.key === 'long' && units[at + 2]?.key === 'as'
}

const PERIODS = new Set(
  'day days week weeks month months year years hour hours minutes decade end summer winter spring autumn fall'.split(
    ' ',
  ),
)

/** "By Friday", "within two weeks", "before the end of the year". */
export function deadlinesIn(text: string, content: readonly Range[]): readonly Range[] {
  return content.flatMap(([start, end]) => {
    const units = cutUnits(text, start, end, [])
    return rangesFrom(units, (at) => opensDeadline(units, at), 6)
  })
}

function opensDeadline(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key
  if (key !== 'by' && key !== 'within' && key !== 'before' && key !== 'until') return false
  const isTime = ({ key: word, digit, end, start }: Unit): boolean =>
    DAYS.has(word) || PERIODS.has(word) || (digit && end - start === 4)
  return units.slice(at + 1, at + 4).some((unit, i) => isTime(unit) && (i > 0 || unit.key !== 'end'))
}
