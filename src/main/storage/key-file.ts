import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { KeyStatus } from '../../shared/ipc.ts'
import { providerIdSchema, type ProviderId } from '../../shared/provider.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeAtomically } from './write-atomically.ts'

/** What encrypts a key: the system's keyring. Not available means keys are kept in memory only, and we say so. */
export interface Encryptor {
  isAvailable(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  decrypt(bytes: Buffer): Promise<string>
}

/** An endpoint and its host. */
export interface KeyPlace {
  provider: ProviderId
  host: string
}

/** The keys of this person. A key never leaves the main process and is only given out for the host it was saved for. */
export interface KeyRing {
  /** Of each endpoint and the host it is set to now: a key saved for another host counts as not present. */
  status(places: readonly KeyPlace[]): KeyStatus[]
  save(provider: ProviderId, host: string, key: string): Promise<Result<null>>
  remove(provider: ProviderId): Promise<Result<null>>
  keyFor: (provider: ProviderId, host: string) => string | null
  /** Every key in memory, for the log's redaction and nothing else. */
  live(): string[]
  /** False where keys last only until the app is quit. */
  survives: boolean
}

const fileSchema = z.array(z.object({ provider: providerIdSchema, host: z.string(), encrypted: z.base64() }))

interface Held {
  host: string
  key: string
  stored: 'os' | 'session'
}

/**
 * Opens the one encrypted key file (mode 0600). A key that can no longer be decrypted (new keyring, restored
 * backup) is dropped: it costs typing it again, never a vault.
 */
export async function openKeyFile(path: string, encryptor: Encryptor): Promise<KeyRing> {
  const survives = await encryptor.isAvailable().catch(() => false)
  const held = new Map<ProviderId, Held>(survives ? await readKeys(path, encryptor) : [])

  async function write(): Promise<Result<null>> {
    const stored = [...held].filter(([, entry]) => entry.stored === 'os')
    const file = await Promise.all(
      stored.map(async ([provider, { host, key }]) => {
        return { provider, host, encrypted: Buffer.from(await encryptor.encrypt(key)).toString('base64') }
      }),
    )
    return writeAtomically(path, `${JSON.stringify(file)}\n`, { mode: 0o600 })
  }

  return {
    survives,
    status: (places) =>
      places.map(({ provider, host }) => {
        const entry = held.get(provider)
        if (!entry || entry.host !== host) return { provider, present: false, last4: null, stored: null }
        // A short key would be half given away by its last four characters.
        const last4 = entry.key.length >= 12 ? entry.key.slice(-4) : null
        return { provider, present: true, last4, stored: entry.stored }
      }),
    async save(provider, host, key) {
      held.set(provider, { host, key: key.trim(), stored: survives ? 'os' : 'session' })
      return survives ? write() : ok(null)
    },
    async remove(provider) {
      held.delete(provider)
      return survives ? write() : ok(null)
    },
    keyFor(provider, host) {
      const entry = held.get(provider)
      return entry && entry.host === host ? entry.key : null
    },
    live: () => [...held.values()].map((entry) => entry.key),
  }
}

async function readKeys(path: string, encryptor: Encryptor): Promise<[ProviderId, Held][]> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return []
  }
  const file = fileSchema.safeParse(raw)
  if (!file.success) return []
  const keys = await Promise.all(
    file.data.map(async ({ provider, host, encrypted }): Promise<[ProviderId, Held] | null> => {
      try {
        return [
          provider,
          { host, key: await encryptor.decrypt(Buffer.from(encrypted, 'base64')), stored: 'os' },
        ]
      } catch {
        return null
      }
    }),
  )
  return keys.filter((entry) => entry !== null)
}
