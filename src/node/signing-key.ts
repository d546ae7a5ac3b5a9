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
  lock(secret: Uint8Array): Promise<Uint8Array>
  /** @throws where it isn't what this vault locked */
  unlock(locked: Uint8Array): Promise<Uint8Array>
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
  /** `null` where there is none: keys are then kept in files that only their owner can read. */
  readonly vault: KeyVault | null
  readonly clock: Clock
}

/** Nobody else may look into the folder. */
const OWNER_ONLY = 0o700

const fileOf = ({ folder, libraryId }: SigningKeyPlace): string =>
  join(folder, `${libraryId.replace(/[^A-Za-z0-9-]/g, '_')}.json`)

/**
 * The library's key on this machine; made where there is none. `null` where it is in a key store, and none is at hand.
 * @throws {AppError} damaged, where the key is there and can't be read: a new one would be another's
 */
export async function openSigningKey(place: SigningKeyPlace): Promise<SigningKey | null> {
  const kept = readKept(fileOf(place)) ?? (await makeKept(place))
  const { vault } = place
  if (kept.isLocked && vault === null) return null
  const secret = Buffer.from(kept.privateKey, 'base64')
  const privateKey = kept.isLocked && vault !== null ? await unlocked(place, vault, secret) : secret
  // It was made where there was no key store.
  if (!kept.isLocked && vault !== null) await keep(place, { ...kept, ...(await locked(vault, privateKey)) })
  return {
    publicKey: kept.publicKey,
    createdAt: kept.createdAt,
    isInKeyStore: vault !== null,
    sign: (message) => signMessage(privateKey, message),
  }
}

const locked = async (
  vault: KeyVault,
  privateKey: Uint8Array,
): Promise<Pick<KeptKey, 'privateKey' | 'isLocked'>> => ({
  privateKey: Buffer.from(await vault.lock(privateKey)).toString('base64'),
  isLocked: true,
})

async function unlocked(place: SigningKeyPlace, vault: KeyVault, secret: Uint8Array): Promise<Uint8Array> {
  try {
    const key = await vault.unlock(secret)
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
  const kept: KeptKey = {
    format: 'cuttings-signing-key',
    publicKey,
    privateKey: Buffer.from(privateKey).toString('base64'),
    isLocked: false,
    createdAt: place.clock(),
    ...(place.vault === null ? {} : await locked(place.vault, privateKey)),
  }
  await keep(place, kept)
  return kept
}

async function keep(place: SigningKeyPlace, kept: KeptKey): Promise<void> {
  mkdirSync(place.folder, { recursive: true })
  chmodSync(place.folder, OWNER_ONLY)
  await durableWrite(fileOf(place), `${JSON.stringify(kept, null, 2)}\n`)
}
