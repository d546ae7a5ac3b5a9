// Owns what is done to the comments of a dossier. Pure: a dossier in, a dossier out.
import { AppError } from '../errors'
import type { Dossier } from '../model/dossier'
import type { DossierComment } from '../model/dossier-comment'
import type { BlockId, CommentId } from '../model/ids'

/** The comments, in the order in which they were begun; none for a dossier that never had any. */
export const commentsOf = ({ comments = [] }: Pick<Dossier, 'comments'>): readonly DossierComment[] =>
  comments

/** Put a comment behind the others. @throws {AppError} not-found where its part isn't there */
export function addComment(dossier: Dossier, comment: DossierComment): Dossier {
  if (comment.block !== null && !dossier.blocks.some(({ id }) => id === comment.block))
    throw new AppError('not-found', { what: 'block', id: comment.block })
  return { ...dossier, comments: [...commentsOf(dossier), comment] }
}

/** Give a comment other words; without any it goes. @throws {AppError} not-found */
export function writeComment(dossier: Dossier, id: CommentId, text: string, now: string): Dossier {
  const comments = commentsOf(dossier)
  if (!comments.some((comment) => comment.id === id)) throw new AppError('not-found', { what: 'comment', id })
  return {
    ...dossier,
    comments:
      text.trim() === ''
        ? comments.filter((comment) => comment.id !== id)
        : comments.map((comment) => (comment.id === id ? { ...comment, text, updatedAt: now } : comment)),
  }
}

/** Take away the comments on a part that goes. */
export function withoutCommentsOn(dossier: Dossier, block: BlockId): Dossier {
  const comments = commentsOf(dossier)
  const kept = comments.filter((comment) => comment.block !== block)
  return kept.length === comments.length ? dossier : { ...dossier, comments: kept }
}
