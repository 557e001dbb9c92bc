import { z } from 'zod'
import { isUnencrypted } from '../../shared/address.ts'
import type { KeyStatus } from '../../shared/contract/settings-routes.ts'
import { providerIdSchema, type ProviderId } from '../../shared/provider.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { openKeptFile, type Taken } from './kept-file.ts'
import { isGroup } from './readable-json.ts'

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
  /** What of the file could not be read or was put aside, in sentences. */
  notices(): readonly string[]
}

const lineSchema = z.looseObject({
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

/** What the file holds: lines, and what is none to this version and stays as it is. */
interface Held {
  lines: readonly Line[]
  others: readonly unknown[]
}

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
  { elapsed = () => performance.now(), files }: { elapsed?: () => number; files?: FileSystem } = {},
): Promise<KeyRing> {
  let survives = await encryptor.isAvailable().catch(() => false)
  const file = await openKeptFile<Held>(path, {
    what: 'Your saved keys',
    anew: 'Please type what is missing in again.',
    holds: 'secrets',
    mode: 0o600,
    take: (raw, last) => takeLines(raw, last, places),
    contentOf: ({ lines, others }) => [...lines, ...others],
    ...(files && { files }),
  })
  const onDisk = (): readonly Line[] => file.value().lines
  let open: readonly Open[] = survives ? await opened(onDisk(), encryptor) : []
  let triedAt = elapsed()
  const turns = inTurn()

  /** Writes what the file is to hold if that is something else; what is in memory follows only what is on disk. */
  async function place(held: Held, secrets: readonly Open[]): Promise<Result<null>> {
    const { lines, others } = file.value()
    const isSame = sameEntries(held.lines, lines) && sameEntries(held.others, others)
    const written = isSame ? ok(null) : await file.change(() => held)
    if (written.ok) open = secrets
    return written
  }
  const without = (goes: (entry: { provider: ProviderId; header?: string | undefined }) => boolean) =>
    turns.take(() => {
      const { lines, others } = file.value()
      const isLeft = (other: unknown): boolean => !isGroup(other) || !goes(namedIn(other))
      return place(
        { lines: lines.filter((line) => !goes(line)), others: others.filter(isLeft) },
        open.filter((entry) => !goes(entry)),
      )
    })

  return {
    get survives() {
      return survives
    },
    unlock: () =>
      turns.take(async () => {
        const isNew = await file.again()
        if (isNew) open = open.filter(({ stored }) => stored === 'session')
        const locked = onDisk().filter((line) => !open.some((entry) => isSameEntry(line, entry)))
        if (locked.length === 0 || (!isNew && elapsed() - triedAt < restMs)) return
        survives ||= await encryptor.isAvailable().catch(() => false)
        if (survives) open = [...open, ...(await opened(locked, encryptor))]
        triedAt = elapsed()
      }),
    status: (asked) => asked.map((at) => statusOf(at, onDisk(), open)),
    save: ({ provider, origin }, secret, header) =>
      turns.take(async () => {
        const isIt = isOf(provider, header)
        const named = { provider, origin, ...(header !== undefined && { header }) }
        const others = open.filter((entry) => !isIt(entry))
        const held = file.value()
        if (!survives) return place(held, [...others, { ...named, secret, stored: 'session' }])
        const bytes = await encryptor.encrypt(secret).catch(() => null)
        if (bytes === null) return failed({ kind: 'not-allowed', why: cannotEncrypt })
        const encrypted = Buffer.from(bytes).toString('base64')
        return place(
          { ...held, lines: [...held.lines.filter((line) => !isIt(line)), { ...named, encrypted }] },
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
    notices: () => file.notices(),
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
    elsewhere: key
      ? null
      : ([...onDisk, ...open].find((entry) => isOf(provider)(entry) && entry.origin !== origin)?.origin ??
        null),
    headers: [...new Set(names)].sort(),
  }
}

/** The lines of the file. One that cannot be read costs itself alone: it is as in the copy, or stays in the file as it is. */
function takeLines(raw: unknown, last: unknown, places: readonly KeyPlace[]): Taken<Held> {
  const entries: unknown[] = Array.isArray(raw) ? raw : []
  const kept: unknown[] = Array.isArray(last) ? last : []
  const lines: Line[] = []
  const others: unknown[] = []
  const [wrong, said]: [string[], string[]] = [[], []]
  if (raw !== undefined && !Array.isArray(raw)) wrong.push('There are no keys in the file of your keys.')
  for (const entry of entries) {
    const line = lineOf(entry, places)
    if (line) lines.push(line)
    else others.push(entry)
  }
  // The copy never holds what was removed, so what the file lacks was lost.
  for (const entry of kept) {
    const line = lineOf(entry, places)
    if (!line || lines.some(isOf(line.provider, line.header))) continue
    lines.push(line)
    wrong.push(`The saved key for “${line.provider}” was missing. The copy of it is used.`)
  }
  const isThere = (other: unknown): boolean => {
    if (!isGroup(other)) return false
    const { provider, header } = namedIn(other)
    return lines.some(isOf(provider, header))
  }
  const unread = others.filter((other) => !isThere(other))
  for (const other of unread) {
    const whose = isGroup(other) && typeof other['provider'] === 'string' ? ` for “${other['provider']}”` : ''
    said.push(`A saved key${whose} could not be read. It stays in the file; please type it in again.`)
  }
  return { value: { lines, others: unread }, wrong, said }
}

function lineOf(entry: unknown, places: readonly KeyPlace[]): Line | null {
  const line = lineSchema.safeParse(entry)
  if (line.success) return line.data
  const old = oldLineSchema.safeParse(entry)
  if (!old.success) return null
  const { host, ...rest } = old.data
  return { ...rest, origin: originOfOld(rest.provider, host, places) }
}

const sameEntries = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((entry, at) => entry === others[at])

/** Whose secret an entry is that is no line, as far as it says so. */
function namedIn({ provider, header }: Record<string, unknown>): { provider: ProviderId; header?: string } {
  return { provider: String(provider), ...(typeof header === 'string' && { header }) }
}

/** The endpoint's own origin where it has this host, unless its way is open to others; nobody was asked about that. */
function originOfOld(provider: ProviderId, host: string, places: readonly KeyPlace[]): string {
  const own = places.find((place) => place.provider === provider)?.origin
  return own !== undefined && own.endsWith(`://${host}`) && !isUnencrypted(own) ? own : `https://${host}`
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
