// Owns the baseline for statements: all that stands between quotation marks, by the name or pronoun next to the nearest "said".
import type { Found } from './statement-measures'

const QUOTED = /["“][^"“”\n]+["”]|''[^\n]+?''/g
const SPEAKER =
  /(?:(?:he|she|they|(?:[A-Z][\w.’'-]+ ?){1,4}) (?:said|says|told|wrote|added|asked)|(?:said|says|wrote|added) (?:he|she|they|(?:[A-Z][\w.’'-]+ ?){1,4}))/gi

/** A statement for each quoted segment. */
export function plainStatements(text: string): readonly Found[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: quoted }) => {
    const content = [[index, index + quoted.length]] as const
    const from = text.lastIndexOf('\n', index) + 1
    const line = text.indexOf('\n', index)
    const paragraph = text.slice(from, line < 0 ? text.length : line)
    const distance = (at: number): number =>
      Math.min(Math.abs(from + at - index - quoted.length), Math.abs(from + at - index))
    const near = [...paragraph.matchAll(SPEAKER)].sort((a, b) => distance(a.index) - distance(b.index))[0]
    return {
      content,
      source: near === undefined ? null : [[from + near.index, from + near.index + near[0].length]],
    }
  })
}
