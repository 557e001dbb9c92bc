import { join } from 'node:path'
import { quote, startRun } from '../../src/core/run/run.ts'
import { memoryStore } from '../../src/core/testing/memory-store.ts'
import type { Run } from '../../src/core/run/run-order.ts'
import { runClock } from '../../src/main/clock.ts'
import { modelSource } from '../../src/main/models.ts'
import type { Network } from '../../src/main/net/network.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import type { SectionNumber } from '../../src/shared/sections/section-definition.ts'
import { defaultSettings, runSettingsSchema, type ProviderSettings } from '../../src/shared/settings.ts'
import { exampleIntake } from '../../e2e/provider/ask.ts'

const root = join(import.meta.dirname, '../..')

export interface WholeVault {
  events: readonly RunEvent[]
  sections: number
  /** Those that are there, and those of which was said before the run that there is no room for them. */
  written: readonly SectionNumber[]
  tooLarge: readonly SectionNumber[]
  /** Parts the plan had. */
  parts: number
}

export interface VaultOrder {
  /** The one endpoint that is asked; the others of the defaults have no key. */
  endpoint: Partial<ProviderSettings> & Pick<ProviderSettings, 'provider'>
  network?: Network
  /** Given the run as soon as it has begun. */
  onRun?: (run: Run) => void
}

/** A whole vault with the defaults of a new user and one key, through the product's own adapters over real HTTP. */
export async function wholeVault({ endpoint, network, onRun }: VaultOrder): Promise<WholeVault> {
  const clock = runClock()
  const store = memoryStore({ intake: exampleIntake() })
  const events: RunEvent[] = []
  const settings = defaultSettings()
  const known = settings.providers.find(({ provider }) => provider === endpoint.provider)
  const purpose = { kind: 'whole' } as const
  const chosen = runSettingsSchema.parse({ ...settings, providers: [{ ...known, ...endpoint }] })
  const prompts = promptFolder(join(root, 'prompts'), null)
  const quoted = await quote({ purpose, settings: chosen }, { store, prompts })
  const run = startRun(
    {
      runId: 'bench-servers',
      vaultId: 'bench-servers',
      purpose,
      settings: chosen,
      resumes: null,
      alreadySaved: [],
      timeScale: 1,
    },
    {
      clock,
      random: () => 0.5,
      store,
      prompts,
      modelFor: modelSource({
        keyFor: () => 'sk-bench',
        samplePace: () => 1,
        clock,
        ...(network && { network }),
      }),
      onEvent: (event) => void events.push(event),
    },
  )
  onRun?.(run)
  await run.done
  const started = events.find((event) => event.kind === 'run-started')
  const tooLarge = quoted.ok ? (quoted.value.context?.tooLarge ?? []) : []
  const written = Object.values(store.vault.sections).map(({ number }) => number)
  return {
    events,
    sections: written.length,
    written,
    tooLarge: tooLarge.map(({ section }) => section),
    parts: started?.sections.reduce((sum, section) => sum + section.parts.length, 0) ?? 0,
  }
}
