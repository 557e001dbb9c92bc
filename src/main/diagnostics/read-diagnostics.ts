import { release, arch, homedir, hostname, totalmem, type, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { intakeSchema } from '../../shared/intake.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { redact } from '../redact.ts'
import { disk } from '../storage/file-system.ts'
import type { Library } from '../storage/library.ts'
import { readJson, readText } from '../storage/read-file.ts'
import { intakeFile } from '../storage/vault-paths.ts'
import { diagnosticsText, type DiagnosticFacts } from './diagnostics-text.ts'
import { runCounts } from './run-counts.ts'
import { withoutNames, type PrivateName } from './without-names.ts'

type Given = Pick<DiagnosticFacts, 'versions' | 'settings' | 'keys' | 'copies' | 'notices'>

export interface DiagnosticsPorts {
  library: Pick<Library, 'folder' | 'list'>
  /** The log's file; null: there is none. */
  log: string | null
  liveKeys(): readonly string[]
  now(): Date
  given(): Given
}

/** The last so many lines of the log are told. */
const logLines = 200

/** What a person may send to support: without keys, without the names of people and clients, without their paths. */
export async function readDiagnostics(ports: DiagnosticsPorts): Promise<string> {
  const { library } = ports
  const { vaults, away, notices } = await library.list()
  const given = ports.given()
  const newest = vaults.map(({ folder }) => folder)
  const text = diagnosticsText({
    ...given,
    at: ports.now(),
    system: `${type()} ${release()} ${arch()}, ${Math.round(totalmem() / 1e9)} GB`,
    vaults,
    away: away !== null,
    runs: await runCounts(newest),
    notices: [...given.notices, ...notices, ...(away === null ? [] : [away])],
    log: await lastLines(ports.log),
  })
  return withoutNames(redact(text, ports.liveKeys()), await namesIn(vaults), {
    home: homedir(),
    vaultsFolder: library.folder(),
    user: userInfo().username,
    computer: hostname(),
  })
}

async function lastLines(path: string | null): Promise<string[]> {
  if (path === null) return []
  const found = await readText(disk, path)
  if (found.kind !== 'read') return []
  return found.text.trimEnd().split('\n').slice(-logLines)
}

/** What vaults and clients are called, and whose intakes they are. */
async function namesIn(vaults: readonly VaultSummary[]): Promise<PrivateName[]> {
  const names = await Promise.all(
    vaults.map(async ({ title, client, folder }, index): Promise<PrivateName[]> => {
      const number = index + 1
      const read = await readText(disk, join(folder, intakeFile))
      const intake = intakeSchema.safeParse(read.kind === 'read' ? readJson(read.text) : undefined)
      const people = intake.success ? [intake.data.fullName] : []
      const businesses = intake.success ? [intake.data.businessName] : []
      return [
        ...[title, basename(folder)].map((name) => ({ name, instead: `[vault ${number}]` })),
        ...[client, ...businesses].map((name) => ({ name, instead: `[client ${number}]` })),
        ...people.map((name) => ({ name, instead: `[person ${number}]` })),
      ]
    }),
  )
  return names.flat()
}
