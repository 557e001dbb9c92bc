import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeLeftOut } from '../../shared/left-out.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import { limitsSchema, type RunSettings } from '../../shared/settings.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { planRun } from '../plan/plan-run.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { providerSettings, runInMemory, shortIntake, type MemoryRun } from '../testing/run-in-memory.ts'
import { quote } from './run.ts'
import { timesOf } from '../../main/testing/tally.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const anyLeftOut = fc.subarray(sectionNumbers.filter(mayBeLeftOut))
const numRuns = timesOf(10_000, 25)

const asked = ({ book }: MemoryRun): SectionNumber[] => [
  ...new Set(book.calls.map(({ request }) => request.material.section)),
]
const ascending = (numbers: readonly SectionNumber[]): SectionNumber[] => [...numbers].sort((a, b) => a - b)
const without = (leftOut: readonly SectionNumber[]): SectionNumber[] =>
  sectionNumbers.filter((number) => !leftOut.includes(number))

describe('a vault of which sections are left out', () => {
  it('is planned whole without them, whatever they are: chunks of three at most, nothing waits for them', () => {
    fc.assert(
      fc.property(anyLeftOut, (leftOut) => {
        const { sections, chunks } = planRun({
          ...{ purpose: { kind: 'whole' }, intake: shortIntake(), saved: {}, unsettled: [], approved: [] },
          ...{ leftOut, parts: [], resumes: null, refinePart: null, timeScale: 1 },
          limits: limitsSchema.parse({}),
        })
        expect(ascending(sections.map(({ section }) => section))).toEqual(without(leftOut))
        for (let chunk = 1; chunk <= chunks; chunk++) {
          const count = sections.filter((planned) => planned.chunk === chunk).length
          expect(count).toBeGreaterThan(0)
          expect(count).toBeLessThanOrEqual(3)
        }
        for (const { section, waitsFor } of sections)
          expect(waitsFor).toEqual(sectionOf(section).reads.filter((read) => !leftOut.includes(read)))
      }),
    )
  })

  it('is written whole without them, and nobody is handed a text that one of them has', async () => {
    const before = runInMemory(idle)
    await before.run.done
    await fc.assert(
      fc.asyncProperty(anyLeftOut, async (leftOut) => {
        const again = runInMemory(idle, {
          vault: {
            ...before.store.vault,
            sections: { ...before.store.vault.sections },
            parts: [],
            journal: [],
          },
          order: { runId: 'run-2', leftOut },
        })
        expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
        expect(ascending(asked(again))).toEqual(without(leftOut))
        for (const { request } of again.book.calls)
          for (const number of leftOut) expect(request.prompt).not.toContain(`<section number="${number}"`)
        for (const number of leftOut)
          expect(again.store.vault.sections[number]).toBe(before.store.vault.sections[number])
      }),
      { numRuns },
    )
  })

  it('goes on without them after a run that died, even if they were left out since', async () => {
    const dead = runInMemory(idle, { order: { purpose: { kind: 'sections', sections: [1, 2, 5, 17] } } })
    await dead.run.done
    const again = runInMemory(idle, {
      order: {
        ...{ runId: 'run-2', purpose: { kind: 'sections', sections: [1, 2, 5, 17] }, leftOut: [5, 17] },
        ...{ resumes: 'run-1', alreadySaved: [1] },
      },
    })
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
    expect(asked(again)).toEqual([2])
  })

  it('is not missing them, and cannot have them refined', async () => {
    const none = runInMemory(idle, { order: { purpose: { kind: 'missing' }, leftOut: without([1, 2, 4]) } })
    await none.run.done
    expect(ascending(asked(none))).toEqual([1, 2, 4])
    const purpose = { kind: 'refine', section: 5, note: 'warmer', path: [] } as const
    const refine = runInMemory(idle, { order: { purpose: { ...purpose, path: [] }, leftOut: [5] } })
    expect(await refine.run.done).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('is quoted without them and without what they would hand over', async () => {
    const settings: RunSettings = {
      ...{ providers: [providerSettings('openai')], walk: 'rolling', slots: 3, bothAtOnce: false },
      ...{ adaptiveSlots: false, hedge: false, limits: limitsSchema.parse({}) },
    }
    const quoted = async (purpose: RunPurpose, leftOut: SectionNumber[]) => {
      const ports = { store: memoryStore({ intake: shortIntake() }), prompts: memoryPrompts() }
      const result = await quote({ purpose, settings, leftOut }, ports)
      if (!result.ok) throw new Error(result.failure.kind)
      return result.value
    }
    expect((await quoted({ kind: 'whole' }, [5, 12, 17])).sections).toHaveLength(14)
    const reader: RunPurpose = {
      kind: 'sections',
      sections: sectionNumbers.filter((number) => sectionOf(number).reads.includes(6)).slice(0, 1),
    }
    expect((await quoted(reader, [6])).inputTokens).toBeLessThan((await quoted(reader, [])).inputTokens)
  })
})
