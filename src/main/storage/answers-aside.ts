import { lstat, mkdir, readdir } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { AnswersAside } from '../../core/ports.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { runCommandSchema, type RunCommand } from '../../shared/vault-command.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { disk } from './file-system.ts'
import { readJson, readText } from './read-file.ts'
import { sha256, textOf } from './record-text.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { writeAtomically } from './write-atomically.ts'

const keptSchema = z.object({
  schemaVersion: z.literal(1),
  vaultId: z.string(),
  runId: z.string(),
  /** The revision its section had then, 0 for none: what was written since is not replaced. */
  revision: z.number().int(),
  answer: runCommandSchema,
})

type Kept = z.infer<typeof keptSchema>

/** Parts of a section come before the whole of it, which takes their place. */
const partsFirst = (a: { kept: Kept }, b: { kept: Kept }): number =>
  Number(b.kept.answer.kind === 'part-written') - Number(a.kept.answer.kind === 'part-written')

/** Answers that were paid for and that the disk of their vault did not take, one file each, in the first place that can. */
export interface KeptAnswers {
  /** Where the answers of one run go. */
  of(vault: VaultFolder, runId: string): AnswersAside
  /** Puts what is kept of a vault into it; answers with where those are that it still does not take. */
  takeBack(vault: VaultFolder): Promise<string[]>
  /** How many answers of the runs under way are in memory alone, because no place took them. */
  inMemory(): number
}

/** The app's own folder, as Electron names it, for whoever runs without a window. */
export function settingsFolder(): string {
  const home = homedir()
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Vaultwright')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Vaultwright')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Vaultwright')
}

/** The places where answers may be kept: beside the settings, else where the system keeps what is temporary. */
export const answerPlaces = (settings: string): string[] => [
  join(settings, 'unsaved-answers'),
  join(tmpdir(), `vaultwright-answers-${userInfo().username}`),
]

export function keptAnswers(places: readonly string[]): KeptAnswers {
  const inMemory = new Map<RunCommand, Kept>()
  const files = new Map<RunCommand, string>()

  async function keep(vault: VaultFolder, runId: string, answer: RunCommand): Promise<Result<string>> {
    const revision = await revisionOf(vault, answer)
    const kept: Kept = { schemaVersion: 1, vaultId: vault.id, runId, revision, answer }
    const text = textOf(kept)
    let failure: Result<string> = failed({ kind: 'not-writable', where: 'The folder for unsaved answers' })
    for (const place of places) {
      const path = join(place, `${sha256(text).slice(0, 32)}.json`)
      const made = await madeOwn(place)
      const written = made.ok ? await writeAtomically(path, text, { mode: 0o600 }) : made
      if (!written.ok) {
        failure = written
        continue
      }
      files.set(answer, path)
      return { ok: true, value: path }
    }
    inMemory.set(answer, kept)
    return failure
  }

  return {
    of: (vault, runId) => ({
      keep: (answer) => keep(vault, runId, answer),
      async drop(answer) {
        inMemory.delete(answer)
        const path = files.get(answer)
        files.delete(answer)
        if (path !== undefined) await disk.remove(path).catch(() => undefined)
      },
    }),
    async takeBack(vault) {
      const left: string[] = []
      const all = [
        ...(await answersIn(places)),
        ...[...inMemory.values()].map((kept) => ({ path: null, kept })),
      ]
      for (const { path, kept } of all.sort(partsFirst)) {
        const { answer, runId } = kept
        if (kept.vaultId !== vault.id || kept.revision !== (await revisionOf(vault, answer))) continue
        if (!(await vault.saveKept(runId, answer)).ok) left.push(path ?? 'memory')
        else if (path === null) inMemory.delete(answer)
        else await disk.remove(path).catch(() => undefined)
      }
      return left
    },
    inMemory: () => inMemory.size,
  }
}

/** Makes a place that is this account's own: in a folder everybody may write to, another may have made it first. */
async function madeOwn(place: string): Promise<Result<null>> {
  const what = `The folder “${place}”`
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
  } catch (error) {
    return failed(failureOfWrite(error, what))
  }
  return (await isOwn(place)) ? { ok: true, value: null } : failed({ kind: 'not-writable', where: what })
}

async function isOwn(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => null)
  if (!found?.isDirectory()) return false
  return process.getuid === undefined || found.uid === process.getuid()
}

async function answersIn(places: readonly string[]): Promise<{ path: string; kept: Kept }[]> {
  const answers: { path: string; kept: Kept }[] = []
  for (const place of places) {
    if (!(await isOwn(place))) continue
    for (const name of (await readdir(place).catch(() => [])).sort()) {
      const path = join(place, name)
      const found = name.endsWith('.json') ? await readText(disk, path) : null
      const parsed = keptSchema.safeParse(found?.kind === 'read' ? readJson(found.text) : undefined)
      if (parsed.success) answers.push({ path, kept: parsed.data })
    }
  }
  return answers
}

async function revisionOf(vault: VaultFolder, answer: RunCommand): Promise<number> {
  const section = sectionOfAnswer(answer)
  const saved = await vault.readSections()
  return (section && saved.ok && saved.value[section]?.revision) || 0
}

function sectionOfAnswer(answer: RunCommand): SectionNumber | null {
  switch (answer.kind) {
    case 'section-written':
      return answer.draft.number
    case 'part-written':
      return answer.part.number
    case 'section-proposed':
      return answer.proposal.number
    case 'section-to-review':
      return answer.review.number
    default:
      return null
  }
}
