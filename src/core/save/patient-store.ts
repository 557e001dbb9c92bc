import { failureSchema, type Failure } from '../../shared/failure.ts'
import { partOfStep } from '../../shared/read-through.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { RunCommand } from '../../shared/vault-command.ts'
import type { AnswersAside, VaultStore } from '../ports.ts'
import type { DiskWatch } from './disk-watch.ts'

interface Patience {
  disk: DiskWatch
  aside: AnswersAside | undefined
  announce: (event: UnstampedEvent) => void
}

/**
 * The store, with an answer that could not be written kept until it can be: in memory, and in another place, so that it is
 * not bought again where the run ends before that.
 */
export function patientStore(store: VaultStore, { disk, aside, announce }: Patience): VaultStore {
  async function kept<T>(
    answer: RunCommand,
    place: { section: SectionNumber | undefined; part: number | null },
    act: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    let there: Result<string> | undefined
    let held = false
    const done = await disk.write(act, async (failure) => {
      held = true
      there = await aside?.keep(answer)
      const { section, part } = place
      if (section !== undefined) announce({ kind: 'answer-held', section, part, failure })
    })
    if (held && done.ok) await aside?.drop(answer)
    return done.ok || !there?.ok ? done : failed(keptAt(done.failure, there.value))
  }
  const whole = (section: SectionNumber) => ({ section, part: null })

  return {
    ...store,
    savePart: (part) =>
      kept({ kind: 'part-written', part }, { section: part.number, part: part.part }, () =>
        store.savePart(part),
      ),
    saveSection: (draft) =>
      kept({ kind: 'section-written', draft }, whole(draft.number), () => store.saveSection(draft)),
    saveProposal: (proposal) =>
      kept({ kind: 'section-proposed', proposal }, whole(proposal.number), () =>
        store.saveProposal(proposal),
      ),
    saveReview: (review) =>
      kept({ kind: 'section-to-review', review }, whole(review.number), () => store.saveReview(review)),
    saveReading: (reading) =>
      kept(
        { kind: 'sections-read', reading },
        { section: reading.sections[0]?.section, part: partOfStep[reading.pass] },
        () => store.saveReading(reading),
      ),
  }
}

/** The same failure with the place of the answer; a kind that says nothing of it drops it. */
const keptAt = (failure: Failure, keptIn: string): Failure => failureSchema.parse({ ...failure, keptIn })
