// Owns which tags and dossiers a person means by a name, or a part of one.
import type { Database } from '../../ports'
import { piecesOf } from '../text/query-words'

const folded = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join(' ')

const MOST = 2000

/** Tags that have such a name, or one such as a part of it (`mediation` of `mediation/facilitative role`), and all below them. */
export function tagsNamed(db: Database, name: string, goesOn: boolean): readonly string[] {
  const wanted = name.split('/').map(folded)
  const matches = (segments: readonly string[], at: number): boolean =>
    wanted.every((segment, i) => {
      const own = segments[at + i] ?? ''
      return goesOn && i === wanted.length - 1 ? own.startsWith(segment) : own === segment
    })
  return db
    .all('SELECT tag FROM tag_counts')
    .map((row) => String(row['tag']))
    .filter((tag) => {
      const segments = tag.split('/').map(folded)
      return segments.some((_, at) => matches(segments, at))
    })
    .slice(0, MOST)
}

/** Dossiers whose title holds these words, in this order. */
export function dossiersNamed(db: Database, name: string): readonly string[] {
  const wanted = folded(name)
  return db
    .all('SELECT id, title FROM dossiers')
    .filter((row) => ` ${folded(String(row['title']))}`.includes(` ${wanted}`))
    .map((row) => String(row['id']))
    .slice(0, MOST)
}
