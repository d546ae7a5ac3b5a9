// Owns Ed25519 (RFC 8032) over Node's own cryptography: keys, signatures, and whether one holds.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

export type KeyPair = {
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string
  /** PKCS #8 in DER. */
  readonly privateKey: Uint8Array
}

/** Make a pair of keys from the system's randomness. */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }
}

/** @returns 64 bytes, base64 */
export function signMessage(privateKey: Uint8Array, message: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' })
  return sign(null, Buffer.from(message), key).toString('base64')
}

/** The public half of a private key, SubjectPublicKeyInfo in DER, base64. */
export const publicHalf = (privateKey: Uint8Array): string =>
  createPublicKey(createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' }))
    .export({ type: 'spki', format: 'der' })
    .toString('base64')

/** Whether a signature of a message is by a key; `false` for what is no key or no signature. */
export function isSignedBy(publicKey: string, message: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    // A key of another kind would be asked with another algorithm.
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** A public key as programs such as OpenSSL take it (PEM). */
export const keyAsPem = (publicKey: string): string =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    .export({ type: 'spki', format: 'pem' })
    .toString()
