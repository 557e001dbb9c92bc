import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKeyFile, type Encryptor, type KeyPlace, type KeyRing } from './key-file.ts'

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
const path = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys', 'keys.json')
const newPath = async (): Promise<string> => {
  const file = await path()
  await mkdir(dirname(file))
  return file
}
const open = (file: string, ring = keyring(), places: KeyPlace[] = []): Promise<KeyRing> =>
  openKeyFile(file, ring, places)
const origin = 'https://api.openai.com'
const openai: KeyPlace = { provider: 'openai', origin }
const second: KeyPlace = { provider: 'openai-2', origin: 'http://localhost:1234' }
const key = 'sk-canary-0123456789'
const encrypted = async (text: string): Promise<string> =>
  Buffer.from(await keyring().encrypt(text)).toString('base64')

describe('the key file', () => {
  it('gives a saved key back after a restart, and only its last four characters to the window', async () => {
    const file = await newPath()
    await (await open(file)).save(openai, key)
    const again = await open(file)
    expect(again.keyFor('openai', origin)).toBe(key)
    expect(again.status([openai])).toEqual([
      {
        ...{ provider: 'openai', present: true, last4: '6789', stored: 'os' },
        ...{ locked: false, elsewhere: null, headers: [] },
      },
    ])
  })
  it('is readable by its owner alone and holds no key in the clear', async () => {
    const file = await newPath()
    await (await open(file)).save(openai, key)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).not.toContain(key)
  })
  it('keeps keys in memory only, and says so, where the system has no keyring', async () => {
    const file = await newPath()
    const keys = await open(file, keyring(false))
    await keys.save(openai, key)
    expect(keys.survives).toBe(false)
    expect(keys.status([openai])[0]).toMatchObject({ present: true, stored: 'session' })
    await expect(stat(file)).rejects.toThrow()
  })
  it.each(['https://evil.example', 'http://api.openai.com', 'https://api.openai.com:8443'])(
    'never gives a key to another origin than the one it was saved for: %s',
    async (elsewhere) => {
      const keys = await open(await newPath())
      await keys.save(openai, key)
      await keys.save(openai, 'of-the-header', 'x-team')
      expect(keys.keyFor('openai', elsewhere)).toBeNull()
      expect(keys.headersFor('openai', elsewhere)).toEqual({})
      const [status] = keys.status([{ provider: 'openai', origin: elsewhere }])
      expect(status).toMatchObject({ present: false, last4: null, locked: false, headers: [] })
      expect(status?.elsewhere).toBe(origin)
    },
  )
  it('keeps what cannot be decrypted today, says that it is locked, and gives it back when it can', async () => {
    const file = await newPath()
    await (await open(file)).save(openai, key)
    for (const today of [keyring(true, 9), keyring(false)]) {
      const keys = await open(file, today)
      expect(keys.status([openai])[0]).toMatchObject({ present: false, locked: true })
      expect(keys.keyFor('openai', origin)).toBeNull()
      // Another key that is saved meanwhile does not cost it.
      await keys.save(second, 'sk-canary-of-the-second')
    }
    expect((await open(file)).keyFor('openai', origin)).toBe(key)
  })
  it('opens what was locked once the keyring is unlocked, without a restart, and asks it no more often than a person can bear', async () => {
    const file = await newPath()
    await (await open(file)).save(openai, key)
    let isLocked = true
    let asked = 0
    let elapsed = 0
    const ring: Encryptor = {
      ...keyring(),
      isAvailable: async () => !isLocked,
      decrypt(bytes) {
        asked += 1
        return keyring().decrypt(bytes)
      },
    }
    const keys = await openKeyFile(file, ring, [], { elapsed: () => elapsed })
    expect([keys.survives, keys.status([openai])[0]?.locked]).toEqual([false, true])
    isLocked = false
    await keys.unlock()
    expect(keys.keyFor('openai', origin)).toBeNull()
    elapsed = 5_000
    await Promise.all([keys.unlock(), keys.unlock()])
    expect(keys.keyFor('openai', origin)).toBe(key)
    expect(keys.status([openai])[0]).toMatchObject({ present: true, locked: false, stored: 'os' })
    expect([keys.survives, asked]).toEqual([true, 1])
  })
  it('forgets a removed key on disk too, also one that is locked', async () => {
    const file = await newPath()
    await (await open(file)).save(openai, key)
    await (await open(file, keyring(true, 9))).remove('openai')
    expect((await open(file)).status([openai])[0]).toMatchObject({ present: false, locked: false })
    await (await open(file)).save(openai, key)
    await (await open(file, keyring(false))).remove('openai')
    expect((await open(file)).live()).toEqual([])
  })
  it('remembers a key only once it is on disk, and the one before when it could not be written', async () => {
    const file = await newPath()
    const keys = await open(file)
    await keys.save(openai, key)
    await rm(dirname(file), { recursive: true })
    await writeFile(dirname(file), 'no folder any more')
    expect((await keys.save(openai, 'sk-canary-newer')).ok).toBe(false)
    expect((await keys.remove('openai')).ok).toBe(false)
    expect(keys.keyFor('openai', origin)).toBe(key)
  })
  it('writes keys in turn: of many saved and removed at once, each is as it was asked last', async () => {
    const file = await newPath()
    const keys = await open(file)
    const places = Array.from({ length: 12 }, (_, at) => ({ ...openai, provider: `endpoint-${at}` }))
    await Promise.all([
      ...places.map((place) => keys.save(place, `sk-canary-${place.provider}`)),
      keys.remove('endpoint-3'),
      keys.save(places[5]!, 'sk-canary-newer'),
    ])
    const again = await open(file)
    expect(again.keyFor('endpoint-3', origin)).toBeNull()
    expect(again.keyFor('endpoint-5', origin)).toBe('sk-canary-newer')
    expect(again.live()).toHaveLength(11)
  })
  it('keeps headers like keys: names are shown, values are not, and they go with their provider', async () => {
    const file = await newPath()
    const keys = await open(file)
    await keys.save(openai, key)
    await keys.save(openai, 'canary-of-the-team', 'x-team')
    await keys.save(openai, 'canary-of-the-project', 'x-project')
    const again = await open(file)
    expect(again.headersFor('openai', origin)).toEqual({
      'x-team': 'canary-of-the-team',
      'x-project': 'canary-of-the-project',
    })
    expect(JSON.stringify(again.status([openai]))).not.toContain('canary')
    expect(again.status([openai])[0]?.headers).toEqual(['x-project', 'x-team'])
    expect(await readFile(file, 'utf8')).not.toContain('canary')
    await again.remove('openai', 'x-team')
    await again.remove('openai')
    expect(again.live()).toEqual(['canary-of-the-project'])
    await again.forget('openai')
    expect((await open(file)).live()).toEqual([])
  })
  it('opens what was kept when a key belonged to a host: for https, or for the endpoint’s own address at hand', async () => {
    const file = await newPath()
    const old = async (provider: string, host: string) => ({
      provider,
      host,
      encrypted: await encrypted(key),
    })
    const file3 = [
      await old('openai', 'api.openai.com'),
      await old('openai-2', 'localhost:1234'),
      await old('open', 'gateway.example.com'),
      { provider: 'broken' },
    ]
    await writeFile(file, JSON.stringify(file3))
    const keys = await open(file, keyring(), [
      openai,
      second,
      { provider: 'open', origin: 'http://gateway.example.com' },
    ])
    expect(keys.keyFor('openai', origin)).toBe(key)
    expect(keys.keyFor('openai-2', second.origin)).toBe(key)
    // Nobody was asked whether others may read it on its way.
    expect(keys.keyFor('open', 'http://gateway.example.com')).toBeNull()
    await keys.save(openai, 'sk-canary-newer')
    expect((await open(file)).keyFor('openai-2', second.origin)).toBe(key)
  })
  it('keeps what can be read of a damaged file, and says what to type in again', async () => {
    const file = await newPath()
    const keys = await open(file)
    await keys.save(openai, key)
    await keys.save(second, 'sk-canary-of-the-second')
    const text = await readFile(file, 'utf8')
    await rm(file.replace('.json', '.last.json'))
    await writeFile(file, text.slice(0, text.lastIndexOf('encrypted')))
    const again = await open(file)
    expect(again.live()).toEqual([key])
    expect(again.notices().join(' ')).toContain('Please type what is missing in again.')
    await writeFile(file, '{ half')
    expect((await open(file)).live()).toEqual([key])
    await rm(file)
    expect((await open(file)).live()).toEqual([])
  })
  it('brings a removed key back from no copy, after a save that failed, or in a race with one', async () => {
    const file = await newPath()
    const keys = await open(file)
    await keys.save(second, 'sk-canary-of-the-second')
    await Promise.all([keys.save(openai, key), keys.remove('openai'), keys.save(second, 'sk-canary-newer')])
    await rm(file)
    await mkdir(file)
    expect((await keys.save(openai, key)).ok).toBe(false)
    await rm(file, { recursive: true })
    expect((await keys.save(second, 'sk-canary-newest')).ok).toBe(true)
    for (const damage of ['', '[', 'null', '[{"provider":"openai"}]']) {
      await writeFile(file, damage)
      const again = await open(file)
      expect(again.keyFor('openai', origin), damage).toBeNull()
      expect(again.keyFor('openai-2', second.origin), damage).toBe('sk-canary-newest')
    }
  })
  it('keeps what a newer version wrote of a key, and entries it cannot read, until they are removed', async () => {
    const file = await newPath()
    const line = { provider: 'openai', origin, encrypted: await encrypted(key), until: 2030 }
    const odd = { provider: 'vault', sealed: { by: 'a newer version' } }
    await writeFile(file, JSON.stringify([line, odd]))
    const keys = await open(file)
    expect(keys.notices()).toEqual([
      'A saved key for “vault” could not be read. It stays in the file; please type it in again.',
    ])
    await keys.save(second, 'sk-canary-of-the-second')
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([line, expect.anything(), odd])
    await keys.forget('vault')
    expect(await readFile(file, 'utf8')).not.toContain('sealed')
  })
})
