// Owns whose key signed a file, as far as this library knows it.
import type { VerifyReport } from '../model/dossier-document'
import type { Signer } from '../model/verification'
import { keyFingerprint } from '../text/key-fingerprint'
import type { Workspace } from './workspace'

/** Whose key signed what was verified; `null` where nobody did, or the signature doesn't hold. */
export async function signerOf(
  { library, hashOf }: Workspace,
  { signedBy }: Pick<VerifyReport, 'signedBy'>,
): Promise<Signer | null> {
  if (signedBy === undefined) return null
  const fingerprint = keyFingerprint(signedBy, hashOf)
  const own = await library.signingKeys.list()
  if (own.some(({ publicKey }) => publicKey === signedBy)) return { fingerprint, standing: 'own' }
  const met = await library.signingKeys.met()
  return { fingerprint, standing: met.has(signedBy) ? 'met' : 'unknown' }
}
