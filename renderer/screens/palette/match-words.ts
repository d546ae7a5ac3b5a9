// Owns whether what was typed fits some words, how well, and which of their letters it fits: letters may be left out, and Korean may be
// typed by initial consonants or stop within a syllable. Leaves the ranking to fuzzysort, and taking syllables apart to es-hangul.
import { disassemble, getChoseong } from 'es-hangul'
import { prepare, single } from 'fuzzysort'
import type { Span } from '../../../src/model/quote'

/** How well words fit, from 0 to 1, and the stretches of them that do. */
export type WordsMatch = { readonly score: number; readonly marks: readonly Span[] }

/** What fits worse isn't what was meant: letters that are left out within a word come to 0.3, those of whole words to more than 0.5. */
const LEAST = 0.3
/** Words are taken apart once, and let go of when they are this many. */
const MOST_KEPT = 20_000

/** Words taken apart: as letters, with the place that each came from. */
type Spelling = { readonly target: ReturnType<typeof prepare>; readonly places: readonly number[] }
type Spellings = { readonly letters: Spelling; readonly initials: Spelling }

const kept = new Map<string, Spellings>()

const SYLLABLE = /[가-힣]/

function spellingsOf(words: string): Spellings {
  const known = kept.get(words)
  if (known !== undefined) return known
  const spell = (partsOf: (letter: string) => string): Spelling => {
    const parts = Array.from({ length: words.length }, (_, i) => partsOf(words.charAt(i)))
    return {
      target: prepare(parts.join('')),
      places: parts.flatMap((part, i) => Array.from(part, () => i)),
    }
  }
  const spelled = {
    letters: spell((letter) => (SYLLABLE.test(letter) ? disassemble(letter) : letter)),
    initials: spell((letter) => (SYLLABLE.test(letter) ? getChoseong(letter) : letter)),
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(words, spelled)
  return spelled
}

/** How words are judged by what was typed; `null` for those that don't fit. */
export function makeMatcher(typed: string): (words: string) => WordsMatch | null {
  const normal = typed.normalize('NFC').trim()
  // Two consonants that come together are written as one: `ㅄ` for `ㅂㅅ`.
  const letters = disassemble(normal)
  const isByInitials = /[ㄱ-ㅎ]/.test(letters) && !/[ㅏ-ㅣ]/.test(letters)
  return (words) => {
    const spellings = spellingsOf(words)
    const inLetters = matchIn(letters, spellings.letters)
    const inInitials = isByInitials ? matchIn(letters, spellings.initials) : null
    const best = (inInitials?.score ?? 0) > (inLetters?.score ?? 0) ? inInitials : inLetters
    return best !== null && best.score >= LEAST ? best : null
  }
}

function matchIn(letters: string, { target, places }: Spelling): WordsMatch | null {
  const found = single(letters, target)
  if (found === null) return null
  const at = [...new Set(found.indexes.map((index) => places[index] ?? 0))].sort((a, b) => a - b)
  return { score: found.score, marks: spansOf(at) }
}

/** Places beside each other are one stretch. */
function spansOf(places: readonly number[]): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  for (const place of places) {
    const last = spans.at(-1)
    if (last?.end === place) last.end = place + 1
    else spans.push({ start: place, end: place + 1 })
  }
  return spans
}
