// Owns counting what a reader would call words, in any script.

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu

/** Words of a text: runs of letters and digits; in Chinese and Japanese, where none are set apart, two characters a word. */
export function countWords(text: string): number {
  const characters = text.match(CJK)?.length ?? 0
  const words = text.replace(CJK, ' ').match(WORD)?.length ?? 0
  return words + Math.ceil(characters / 2)
}
