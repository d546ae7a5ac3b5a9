// Owns the small adapters of the machine: clock, random identifiers, hashes.
import { createHash, randomBytes } from 'node:crypto'
import type { Sha256 } from '../model/ids'
import type { Clock, HashOf, NewHash, NewId } from '../ports'

/** Crockford's base 32 in lower case. Source: crockford.com/base32. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

export const systemClock: Clock = () => new Date().toISOString()

/** 12 characters with 60 random bits: 32 divides 256, so no character is likelier than another. */
export const randomId: NewId = () => Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('')

export const sha256: HashOf = (data) => createHash('sha256').update(data).digest('hex') as Sha256

export const runningSha256: NewHash = () => {
  const hash = createHash('sha256')
  return { update: (piece) => void hash.update(piece), digest: () => hash.digest('hex') as Sha256 }
}
