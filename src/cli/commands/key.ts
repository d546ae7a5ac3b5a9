// Owns `cuttings key`: by which keys this library's exports are signed.
import { signingKeyOf } from '../../actions/sign-dossier'
import { keyAsPem } from '../../node/ed25519'
import { sha256 } from '../../node/system'
import { keyFingerprint } from '../../text/key-fingerprint'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

/** Print the fingerprint of the key of this machine, or the key itself, and the keys that the library's log names; exit 1 for none here. */
export const keyCommand: Command = async (args, surroundings) => {
  const { values } = readArguments(args, { pem: { type: 'boolean' } }, 'key [--pem]', 0)
  const { own, known } = await withLibrary(
    values.library,
    surroundings,
    async (workspace) => ({
      own: await signingKeyOf(workspace),
      known: await workspace.library.signingKeys.list(),
    }),
    { reconciles: false },
  )
  const told = {
    own:
      own === null
        ? null
        : { fingerprint: keyFingerprint(own.publicKey, sha256), pem: keyAsPem(own.publicKey) },
    known: known.map(({ publicKey, at }) => ({ fingerprint: keyFingerprint(publicKey, sha256), at })),
  }
  print(values.json, told, () => {
    if (told.own === null) return ['The key is in the key store of this computer: only the app can use it.']
    if (values.pem === true) return [told.own.pem.trimEnd()]
    const others = told.known.filter(({ fingerprint }) => fingerprint !== told.own?.fingerprint)
    return [
      told.own.fingerprint,
      ...others.map(({ fingerprint, at }) => `${fingerprint}  of another computer, since ${at}`),
    ]
  })
  return told.own === null ? 1 : 0
}
