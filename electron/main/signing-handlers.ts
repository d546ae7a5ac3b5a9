// Owns the answers to what the window asks of signing: by which key, and its public half as a file.
import type { BrowserWindow } from 'electron'
import { signingKeyOf } from '../../src/actions/sign-dossier'
import { AppError } from '../../src/errors'
import { keyAsPem } from '../../src/node/ed25519'
import { saveFile } from '../../src/node/save-file'
import { sha256 } from '../../src/node/system'
import { keyFingerprint } from '../../src/text/key-fingerprint'
import { askForFile } from './ask-for-file'
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
    const filePath = await askForFile(window(), {
      title: words().saveKeyTitle,
      name: words().keyFileName,
      kind: words().pemFile,
      ending: 'pem',
    })
    if (filePath === null) return null
    await saveFile(filePath, keyAsPem(key.publicKey))
    return { path: filePath }
  },
})
