// Owns saying in English how many sources are independent, and how near a copy is to its original: in the file that proves itself, and in
// papers of that language.
import type { CopyOf } from '../model/source-copies'

/** How near a copy is to its original. */
export const GRADE_WORDS: Readonly<Record<CopyOf['grade'], string>> = {
  same: 'the same text',
  shortened: 'shortened',
  rewritten: 'rewritten',
  quotes: 'the same quotations',
  joined: 'so judged by who keeps the library',
}

/** What follows on the number of sources; nothing where it isn't known, or there are no two. */
export function independentWords(sources: number, independent: number | null): string {
  if (independent === null || sources < 2) return ''
  return independent === sources ? ', all independent' : `, ${String(independent)} independent`
}
