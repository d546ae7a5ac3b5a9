// Owns cases for `anchor`: a text with a quoted statement, the same text later, and what a reader would say became of the quote.
import type { Span } from '../../src/model/quote'
import type { QuoteStatus } from '../../src/model/quote-kinds'
import { COSMETIC_EDITS, MEANING_EDITS, type StatementEdit } from './edits'
import { makeRandom, type Random } from './random'
import { makeStatement, textOf, WORDS, type Language, type Statement } from './statements'

export type AnchorCase = {
  readonly edit: string
  readonly expected: QuoteStatus
  readonly before: string
  readonly span: Span
  readonly after: string
  readonly editsElsewhere: number
}

/** A sentence of an article; the quoted one is marked. */
type Line = { readonly statement: Statement; readonly isQuote: boolean; readonly opens: boolean }

/** Make cases by seed: every edit about as often as any other, with up to 200 edits elsewhere. */
export function makeCases(language: Language, count: number, seed: number): readonly AnchorCase[] {
  const random = makeRandom(seed)
  // Hangul has no ligatures.
  const cosmetic = COSMETIC_EDITS.filter((edit) => language === 'en' || edit.name !== 'ligatures')
  const kinds = [...MEANING_EDITS, ...cosmetic, 'none', 'moved', 'moved', 'removed', 'removed'] as const
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? 'none'
    return makeCase(language, random, kind)
  })
}

const SENTENCES = 150

function makeCase(
  language: Language,
  random: Random,
  kind: StatementEdit | 'none' | 'moved' | 'removed',
): AnchorCase {
  for (;;) {
    const quoted = makeStatement(language, random)
    const edited = typeof kind === 'string' ? textOf(quoted) : kind.apply(quoted, language, random)
    // Not every edit is possible in every statement.
    if (edited === null) continue
    const lines = makeLines(language, random, quoted)
    const at = lines.findIndex((line) => line.isQuote)
    const before = print(lines, textOf(quoted))
    const editsElsewhere = random.pick([0, random.below(20), random.below(200)])
    let after = editElsewhere(lines, language, random, editsElsewhere)
    if (kind === 'removed') after = after.filter((line) => !line.isQuote)
    if (kind === 'moved') after = moveQuote(after, random)
    const start = before.indexOf(textOf(quoted))
    if (at < 0 || before.includes(textOf(quoted), start + 1)) continue
    return {
      edit: typeof kind === 'string' ? kind : kind.name,
      expected: typeof kind === 'string' ? (kind === 'none' ? 'identical' : kind) : kind.expected,
      before,
      span: { start, end: start + textOf(quoted).length },
      after: print(after, edited),
      editsElsewhere,
    }
  }
}

function makeLines(language: Language, random: Random, quoted: Statement): readonly Line[] {
  const place = random.below(SENTENCES)
  return Array.from({ length: SENTENCES }, (_, i) => ({
    statement: i === place ? quoted : makeStatement(language, random),
    isQuote: i === place,
    opens: i % 4 === 0,
  }))
}

const print = (lines: readonly Line[], quote: string): string =>
  lines
    .map(
      (line, i) => (i === 0 ? '' : line.opens ? '\n' : ' ') + (line.isQuote ? quote : textOf(line.statement)),
    )
    .join('')

function editElsewhere(
  lines: readonly Line[],
  language: Language,
  random: Random,
  count: number,
): readonly Line[] {
  const edited = [...lines]
  for (let i = 0; i < count; i++) {
    const at = random.below(edited.length)
    const line = edited[at]
    if (line === undefined || line.isQuote) continue
    const chance = random.next()
    if (chance < 0.12 && edited.length > 40) edited.splice(at, 1)
    else if (chance < 0.24)
      edited.splice(at, 0, { statement: makeStatement(language, random), isQuote: false, opens: false })
    else edited[at] = { ...line, statement: editWord(line.statement, language, random) }
  }
  return edited
}

function editWord(statement: Statement, language: Language, random: Random): Statement {
  const at = random.below(statement.length)
  const word = { kind: 'plain', text: random.pick(WORDS[language].added) } as const
  const kept = random.pick([0, 1])
  return [...statement.slice(0, at), word, ...statement.slice(at + 1 - kept)]
}

/** To another place, at least six sentences off. */
function moveQuote(lines: readonly Line[], random: Random): readonly Line[] {
  const from = lines.findIndex((line) => line.isQuote)
  const others = lines.filter((line) => !line.isQuote)
  const quote = lines[from]
  if (quote === undefined) throw new Error('no quote to move')
  for (;;) {
    const to = random.below(others.length + 1)
    if (Math.abs(to - from) < 6) continue
    return [...others.slice(0, to), { ...quote, opens: to % 4 === 0 }, ...others.slice(to)]
  }
}
