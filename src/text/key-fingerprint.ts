// Owns how a public key is shown to people: short enough to be read out over a telephone.
import { decodeBase64 } from './base64'

const GROUP = /.{4}/g

/**
 * The SHA-256 of a public key (SubjectPublicKeyInfo in DER, base64), 64 hexadecimal digits in groups of four; '' for what is no base64.
 */
export function keyFingerprint(publicKey: string, hashOf: (bytes: Uint8Array) => string): string {
  const bytes = decodeBase64(publicKey)
  return bytes === null ? '' : (hashOf(bytes).match(GROUP) ?? []).join(' ')
}

/** A fingerprint as somebody typed or pasted it, without what groups it; compare it with `startsWith`. */
export const bareFingerprint = (typed: string): string => typed.toLowerCase().replace(/[\s:-]/g, '')
