// Owns a library's own signing key on this machine: made on first use, and kept outside the library, which may lie in a shared folder.
// Leaves the system's key store to whoever has one, and what is signed to `actions`.
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors'
import type { Clock, SigningKey } from '../ports'
import { durableWrite } from './durable-write'
import { makeKeyPair, publicHalf, signMessage } from './ed25519'

/** The system's key store: gives back only to this person, on this machine, what it was given. */
export type KeyVault = {
  /** `null` where the system has none. */
  readonly lock: ((secret: Uint8Array) => Uint8Array) | null
  /** @throws where it isn't what this vault locked */
  readonly unlock: (locked: Uint8Array) => Uint8Array
}

export const NO_VAULT: KeyVault = {
  lock: null,
  unlock: () => {
    throw new Error('there is no key store here')
  },
}

const keptKey = z.looseObject({
  format: z.literal('cuttings-signing-key'),
  publicKey: z.string(),
  /** PKCS #8 in DER, base64; as the key store locked it where `isLocked`. */
  privateKey: z.string(),
  isLocked: z.boolean(),
  createdAt: z.string(),
})
type KeptKey = z.infer<typeof keptKey>

export type SigningKeyPlace = {
  /** Folder for keys, outside every library. */
  readonly folder: string
  readonly libraryId: string
  readonly vault: KeyVault
  readonly clock: Clock
}

/** Nobody else may look into the folder. */
const OWNER_ONLY = 0o700

const fileOf = ({ folder, libraryId }: SigningKeyPlace): string =>
  join(folder, `${libraryId.replace(/[^A-Za-z0-9-]/g, '_')}.json`)

/**
 * The library's key on this machine; made where there is none.
 * @throws {AppError} damaged, where the key is there and can't be read: a new one would be another's
 */
export async function openSigningKey(place: SigningKeyPlace): Promise<SigningKey> {
  const kept = readKept(fileOf(place)) ?? (await makeKept(place))
  const secret = Buffer.from(kept.privateKey, 'base64')
  const privateKey = kept.isLocked ? unlocked(place, secret) : secret
  return {
    publicKey: kept.publicKey,
    createdAt: kept.createdAt,
    isInKeyStore: kept.isLocked,
    sign: (message) => signMessage(privateKey, message),
  }
}

function unlocked(place: SigningKeyPlace, secret: Uint8Array): Uint8Array {
  try {
    const key = place.vault.unlock(secret)
    publicHalf(key)
    return key
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('damaged', {
      path: fileOf(place),
      reason: `the key store doesn’t give it back: ${reason}`,
    })
  }
}

function readKept(path: string): KeptKey | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return keptKey.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('damaged', { path, reason: error instanceof Error ? error.message : 'unreadable' })
  }
}

async function makeKept(place: SigningKeyPlace): Promise<KeptKey> {
  const { publicKey, privateKey } = makeKeyPair()
  const { lock } = place.vault
  const kept: KeptKey = {
    format: 'cuttings-signing-key',
    publicKey,
    privateKey: Buffer.from(lock === null ? privateKey : lock(privateKey)).toString('base64'),
    isLocked: lock !== null,
    createdAt: place.clock(),
  }
  mkdirSync(place.folder, { recursive: true })
  chmodSync(place.folder, OWNER_ONLY)
  await durableWrite(fileOf(place), `${JSON.stringify(kept, null, 2)}\n`)
  return kept
}
