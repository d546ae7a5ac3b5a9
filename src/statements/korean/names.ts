// Owns which Korean words look like names of people. Leaves whom they mean to `speakers.ts`.
import { SURNAMES } from '../lexicon/korean-names'

export const isSurname = (word: string): boolean => SURNAMES.has(word)

/** Ends of offices and places that have three syllables, too. */
const OTHERS = ['부', '청', '처', '당', '시', '도', '군', '구', '들', '회']

/** "이서준", "남궁현": three syllables that begin with a surname, or four with a double one; not "국방부". */
export function isFullName(word: string): boolean {
  if (OTHERS.some((end) => word.endsWith(end))) return false
  const double = word.length > 2 && SURNAMES.has(word.slice(0, 2))
  return (word.length === 3 && (double || SURNAMES.has(word.slice(0, 1)))) || (word.length === 4 && double)
}
