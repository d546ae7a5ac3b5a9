// Owns where sentences end among the units of a paragraph: a quotation that ends a sentence of its own does not end the one
// around it when a verb of saying follows. Leaves what a sentence says to the rules.
import { mayFollow } from './lexicon/saying-verbs'
import { verbAt } from './verb-forms'
import type { Unit } from './text-units'

export type Sentence = readonly Unit[]

const ENDS = new Set(['.', '!', '?', '。', '…'])
/** Units; what goes on longer is no sentence, and each rule may look over a whole one. */
const LONGEST = 400
/** "Said Smith", "Smith, of Ohio, said": how far a verb of saying may stand from the quotation. */
const REACH = 12

/** Cut units into sentences; marks at their ends belong to them. */
export function cutSentences(text: string, units: readonly Unit[]): readonly Sentence[] {
  const sentences: Unit[][] = []
  let current: Unit[] = []
  units.forEach((unit, at) => {
    current.push(unit)
    if (!endsAt(text, units, at) && current.length < LONGEST) return
    sentences.push(current)
    current = []
  })
  if (current.length > 0) sentences.push(current)
  return sentences
}

function endsAt(text: string, units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  const next = units[at + 1]
  if (unit === undefined || next === undefined) return false
  if (unit.kind === 'mark')
    return (
      ENDS.has(unit.key) &&
      (next.capital || next.digit || next.kind === 'quotation' || '([•—@'.includes(next.key))
    )
  if (unit.kind !== 'quotation' || !(next.capital || next.kind === 'quotation')) return false
  const last = lastMarkWithin(text, unit)
  if (last === '.' || last === '…') return !saysNext(units, at + 1, 3)
  return (last === '!' || last === '?') && !saysNext(units, at + 1, REACH)
}

/** The character before the closing mark. */
export function lastMarkWithin(text: string, { start, end }: Unit): string {
  const inner = text.slice(start, end).trimEnd()
  let at = inner.length - 1
  while (at > 0 && '"”\'’»」'.includes(inner.charAt(at))) at--
  return inner.charAt(at)
}

function saysNext(units: readonly Unit[], from: number, reach: number): boolean {
  for (let at = from; at < Math.min(units.length, from + reach); at++) {
    const unit = units[at]
    if (unit === undefined || unit.kind === 'quotation' || ENDS.has(unit.key)) return false
    const found = verbAt(units, at)
    if (found !== null && mayFollow(found.verb)) {
      const next = units[at + 1]?.key ?? ''
      return next !== 'that' && next !== ':' && !(next === ',' && units[at + 2]?.kind === 'quotation')
    }
  }
  return false
}
