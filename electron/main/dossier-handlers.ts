// Owns the answers to what the window asks of comments on dossiers.
import { changeComment, commentOnDossier } from '../../src/actions/comment-dossier'
import type { Workspace } from '../../src/actions/workspace'
import type { Handlers } from './ipc'

/** Give the answers. */
export const makeDossierHandlers = (
  workspace: () => Promise<Workspace>,
): Pick<Handlers, 'dossier:comment' | 'dossier:change-comment'> => ({
  'dossier:comment': async (request) => commentOnDossier(await workspace(), request),
  'dossier:change-comment': async (request) => changeComment(await workspace(), request),
})
