// Owns merging the comments and the lists of named versions of two copies of a dossier. Pure: nothing of either is lost, and there is
// nothing to decide.
import { joinDescriptions } from '../model/codebook'
import { compareText } from '../model/compare'
import type { Dossier } from '../model/dossier'
import { COMMENT_LIMIT, type DossierComment } from '../model/dossier-comment'
import type { DossierVersionEntry } from '../model/dossier-version-entry'
import { mergeById, mergeFields } from './merge-fields'
import { inOrder } from './merge-order'

/** Comments of both, in the order in which they were begun: of one that was written in both copies, all words. */
export function mergeComments(a: Dossier, b: Dossier): Pick<Dossier, 'comments'> {
  if (a.comments === undefined && b.comments === undefined) return {}
  const comments = mergeById(a.comments ?? [], b.comments ?? [], mergeComment)
  return {
    comments: comments.sort((x, y) => compareText(x.createdAt, y.createdAt) || compareText(x.id, y.id)),
  }
}

function mergeComment(a: DossierComment, b: DossierComment): DossierComment {
  const [winner, loser] = inOrder(a, b, (comment) => comment)
  const { fields } = mergeFields(winner, loser, new Set(['updatedAt', 'text']))
  return {
    ...(fields as DossierComment),
    text: joinDescriptions(winner.text, loser.text).slice(0, 2 * COMMENT_LIMIT),
    updatedAt: winner.updatedAt > loser.updatedAt ? winner.updatedAt : loser.updatedAt,
  }
}

/** Versions of both, in the order in which they were kept. */
export function mergeVersionLists(a: Dossier, b: Dossier): Pick<Dossier, 'versions'> {
  if (a.versions === undefined && b.versions === undefined) return {}
  const versions = mergeById(a.versions ?? [], b.versions ?? [], mergeEntry)
  return { versions: versions.sort((x, y) => compareText(x.keptAt, y.keptAt) || compareText(x.id, y.id)) }
}

/** Only its name is ever written anew: the one that was written last stays. */
function mergeEntry(a: DossierVersionEntry, b: DossierVersionEntry): DossierVersionEntry {
  const [winner, loser] = inOrder(a, b, (entry) => entry)
  return mergeFields(winner, loser, new Set()).fields as DossierVersionEntry
}
