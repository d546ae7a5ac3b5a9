// Owns what is said of a source that was asked again: at most three lines, those that matter to whoever quotes it first.
import type { CaptureEnd, SourceCheck } from '../../src/model/capture-queue'
import type { LocaleMessages } from '../messages/messages-context'
import { describeCompleteness } from './completeness-words'

const MOST_LINES = 3

/** The lines. */
export function describeCheck(
  check: SourceCheck,
  completeness: Extract<CaptureEnd, { readonly end: 'kept' }>['completeness'],
  m: LocaleMessages,
): readonly string[] {
  if (check.after === null) {
    const wanting = completeness === null ? '' : describeCompleteness(completeness, m)
    return [m.sources.unchangedSince(m.instant(check.since)), wanting].filter((line) => line !== '')
  }
  const wanting = completeness === null ? '' : describeCompleteness(completeness, m)
  const part = check.isPart ? [m.sources.isPart(wanting, goneIn(check))] : wanting === '' ? [] : [wanting]
  const quotes = linesOfQuotes(check, m)
  const rest = quotes.length > 0 || check.isPart ? [] : [lineOfText(check, m)]
  // That only a part came changes what all else means; that an image is missing doesn't.
  const lines = check.isPart ? [...part, ...quotes, ...rest] : [...quotes, ...rest, ...part]
  return lines.slice(0, MOST_LINES)
}

/** Quotes of which a part says nothing. */
const goneIn = ({ quotes: { removed, shortened } }: SourceCheck): number => removed + shortened

function linesOfQuotes({ quotes, example, isPart }: SourceCheck, m: LocaleMessages): readonly string[] {
  const { total, reworded, shortened, moved, removed } = quotes
  const told = example === null ? '' : m.sources.example(example.before, example.after)
  const first = reworded > 0 ? m.sources.reworded(reworded, total) : ''
  return [
    first === '' || told === '' ? first : `${first}: ${told}`,
    removed > 0 && !isPart ? m.sources.removed(removed, total) : '',
    shortened > 0 && !isPart ? m.sources.shortened(shortened, total) : '',
    moved > 0 ? m.sources.moved(moved, total) : '',
  ].filter((line) => line !== '')
}

function lineOfText({ words, quotes, example, isNear }: SourceCheck, m: LocaleMessages): string {
  if (words === 0) return m.sources.noWord
  const told = example === null ? '' : `: ${m.sources.example(example.before, example.after)}`
  if (quotes.total === 0) return `${m.sources.text(words)}${told}`
  return `${isNear ? m.sources.near(words) : m.sources.elsewhere(words)}${told}`
}
