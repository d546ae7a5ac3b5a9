// Owns the answers to what the window asks of comments on dossiers, of their named versions, and of joining two.
import { changeComment, commentOnDossier } from '../../src/actions/comment-dossier'
import { goBackToVersion, keepVersion, openVersion } from '../../src/actions/dossier-versions'
import { joinDossiers, jointQuotes } from '../../src/actions/join-dossiers'
import type { Workspace } from '../../src/actions/workspace'
import type { Handlers } from './ipc'

type Answered =
  `dossier:${'comment' | 'change-comment' | 'keep-version' | 'open-version' | 'rename-version' | 'restore-version' | 'delete-version' | 'joint-quotes' | 'join'}`

/** Give the answers. */
export const makeDossierHandlers = (workspace: () => Promise<Workspace>): Pick<Handlers, Answered> => ({
  'dossier:comment': async (request) => commentOnDossier(await workspace(), request),
  'dossier:change-comment': async (request) => changeComment(await workspace(), request),
  'dossier:keep-version': async ({ id, name }) => keepVersion(await workspace(), id, name),
  'dossier:open-version': async (request) => openVersion(await workspace(), request),
  'dossier:rename-version': async ({ id, version, name }) =>
    (await workspace()).library.dossiers.renameVersion(id, version, name),
  'dossier:restore-version': async (request) => goBackToVersion(await workspace(), request),
  'dossier:delete-version': async ({ id, version }) =>
    (await workspace()).library.dossiers.deleteVersion(id, version),
  'dossier:joint-quotes': async (request) => jointQuotes(await workspace(), request),
  'dossier:join': async (request) => joinDossiers(await workspace(), request),
})
