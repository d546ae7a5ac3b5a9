// Owns the words of a note without the signs of its Markdown, for a line in a list. Leaves showing it as it reads to the window.

/** Steps that take the signs away, in this order. Each looks at one line, or at what stands within brackets, and no further. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // A picture stands for nothing that could be read, a link for its words.
  [/!\[[^\][]{0,1000}\]\([^()\s]{0,2000}\)/g, ' '],
  [/\[([^\][]{0,1000})\]\([^()\s]{0,2000}\)/g, '$1'],
  [/<((?:https?|mailto|cuttings):[^<>\s]{0,2000})>/g, '$1'],
  [/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t])?/gm, ''],
  [/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^ {0,3}(?:```|~~~).*$/gm, ''],
  [/\*{1,3}|~~|`+/g, ''],
  [/(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, ''],
]

/** Longest text that is looked at for so many words, in UTF-16 units. */
const LOOKED_AT = 4000

/** The first words of a note in one line, at most so long (UTF-16 units). */
export function firstWordsOfNote(note: string, limit: number): string {
  const plain = SIGNS.reduce((text, [sign, instead]) => text.replace(sign, instead), note.slice(0, LOOKED_AT))
  const line = plain.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  const whole = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')
  return `${whole.trimEnd()}…`
}
