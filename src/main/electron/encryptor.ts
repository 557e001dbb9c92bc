import { safeStorage } from 'electron'
import type { Encryptor } from '../storage/key-file.ts'

/**
 * The system's keyring through safeStorage: the async functions where the Electron has them (the sync ones are
 * deprecated), else the sync ones. On Linux without a keyring the "encryption" has a fixed password; that is not
 * storage, so it counts as not available.
 */
export function systemEncryptor(): Encryptor {
  const hasAsync = typeof safeStorage.encryptStringAsync === 'function'
  return {
    async isAvailable() {
      if (process.platform === 'linux') {
        const backend = safeStorage.getSelectedStorageBackend()
        if (backend === 'basic_text' || backend === 'unknown') return false
      }
      return hasAsync ? await safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable()
    },
    encrypt: async (text) =>
      hasAsync ? await safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text),
    decrypt: async (bytes) =>
      hasAsync ? (await safeStorage.decryptStringAsync(bytes)).result : safeStorage.decryptString(bytes),
  }
}
