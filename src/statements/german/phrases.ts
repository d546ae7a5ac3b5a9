// Owns German statements whose source is named without a verb: "laut", "nach Angaben von", "zufolge", "so". Leaves those with a
// verb to `sentence-rules.ts`.
import { rangeOf } from '../draft'
import { GERMAN_DETERMINERS } from '../lexicon/german-words'
import type { Sentence } from '../sentences'
import type { Range } from '../statement'
import type { Group } from '../word-groups'
import { draftOf, type Found } from './finding'
import { endOfSentence, groupAt } from './groups'

const SAYING_OF: ReadonlySet<string> = new Set(
  'angaben ansicht einschätzung auskunft aussage worten meinung darstellung überzeugung informationen schätzungen berichten'.split(
    ' ',
  ),
)

/** "Laut Polizei", "nach Angaben der Feuerwehr", "dem Bericht zufolge", "so der Kapitän". */
export function byPhrase(sentence: Sentence, at: number, from: number): Found | null {
  const key = sentence[at]?.key ?? ''
  const next = sentence[at + 1]?.key ?? ''
  if (key === 'laut') return phrase(sentence, at, at + 1, from)
  if (key === 'nach' && SAYING_OF.has(next)) return phrase(sentence, at, at + 2, from)
  if (key === 'zufolge') return before(sentence, at, from)
  const isSo = key === 'so' && at > 1 && sentence[at - 1]?.key === ','
  return isSo ? behind(sentence, at, from) : null
}

function phrase(sentence: Sentence, at: number, to: number, from: number): Found | null {
  const source = groupAt(sentence, sentence[to]?.key === 'von' ? to + 1 : to)
  if (source === null) return null
  const [last, title] = [sentence[source.to - 1], sentence[source.to]]
  // "einem Bericht der „Nordpost“".
  const isTitle = title?.kind === 'quotation' && GERMAN_DETERMINERS.has(last?.key ?? '')
  const end = isTitle ? source.to + 1 : source.to
  const group = { from: source.from, to: end }
  return around(sentence, { from: at, to }, group, at, end, from)
}

/** "Dem Bericht zufolge …", "… einer Studie zufolge". */
function before(sentence: Sentence, at: number, from: number): Found | null {
  for (let begin = Math.max(from, at - 6); begin < at; begin++) {
    const group = groupAt(sentence, begin)
    if (group?.to === at) return around(sentence, { from: at, to: at + 1 }, group, group.from, at + 1, from)
  }
  return null
}

/** What stands around the words that name a source. */
function around(
  sentence: Sentence,
  cue: Group,
  source: Group,
  left: number,
  right: number,
  from: number,
): Found | null {
  const end = endOfSentence(sentence)
  const first = sentence[right]?.key === ',' ? right + 1 : right
  const parts = [
    { from, to: sentence[left - 1]?.key === ',' ? left - 1 : left },
    { from: first, to: end },
  ].filter((part) => part.from < part.to)
  const content = parts
    .map((part) => rangeOf(sentence, part))
    .filter((range): range is Range => range !== null)
  return content.length === 0
    ? null
    : { draft: draftOf(sentence, content, source, cue, null, 'according to', 0.9), to: end }
}

/** "„…“, so der Kapitän", "…, so die Auskunft der Polizei". */
function behind(sentence: Sentence, at: number, from: number): Found | null {
  const content = rangeOf(sentence, { from, to: at - 1 })
  const noun = SAYING_OF.has(sentence[at + 2]?.key ?? '')
  const source = groupAt(sentence, noun ? at + 3 : at + 1)
  if (content === null || source === null) return null
  return {
    draft: draftOf(sentence, [content], source, { from: at, to: noun ? at + 3 : at + 1 }, null, 'so', 0.8),
    to: source.to,
  }
}
