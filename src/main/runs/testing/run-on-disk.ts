import { join } from 'node:path'
import { startRun, type RunOutcome } from '../../../core/run/run.ts'
import { fakeClock } from '../../../core/testing/fake-clock.ts'
import { memoryPrompts } from '../../../core/testing/memory-prompts.ts'
import { providerSettings, shortIntake, writesWell } from '../../../core/testing/run-in-memory.ts'
import { scriptedModels } from '../../../core/testing/scripted-model.ts'
import type { Failure } from '../../../shared/failure.ts'
import { ok } from '../../../shared/result.ts'
import type { RunEvent } from '../../../shared/run-event.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { limitsSchema } from '../../../shared/settings.ts'
import { keptAnswers, type KeptAnswers } from '../../storage/answers-aside.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import { unsyncedDisk } from '../../storage/testing/unsynced-disk.ts'
import { createVault, openVault, type VaultFolder } from '../../storage/vault-folder.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Parts that a run of these sections asks for when nothing goes wrong. */
export const asksOf = (sections: readonly SectionNumber[]): number =>
  sections.reduce((sum, section) => sum + sectionOf(section).parts.length, 0)

interface RunOnDisk {
  sections: SectionNumber[]
  attended?: boolean
  /** `later` settles after so many virtual milliseconds. */
  onEvent?: (event: RunEvent, later: (ms: number) => Promise<void>) => void
}

interface VaultToWrite {
  folder: string
  answers: KeptAnswers
  opened: (files?: FileSystem) => Promise<VaultFolder>
  /** Questions to the model in all runs so far. */
  asked: () => number
  /** A run of the sections, or the rest of the one that stopped. */
  run: (vault: VaultFolder, how: RunOnDisk) => Promise<RunOutcome | Failure>
}

/** A vault in a folder of its own and runs in it: real files, scripted models, time that passes at once. */
export async function vaultToWrite(): Promise<VaultToWrite> {
  const root = await tempFolder()
  const made = await createVault(root, { title: 'Vault', intake: shortIntake() }, { files: unsyncedDisk })
  if (!made.ok) throw new Error(made.failure.kind)
  await made.value.close()
  const { folder } = made.value
  const answers = keptAnswers([join(root, 'kept')])
  const openai = providerSettings('openai')
  let asked = 0
  let runs = 0

  return {
    folder,
    answers,
    asked: () => asked,
    async opened(files = unsyncedDisk) {
      const vault = await openVault(folder, { files, kept: answers })
      if (!vault.ok) throw new Error(JSON.stringify(vault.failure))
      return vault.value
    },
    async run(vault, { sections, attended = false, onEvent }) {
      const clock = fakeClock(idle)
      const { model, book } = scriptedModels(clock)
      const dead = await vault.unfinishedRun()
      const runId = `run-${(runs += 1)}`
      const run = startRun(
        {
          ...{ runId, vaultId: vault.id, timeScale: 1, attended },
          purpose: dead?.purpose ?? { kind: 'sections', sections },
          resumes: dead?.runId ?? null,
          alreadySaved: dead?.alreadySaved ?? [],
          olderRuns: dead?.olderRuns ?? [],
          settings: {
            ...{ providers: [openai], walk: 'rolling', slots: 3, bothAtOnce: false },
            ...{ adaptiveSlots: false, hedge: false, limits: limitsSchema.parse({}) },
          },
        },
        {
          ...{ clock, random: () => 0.5, store: vault, prompts: memoryPrompts() },
          aside: answers.of(vault, runId),
          modelFor: ({ provider }) => Promise.resolve(ok(model(provider, writesWell()))),
          onEvent: (event) => onEvent?.(event, (ms) => clock.sleep(ms, new AbortController().signal)),
        },
      )
      const outcome = await run.done
      asked += book.calls.length
      await vault.settled()
      return outcome.ok ? outcome.value : outcome.failure
    },
  }
}
