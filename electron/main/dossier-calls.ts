// Owns the two calls about a finished dossier that need the machine: verifying it, and exporting it to a file that a person chooses.
import type { BrowserWindow } from 'electron'
import type { Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import { AppError } from '../../src/errors'
import type { DossierId } from '../../src/model/ids'
import type { MainMessages } from './messages'

export function verifyDossier(_workspace: Workspace, _id: DossierId): Promise<ResponseOf<'dossier:verify'>> {
  return Promise.reject(new AppError('bad-request', { reason: 'the dossier module is not merged yet' }))
}

export function exportDossier(
  _workspace: Workspace,
  _id: DossierId,
  _window: BrowserWindow,
  _words: MainMessages,
): Promise<ResponseOf<'dossier:export'>> {
  return Promise.reject(new AppError('bad-request', { reason: 'the dossier module is not merged yet' }))
}
