// Owns reading the sentences of our own that were labelled by hand: tests/fixtures/statements/*.jsonl. Leaves measuring by them to
// `label-measures.ts`.
//
// A line: {"id","marked","statements":[{"mode","kind"?,"speaker"?}]}. In the marked text stand [C …] what is stated, [S …] who
// states it, [V …] the cue, and within [C …]: [I …] a condition, [D …] a deadline; a digit behind the letter is the statement's
// number where a text has several. Half of each set ("mended") is for mending rules by, the other ("measured") for measuring only.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StatementKind, StatementMode } from '../../src/statements/statement'
import type { Spans } from './statement-measures'

export type Half = 'measured' | 'mended'

export type LabelledStatement = {
  readonly content: Spans
  readonly source: Spans
  readonly cue: Spans
  readonly conditions: Spans
  readonly deadlines: Spans
  readonly mode: StatementMode
  /** `null`: not labelled, as is the speaker's name. */
  readonly kind: StatementKind | null
  readonly speaker: string | null
}

export type LabelledText = {
  readonly id: string
  readonly text: string
  readonly statements: readonly LabelledStatement[]
}

type Line = {
  readonly id: string
  readonly marked: string
  readonly statements: readonly {
    readonly mode: StatementMode
    readonly kind?: StatementKind
    readonly speaker?: string
  }[]
}

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'statements')

/** The texts of one half of a set, in their order. @param set "korean", "english-kinds", "german". */
export const labelledTexts = (set: string, half: Half): readonly LabelledText[] =>
  readFileSync(join(FOLDER, `${set}-${half}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelledText(JSON.parse(line) as Line))

type Mark = { readonly label: string; readonly start: number; readonly end: number }

function labelledText({ id, marked, statements }: Line): LabelledText {
  const { text, marks } = unmark(marked)
  const spans = (label: string, number: number): Spans =>
    marks
      .filter((mark) => mark.label === `${label}${number + 1}`)
      .map(({ start, end }) => [start, end] as const)
      .sort((a, b) => a[0] - b[0])
  return {
    id,
    text,
    statements: statements.map(({ mode, kind, speaker }, at) => ({
      content: spans('C', at),
      source: spans('S', at),
      cue: spans('V', at),
      conditions: spans('I', at),
      deadlines: spans('D', at),
      mode,
      kind: kind ?? null,
      speaker: speaker ?? null,
    })),
  }
}

/** The text without its marks, and where they stood. @throws {Error} Brackets that don't pair. */
function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  const open: { readonly label: string; readonly start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; at++) {
    const character = marked.charAt(at)
    if (character === '[') {
      const space = marked.indexOf(' ', at)
      const label = marked.slice(at + 1, space)
      open.push({ label: label.length === 1 ? `${label}1` : label, start: text.length })
      at = space
    } else if (character === ']') {
      const begun = open.pop()
      if (begun === undefined) throw new Error(`A bracket closes nothing: ${marked}`)
      marks.push({ ...begun, end: text.length })
    } else text += character
  }
  if (open.length > 0) throw new Error(`A bracket stays open: ${marked}`)
  return { text, marks }
}
