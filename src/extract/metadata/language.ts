// Owns a page's language: what it declares, what its text is written in, and which of the two stands.
import { eld } from 'eld/small'

/** Text that the language is told by, in characters: more says no more. */
const SAMPLE = 2000
/** Fewer letters than this can be any language's names. */
const FEWEST_LETTERS = 120

/** The language that a text is written in, as a BCP 47 tag without a region; `null` for too little text, or one that can't be told. */
export function languageOf(text: string): string | null {
  // From the middle, where menus and captions are rare.
  const start = Math.max(0, Math.floor((text.length - SAMPLE) / 2))
  const sample = text.slice(start, start + SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const isDense = /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(sample)
  if (letters < (isDense ? FEWEST_LETTERS / 4 : FEWEST_LETTERS)) return null
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}

/** A BCP 47 tag in its canonical form, or `null` for what isn't one. */
export function languageTag(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    // Pages declare all sorts of things: an expected outcome.
    return null
  }
}

/** Whether two tags name one language: written forms and regions of one don't part them. */
export function isSameLanguage(a: string, b: string): boolean {
  const base = (tag: string): string => {
    const language = tag.split('-')[0]?.toLowerCase() ?? ''
    return SAME[language] ?? language
  }
  return base(a) === base(b)
}

/** Languages that are told apart by name and hardly by letters. */
const SAME: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  sr: 'hr',
  ms: 'id',
  in: 'id',
  iw: 'he',
  tl: 'fil',
}
