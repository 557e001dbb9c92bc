import { expectedPartMs, slowAfter } from '../../core/run/expected-part-ms.ts'
import {
  experienceSchema,
  learn,
  learnCost,
  learnStragglers,
  noExperience,
  pastMs,
  type Experience,
  type Heard,
} from '../../shared/experience.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import type { RunView } from '../../shared/run-view.ts'
import { stragglersOf } from '../../shared/stragglers.ts'
import { openGuesses } from './open-guesses.ts'

/** What past runs taught, kept between starts of the app. */
export interface ExperienceFile {
  read(): Experience
  /** Learns from an event; written when a run ends. The sample provider teaches nothing about real ones. */
  take(event: RunEvent): void
  /** Learns how a run ended that has just finished; before its last event is taken, which writes it all. */
  ended(view: RunView): void
  /** How a provider was found when it was checked; null: nothing is known any more, as after another address. */
  heard(provider: ProviderId, heard: Heard | null): void
  /** Settles when what was learned is on disk, or could not be written: it is a convenience, not a promise. */
  settled(): Promise<void>
}

/** What cannot be read of the file is begun anew. */
export async function openExperience(path: string): Promise<ExperienceFile> {
  const file = await openGuesses(path, experienceSchema, noExperience())
  let known = file.value()
  const write = (): void => void file.change(() => known)
  return {
    read: () => known,
    take(event) {
      if ('provider' in event && event.provider === 'sample') return
      known = learn(known, event)
      if (event.kind === 'run-finished') write()
    },
    heard(provider, heard) {
      const { [provider]: _, ...others } = known.heard
      known = { ...known, heard: heard ? { ...others, [provider]: heard } : others }
      write()
    },
    ended(view) {
      const stragglers = stragglersOf(view, slowAfter(expectedPartMs(pastMs(known, view.providers[0]))))
      if (stragglers) known = learnStragglers(known, stragglers)
      const [writer] = view.providers
      const { cost } = view.metrics
      const expected = view.expectedAfterwards ?? view.expectedCost
      // Neither does a run that stopped early say what a whole one costs, nor one that read what writing does.
      if (view.purpose.kind === 'read-through') return
      if (view.outcome === 'complete' && writer && expected && cost !== null)
        known = learnCost(known, writer, expected, cost)
    },
    settled: () => file.settled(),
  }
}
