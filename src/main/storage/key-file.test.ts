import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKeyFile, type Encryptor } from './key-file.ts'

// A test double for the system's keyring: the real one is driven by the end-to-end tests.
const keyring = (available = true, secret = 7): Encryptor => ({
  isAvailable: async () => available,
  encrypt: async (text) => Buffer.from([...Buffer.from(`ok:${text}`)].map((byte) => byte ^ secret)),
  decrypt: async (bytes) => {
    const text = Buffer.from([...bytes].map((byte) => byte ^ secret)).toString()
    if (!text.startsWith('ok:')) throw new Error('cannot decrypt')
    return text.slice(3)
  },
})
const path = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys.json')
const host = 'api.openai.com'
const key = 'sk-canary-0123456789'

describe('the key file', () => {
  it('gives a saved key back after a restart, and only its last four characters to the window', async () => {
    const file = await path()
    await (await openKeyFile(file, keyring())).save('openai', host, ` ${key} `)
    const again = await openKeyFile(file, keyring())
    expect(again.keyFor('openai', host)).toBe(key)
    expect(again.status([{ provider: 'openai', host }])[0]).toEqual({
      provider: 'openai',
      present: true,
      last4: '6789',
      stored: 'os',
    })
  })
  it('is readable by its owner alone and holds no key in the clear', async () => {
    const file = await path()
    await (await openKeyFile(file, keyring())).save('openai', host, key)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).not.toContain(key)
  })
  it('keeps keys in memory only, and says so, where the system has no keyring', async () => {
    const file = await path()
    const keys = await openKeyFile(file, keyring(false))
    await keys.save('anthropic', host, key)
    expect(keys.survives).toBe(false)
    expect(keys.status([{ provider: 'anthropic', host }])[0]).toMatchObject({
      present: true,
      stored: 'session',
    })
    await expect(stat(file)).rejects.toThrow()
  })
  it('never gives a key to another host than the one it was saved for', async () => {
    const keys = await openKeyFile(await path(), keyring())
    await keys.save('openai', host, key)
    expect(keys.keyFor('openai', 'evil.example')).toBeNull()
    expect(keys.status([{ provider: 'openai', host: 'evil.example' }])[0]).toMatchObject({
      present: false,
      last4: null,
    })
  })
  it('asks for a key again when it can no longer be decrypted or the file is damaged, and keeps the others', async () => {
    const file = await path()
    const keys = await openKeyFile(file, keyring())
    await keys.save('openai', host, key)
    expect((await openKeyFile(file, keyring(true, 9))).keyFor('openai', host)).toBeNull()
    await writeFile(file, '{ half')
    expect((await openKeyFile(file, keyring())).live()).toEqual([])
  })
  it('forgets a removed key on disk too', async () => {
    const file = await path()
    const keys = await openKeyFile(file, keyring())
    await keys.save('openai', host, key)
    await keys.remove('openai')
    expect((await openKeyFile(file, keyring())).live()).toEqual([])
  })
  it('holds a key for each endpoint, and opens what was kept before there were several', async () => {
    const file = await path()
    const old = [
      { provider: 'openai', host, encrypted: Buffer.from(await keyring().encrypt(key)).toString('base64') },
    ]
    await writeFile(file, JSON.stringify(old))
    const keys = await openKeyFile(file, keyring())
    expect(keys.keyFor('openai', host)).toBe(key)
    await keys.save('openai-2', host, 'sk-canary-of-the-second')
    const again = await openKeyFile(file, keyring())
    expect([again.keyFor('openai', host), again.keyFor('openai-2', host)]).toEqual([
      key,
      'sk-canary-of-the-second',
    ])
    await again.remove('openai-2')
    expect((await openKeyFile(file, keyring())).live()).toEqual([key])
  })
})
