// Owns making and comparing what lets a companion in: tokens of 256 bits, codes, and hashes. Nothing here is ever logged.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

const TOKEN_BYTES = 32

/** A new token, as text that stands in a header: 43 signs of base64url. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** A digit, 0 to 9, that nobody can foresee. */
export const randomDigit = (): number => randomInt(10)

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether two texts are the same; takes as long whatever they are. */
export const isSameSecret = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b))

/** Whether a token is the one of a hash (SHA-256 in hex); takes as long whatever they are. */
export function isTokenOf(token: string, tokenSha256: string): boolean {
  const kept = Buffer.from(tokenSha256, 'hex')
  const shown = hashOf(token)
  return kept.byteLength === shown.byteLength && timingSafeEqual(kept, shown)
}
