// Owns the system's key store, as Electron gives it (`safeStorage`). Leaves what is kept in it to `src/node/signing-key.ts`.
import { safeStorage } from 'electron'
import type { KeyVault } from '../../src/node/signing-key'

/**
 * The key store; `null` where the system has none. On Linux that is seen by which one Chromium chose: its makeshift locks nothing.
 */
export async function systemVault(): Promise<KeyVault | null> {
  // Electron before 42, which we only test on, doesn't have these.
  const store: Partial<typeof safeStorage> = safeStorage
  if (store.isAsyncEncryptionAvailable === undefined || !(await store.isAsyncEncryptionAvailable()))
    return null
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    lock: (secret) => safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')),
    async unlock(locked) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(locked))
      return Buffer.from(result, 'base64')
    },
  }
}
