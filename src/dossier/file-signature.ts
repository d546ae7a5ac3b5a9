// Owns who signed an exported file, and the reply of an authority for time stamps that it carries. Leaves what the reply says to `node`.
import type { Mismatch } from '../model/dossier-document'
import { dossierSignature, dossierTimeStamp, signedMessage } from '../model/dossier-signature'
import type { IsSignedBy } from '../ports'
import { decodeBase64, encodeBase64 } from '../text/base64'
import { parseJson, type DossierFile } from './read-dossier-file'

/** Who signed a file. `isSignedBy` missing, no signature holds. */
export function signatureOf(
  { manifest, signatureJson }: DossierFile,
  seal: string,
  isSignedBy: IsSignedBy = () => false,
): { readonly signedBy?: string; readonly problem: Mismatch | null } {
  const { signingKey } = manifest
  if (signingKey === undefined) return { problem: signatureJson === '' ? null : 'signature-changed' }
  const found = dossierSignature.safeParse(parseJson(signatureJson)).data
  const isWhole =
    found?.publicKey === signingKey &&
    isOwnForm(signatureJson, {
      algorithm: found.algorithm,
      publicKey: signingKey,
      signature: found.signature,
    }) &&
    isBase64(found.signature) &&
    isSignedBy(signingKey, signedMessage(seal), found.signature)
  return isWhole ? { signedBy: signingKey, problem: null } : { problem: 'signature-changed' }
}

/** The reply of an authority (DER); `null` where the file carries none. `problem` where it carries none that it should, or the reverse. */
export function timeStampOf({ manifest, timeStampJson }: DossierFile): {
  readonly reply: Uint8Array | null
  readonly problem: Mismatch | null
} {
  if (manifest.isTimeStamped !== true)
    return { reply: null, problem: timeStampJson === '' ? null : 'time-stamp-changed' }
  const found = dossierTimeStamp.safeParse(parseJson(timeStampJson)).data
  const isWhole =
    found !== undefined && isOwnForm(timeStampJson, { reply: found.reply }) && isBase64(found.reply)
  return isWhole
    ? { reply: decodeBase64(found.reply), problem: null }
    : { reply: null, problem: 'time-stamp-changed' }
}

/** As we write it: nothing may stand there that nothing vouches for. */
const isOwnForm = (json: string, value: unknown): boolean => JSON.stringify(value) === json

/** Whether it is in the one form that its bytes have. */
function isBase64(text: string): boolean {
  const bytes = decodeBase64(text)
  return bytes !== null && encodeBase64(bytes) === text
}
