// Owns guessing what was meant by a word that the library doesn't have: another one of its own words, a slip or two away.
import type { Node, WordsNode } from '../../query/query'
import type { Database } from '../../ports'
import { piecesOf } from '../text/query-words'
import { docsWith, termsFrom, termsLike, termsOfStem } from '../vocabulary'

const MOST_LOOKED_AT = 20_000
/** A shorter word has too many neighbours. */
const SHORTEST = 4
/** Letters per slip. */
const LETTERS_OF_A_SLIP = 4

/** The query with its unknown words put right; `null` where there are none, or nothing like them is in the library. */
export function suggestQuery(db: Database, node: Node): Node | null {
  const changes: string[] = []
  const visit = (part: Node): Node => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return { ...part, nodes: part.nodes.map(visit) }
      case 'words': {
        const meant = meantBy(db, part)
        if (meant === null) return part
        changes.push(meant)
        return { ...part, text: meant, match: part.match === 'prefix' ? 'word' : part.match }
      }
      default:
        return part
    }
  }
  const suggested = visit(node)
  return changes.length > 0 ? suggested : null
}

function meantBy(db: Database, { text, match }: WordsNode): string | null {
  if (match === 'phrase' || match === 'phrase-prefix') return null
  const [piece, ...others] = piecesOf(text)
  if (piece === undefined || others.length > 0 || piece.script === 'dense') return null
  const word = piece.text
  if (lettersOf(word).length < SHORTEST || docsWith(db, word) > 0) return null
  if (termsOfStem(db, word, 1).length > 0) return null
  if ((match === 'prefix' || piece.script === 'hangul') && termsFrom(db, word, 1).length > 0) return null
  const letters = lettersOf(word)
  const most = Math.max(1, Math.min(2, Math.floor(letters.length / LETTERS_OF_A_SLIP)))
  let best: { readonly term: string; readonly slips: number; readonly docs: number } | null = null
  for (const begin of begins(word))
    for (const { term, docs } of termsLike(db, begin, Array.from(word).length, MOST_LOOKED_AT)) {
      const slips = distance(letters, lettersOf(term), most)
      if (slips > most || slips === 0) continue
      if (best === null || slips < best.slips || (slips === best.slips && docs > best.docs))
        best = { term, slips, docs }
    }
  return best?.term ?? null
}

/** Words begin as typed, or a slip is in the first letter: it is missing, doubled or changed places with the second. */
function begins(word: string): readonly string[] {
  const [first = '', second = ''] = Array.from(word)
  return [...new Set([first, second])].filter((letter) => letter !== '')
}

/** A Korean syllable is as many letters as it is typed with. */
const lettersOf = (word: string): readonly string[] => Array.from(word.normalize('NFD'))

/** Letters changed, left out, put in, or that changed places with their neighbour; above `most` it may be any number above it. */
export function distance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
