// Owns the system's key store, as Electron gives it (`safeStorage`). Leaves what is kept in it to `src/node/signing-key.ts`.
import { safeStorage } from 'electron'
import type { KeyVault } from '../../src/node/signing-key'

/**
 * The key store; `null` where the system has none. On Linux that is seen by which one Chromium chose: its makeshift locks nothing.
 */
export function systemVault(): KeyVault | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    lock: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    unlock: (locked) => Buffer.from(safeStorage.decryptString(Buffer.from(locked)), 'base64'),
  }
}
