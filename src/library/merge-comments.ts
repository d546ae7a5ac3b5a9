// Owns merging the comments of two copies of a dossier. Pure: no word of either is lost, and there is nothing to decide.
import { joinDescriptions } from '../model/codebook'
import { compareText } from '../model/compare'
import type { Dossier } from '../model/dossier'
import { COMMENT_LIMIT, type DossierComment } from '../model/dossier-comment'
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
