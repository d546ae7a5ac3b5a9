// Owns merging what copies say of statements: which were rejected, what became of commitments, who the speakers are. Pure.
import { compareText } from '../model/compare'
import type { Quote, QuotesRecord } from '../model/quote'
import type { Speaker } from '../model/speaker'
import { mergeById, mergeWords } from './merge-fields'
import { inOrder, isEqual } from './merge-order'

/** What was rejected in either copy. Absent where neither ever had any. */
export function mergeRejected(a: QuotesRecord, b: QuotesRecord): Pick<QuotesRecord, 'rejected'> {
  if (a.rejected === undefined && b.rejected === undefined) return {}
  const rejected = mergeById(a.rejected ?? [], b.rejected ?? [], (x, y) =>
    x.rejectedAt <= y.rejectedAt ? x : y,
  )
  return { rejected: rejected.sort((x, y) => compareText(x.id, y.id)) }
}

/** What both were judged by. Absent where neither ever was. */
export const mergeEvidence = (winner: Quote, loser: Quote): Pick<Quote, 'evidence'> =>
  winner.evidence === undefined && loser.evidence === undefined
    ? {}
    : { evidence: mergeWords(winner.evidence ?? [], loser.evidence ?? []) }

/** One speaker of two copies: called as was written last, by all names that either knows, with the offices of both. */
export function mergeSpeaker(a: Speaker, b: Speaker): Speaker {
  const [winner, loser] = inOrder(a, b, (one) => one)
  const names = [...winner.others, ...(loser.name === winner.name ? [] : [loser.name]), ...loser.others]
  const roles = [
    ...winner.roles,
    ...loser.roles.filter((role) => !winner.roles.some((known) => isEqual(known, role))),
  ]
  return {
    ...loser,
    ...winner,
    others: [...new Set(names)].filter((name) => name !== winner.name).sort(compareText),
    roles: roles.sort((x, y) => compareText(x.from, y.from) || compareText(x.title, y.title)),
    createdAt: winner.createdAt < loser.createdAt ? winner.createdAt : loser.createdAt,
  }
}
