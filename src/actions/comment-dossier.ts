// Owns what a person notes for themself on a dossier. Leaves the rules of comments to `dossier`, and keeping them to `library`.
import type { ParsedRequestOf } from '../contract'
import { addComment, writeComment } from '../dossier/comments'
import type { Dossier } from '../model/dossier'
import { commentId, type CommentId } from '../model/ids'
import type { Workspace } from './workspace'

/** Note something on a part of a dossier, or on all of it. @throws {AppError} not-found, and what the disk says */
export async function commentOnDossier(
  { library, newId, clock }: Workspace,
  { id, block, text }: ParsedRequestOf<'dossier:comment'>,
): Promise<{ readonly dossier: Dossier; readonly comment: CommentId }> {
  const comment = commentId.parse(newId())
  const now = clock()
  const dossier = await library.dossiers.edit(
    id,
    (record) => addComment(record, { id: comment, block, text, createdAt: now, updatedAt: now }),
    { kind: 'dossier-commented', target: comment },
  )
  return { dossier, comment }
}

/** Give a comment other words; without any it goes. @throws {AppError} not-found, and what the disk says */
export const changeComment = (
  { library, clock }: Workspace,
  { id, comment, text }: ParsedRequestOf<'dossier:change-comment'>,
): Promise<Dossier> =>
  library.dossiers.edit(id, (record) => writeComment(record, comment, text, clock()), {
    // What is taken away is a step of its own, and no more typing.
    kind: text.trim() === '' ? 'dossier-edited' : 'dossier-commented',
    target: comment,
  })
