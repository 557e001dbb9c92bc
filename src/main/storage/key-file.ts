import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isOpenWay } from '../../shared/address.ts'
import type { KeyStatus } from '../../shared/contract/settings-routes.ts'
import { providerIdSchema, type ProviderId } from '../../shared/provider.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { inTurn } from './in-turn.ts'
import { readJson } from './read-file.ts'
import { writeAtomically } from './write-atomically.ts'

/** What encrypts a key: the system's keyring. Not available means keys are kept in memory only, and we say so. */
export interface Encryptor {
  isAvailable(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  decrypt(bytes: Buffer): Promise<string>
}

/** An endpoint and its origin: scheme, host and port, such as `https://api.openai.com`. */
export interface KeyPlace {
  provider: ProviderId
  origin: string
}

/**
 * The secrets of this person: the key of each endpoint, and the values of headers its server wants beside it. None of
 * them leaves the main process, and each is only given out for the origin it was saved for.
 */
export interface KeyRing {
  /** Of each endpoint and the origin it is set to now: a key saved for another origin counts as not present. */
  status(places: readonly KeyPlace[]): KeyStatus[]
  /** Tries again to open what was locked, as the keyring may be unlocked by now. Settles when that is known. */
  unlock(): Promise<void>
  /** Remembers a key once it is on disk, or the value of a header of this name. */
  save(place: KeyPlace, secret: string, header?: string): Promise<Result<null>>
  /** Forgets the key of an endpoint, or the header of this name. */
  remove(provider: ProviderId, header?: string): Promise<Result<null>>
  /** Forgets all of an endpoint. */
  forget(provider: ProviderId): Promise<Result<null>>
  keyFor: (provider: ProviderId, origin: string) => string | null
  headersFor: (provider: ProviderId, origin: string) => Record<string, string>
  /** Every secret in memory, for the log's redaction and nothing else. */
  live(): string[]
  /** False where keys last only until the app is quit. */
  readonly survives: boolean
}

const lineSchema = z.object({
  provider: providerIdSchema,
  origin: z.string(),
  /** The name of the header whose value this is; left out for a key. */
  header: z.string().optional(),
  encrypted: z.base64(),
})
type Line = z.infer<typeof lineSchema>

/** A key from when it belonged to a host, whatever was spoken there. */
const oldLineSchema = lineSchema.omit({ origin: true, header: true }).extend({ host: z.string() })

const cannotEncrypt =
  'The safe place of this system for keys is locked. Unlock it, then save the key once more.'

/** A secret that can be given out. */
interface Open extends KeyPlace {
  header?: string
  secret: string
  stored: 'os' | 'session'
}

const isOf =
  (provider: ProviderId, header?: string) =>
  (entry: { provider: ProviderId; header?: string | undefined }): boolean =>
    entry.provider === provider && entry.header === header

const isSameEntry = (line: Line, entry: Open): boolean =>
  isOf(line.provider, line.header)(entry) && line.origin === entry.origin

/**
 * Some systems ask the person each time something is to be opened, and the window is in front again once they have
 * answered: so long after that nobody is asked again, in milliseconds.
 */
const restMs = 3_000

/**
 * Opens the one encrypted key file (mode 0600). What cannot be decrypted today (a locked keyring, a restored backup) stays
 * in the file and shows as locked: it costs unlocking or typing it again, never a vault. `places`: the endpoints as they
 * are set, to tell which origin an old entry was for.
 */
export async function openKeyFile(
  path: string,
  encryptor: Encryptor,
  places: readonly KeyPlace[],
  now: () => number = Date.now,
): Promise<KeyRing> {
  let survives = await encryptor.isAvailable().catch(() => false)
  let onDisk = await readLines(path, places)
  let open: readonly Open[] = survives ? await opened(onDisk, encryptor) : []
  let triedAt = now()
  const turns = inTurn()

  /** Writes the lines if they are others than before; what is in memory follows only what is on disk. */
  async function place(lines: readonly Line[], secrets: readonly Open[]): Promise<Result<null>> {
    const isSame = lines.length === onDisk.length && lines.every((line, at) => line === onDisk[at])
    const written = isSame
      ? ok(null)
      : await writeAtomically(path, `${JSON.stringify(lines)}\n`, { mode: 0o600 })
    if (!written.ok) return written
    onDisk = lines
    open = secrets
    return ok(null)
  }
  const without = (goes: (entry: Line | Open) => boolean): Promise<Result<null>> =>
    turns.take(() =>
      place(
        onDisk.filter((line) => !goes(line)),
        open.filter((entry) => !goes(entry)),
      ),
    )

  return {
    get survives() {
      return survives
    },
    unlock: () =>
      turns.take(async () => {
        const locked = onDisk.filter((line) => !open.some((entry) => isSameEntry(line, entry)))
        if (locked.length === 0 || now() - triedAt < restMs) return
        survives ||= await encryptor.isAvailable().catch(() => false)
        if (survives) open = [...open, ...(await opened(locked, encryptor))]
        triedAt = now()
      }),
    status: (asked) => asked.map((at) => statusOf(at, onDisk, open)),
    save: ({ provider, origin }, secret, header) =>
      turns.take(async () => {
        const isIt = isOf(provider, header)
        const named = { provider, origin, ...(header !== undefined && { header }) }
        const others = open.filter((entry) => !isIt(entry))
        if (!survives) return place(onDisk, [...others, { ...named, secret, stored: 'session' }])
        const bytes = await encryptor.encrypt(secret).catch(() => null)
        if (bytes === null) return failed({ kind: 'not-allowed', why: cannotEncrypt })
        const encrypted = Buffer.from(bytes).toString('base64')
        return place(
          [...onDisk.filter((line) => !isIt(line)), { ...named, encrypted }],
          [...others, { ...named, secret, stored: 'os' }],
        )
      }),
    remove: (provider, header) => without(isOf(provider, header)),
    forget: (provider) => without((entry) => entry.provider === provider),
    keyFor: (provider, origin) =>
      open.find((entry) => isOf(provider)(entry) && entry.origin === origin)?.secret ?? null,
    headersFor: (provider, origin) =>
      Object.fromEntries(
        open.flatMap((entry) =>
          entry.provider === provider && entry.origin === origin && entry.header !== undefined
            ? [[entry.header, entry.secret]]
            : [],
        ),
      ),
    live: () => open.map(({ secret }) => secret),
  }
}

function statusOf({ provider, origin }: KeyPlace, onDisk: readonly Line[], open: readonly Open[]): KeyStatus {
  const isHere = (entry: KeyPlace): boolean => entry.provider === provider && entry.origin === origin
  const key = open.find((entry) => isHere(entry) && entry.header === undefined)
  const names = [...onDisk, ...open].flatMap((entry) =>
    isHere(entry) && entry.header !== undefined ? [entry.header] : [],
  )
  return {
    provider,
    present: key !== undefined,
    // A short key would be half given away by its last four characters.
    last4: key && key.secret.length >= 12 ? key.secret.slice(-4) : null,
    stored: key?.stored ?? null,
    locked: !key && onDisk.some((line) => isHere(line) && line.header === undefined),
    headers: [...new Set(names)].sort(),
  }
}

/** The lines of the file; one that cannot be read costs itself alone. */
async function readLines(path: string, places: readonly KeyPlace[]): Promise<readonly Line[]> {
  const raw = readJson(await readFile(path, 'utf8').catch(() => ''))
  return (Array.isArray(raw) ? raw : []).flatMap((entry: unknown) => {
    const line = lineSchema.safeParse(entry)
    if (line.success) return [line.data]
    const old = oldLineSchema.safeParse(entry)
    if (!old.success) return []
    const { host, ...rest } = old.data
    return [{ ...rest, origin: originOfOld(rest.provider, host, places) }]
  })
}

/** The endpoint's own origin where it has this host, unless its way is open to others; nobody was asked about that. */
function originOfOld(provider: ProviderId, host: string, places: readonly KeyPlace[]): string {
  const own = places.find((place) => place.provider === provider)?.origin
  return own !== undefined && own.endsWith(`://${host}`) && !isOpenWay(own) ? own : `https://${host}`
}

async function opened(lines: readonly Line[], encryptor: Encryptor): Promise<Open[]> {
  const each = lines.map(async ({ provider, origin, header, encrypted }): Promise<Open[]> => {
    try {
      const secret = await encryptor.decrypt(Buffer.from(encrypted, 'base64'))
      return [{ provider, origin, ...(header !== undefined && { header }), secret, stored: 'os' }]
    } catch {
      return []
    }
  })
  return (await Promise.all(each)).flat()
}
