import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../../../shared/run-event.ts'
import { foldRun, type RunView } from '../../../../shared/run-view.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { expectedWords, timeLeft, timeLeftWords } from './time-left.ts'

const tokens = { input: 0, output: 0, cached: 0 }

/** A run over some sections, of which some are saved at one word a second. */
function runOf(
  sections: SectionNumber[],
  saved: SectionNumber[],
  slots = 3,
  walk: 'rolling' | 'strict' = 'rolling',
) {
  let seq = 0
  const stamp = () => ({ runId: 'run', seq: ++seq, at: 0 })
  const started: RunEvent = {
    ...stamp(),
    kind: 'run-started',
    vaultId: 'vault',
    purpose: { kind: 'whole' },
    sections: sections.map((section, at) => ({
      section,
      chunk: Math.floor(at / 3) + 1,
      parts: sectionOf(section).parts.map((_, part) => part + 1),
      partsInAll: sectionOf(section).parts.length,
      waitsFor: sectionOf(section).reads.filter((read) => sections.includes(read)),
      limitMs: 90_000,
    })),
    chunks: Math.ceil(sections.length / 3),
    walk,
    slots,
    attempts: 3,
    providers: [{ provider: 'openai', model: 'm' }],
    resumes: null,
  }
  const writers = started.providers
  const events: RunEvent[] = saved.flatMap((section) => [
    { ...stamp(), kind: 'section-started', section },
    {
      ...stamp(),
      kind: 'section-saved',
      section,
      revision: 1,
      writers,
      ms: expectedWords(section, 1) * 1000,
      words: 10,
      tokens,
      cost: null,
    },
  ])
  let view: RunView | null = null
  for (const event of [started, ...events]) view = foldRun(view, event)
  if (!view) throw new Error('The run did not start.')
  return view
}

describe('the time a run still takes', () => {
  it('is not said before two sections were measured', () => {
    expect(timeLeft(runOf([1, 2, 3], []))).toBeNull()
    expect(timeLeft(runOf([1, 2, 3], [1]))).toBeNull()
    expect(timeLeft(runOf([1, 2, 3], [1, 2]))).not.toBeNull()
  })

  it('is the rest at the measured pace of one stream when one section is left', () => {
    expect(timeLeft(runOf([1, 2, 3], [1, 2]))).toBeCloseTo(expectedWords(3, 1) * 1000)
  })

  it('shares the rest among the slots, but never goes below the longest chain', () => {
    const wide = timeLeft(runOf([1, 2, 13, 14, 16], [1, 2], 8)) ?? 0
    const chain = (expectedWords(14, 1) + expectedWords(13, 1)) * 1000
    expect(wide).toBeCloseTo(Math.max(chain, expectedWords(16, 1) * 1000))
    expect(timeLeft(runOf([1, 2, 13, 14, 16], [1, 2], 1)) ?? 0).toBeGreaterThan(wide)
  })

  it('adds the chunks up where they follow one another', () => {
    const sections: SectionNumber[] = [1, 2, 3, 16, 15, 14]
    const rolling = timeLeft(runOf(sections, [1, 2])) ?? 0
    expect(timeLeft(runOf(sections, [1, 2], 3, 'strict')) ?? 0).toBeGreaterThan(rolling)
  })

  it('is not said while the run is paused', () => {
    expect(timeLeft({ ...runOf([1, 2, 3], [1, 2]), state: 'paused' })).toBeNull()
  })

  it('is not said while the run waits for a network or a disk', () => {
    const run = runOf([1, 2, 3], [1, 2])
    expect(timeLeft({ ...run, lost: { at: 0, unreached: [] } })).toBeNull()
    const failure = { kind: 'disk-full', where: 'The folder' } as const
    expect(timeLeft({ ...run, diskLost: { at: 0, failure } })).toBeNull()
  })
})

it('expects the long sections to be long', () => {
  expect(expectedWords(7, 2)).toBeGreaterThan(2500)
  expect(expectedWords(2, 1)).toBeLessThan(400)
})

it('says the time in steps that do not pretend to know better', () => {
  expect(timeLeftWords(2_000)).toBe('about 5 s left')
  expect(timeLeftWords(43_000)).toBe('about 45 s left')
  expect(timeLeftWords(83_000)).toBe('about 1:20 left')
  expect(timeLeftWords(400_000)).toBe('about 7 minutes left')
})
