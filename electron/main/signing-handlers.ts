// Owns the answers to what the window asks of signing: by which key, and its public half as a file.
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { signingKeyOf } from '../../src/actions/sign-dossier'
import { AppError } from '../../src/errors'
import { keyAsPem } from '../../src/node/ed25519'
import { saveFile } from '../../src/node/save-file'
import { sha256 } from '../../src/node/system'
import { keyFingerprint } from '../../src/text/key-fingerprint'
import type { Handlers } from './ipc'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'

export type SigningHandlerTools = {
  readonly holder: LibraryHolder
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** Give the answers. */
export const makeSigningHandlers = ({
  holder,
  window,
  words,
}: SigningHandlerTools): Pick<Handlers, 'signing:key' | 'signing:save-key'> => ({
  'signing:key': async () => {
    const key = await signingKeyOf(await holder.workspace())
    if (key === null) return null
    const { publicKey, createdAt, isInKeyStore } = key
    return { fingerprint: keyFingerprint(publicKey, sha256), createdAt, isInKeyStore }
  },
  'signing:save-key': async () => {
    const key = await signingKeyOf(await holder.workspace())
    if (key === null) throw new AppError('not-found', { what: 'key', id: '' })
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: words().saveKeyTitle,
      defaultPath: join(app.getPath('documents'), `${words().keyFileName}.pem`),
      filters: [{ name: words().pemFile, extensions: ['pem'] }],
    })
    if (canceled || filePath === '') return null
    await saveFile(filePath, keyAsPem(key.publicKey))
    return { path: filePath }
  },
})
