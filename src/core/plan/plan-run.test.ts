import { describe, expect, it } from 'vitest'
import { answersBasis, basisOn, sourcesOf } from '../../shared/basis.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { limitsSchema } from '../../shared/settings.ts'
import type { PartRecord, SectionRecord } from '../../shared/vault.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { approvedInTheWay, planRun, type PlanSource } from './plan-run.ts'

const intake = shortIntake()
const writer = { provider: 'openai', model: 'm' } as const
const tokens = { input: 1, output: 1, cached: 0 }
const stamp = { schemaVersion: 1, savedAt: '2026-11-23T09:00:00.000Z' }

const record = (number: SectionNumber, revision = 1): SectionRecord => ({
  ...stamp,
  number,
  key: sectionOf(number).key,
  revision,
  content: {},
  source: 'run',
  writers: [writer],
  note: null,
  basis: { answers: {}, reads: {}, prompts: {} },
  tokens,
})
const part = (number: SectionNumber, which: number, change: Partial<PartRecord> = {}): PartRecord => ({
  ...stamp,
  number,
  part: which,
  runId: 'dead',
  content: {},
  writer,
  tokens,
  basis: { answers: answersBasis(intake, sectionOf(number)), reads: {}, prompts: {} },
  ...change,
})
const source = (change: Partial<PlanSource> = {}): PlanSource => ({
  purpose: { kind: 'whole' },
  intake,
  saved: {},
  unsettled: [],
  approved: [],
  leftOut: [],
  parts: [],
  resumes: null,
  refinePart: null,
  limits: limitsSchema.parse({}),
  timeScale: 1,
  ...change,
})
const numbers = (plan: ReturnType<typeof planRun>): number[] =>
  plan.sections.map((planned) => planned.section)
const partsOf = (plan: ReturnType<typeof planRun>, section: number): number[] | undefined =>
  plan.sections.find((planned) => planned.section === section)?.parts

describe('the plan of a run', () => {
  it('of the whole vault holds all seventeen sections in six chunks, whatever is saved', () => {
    const plan = planRun(source({ saved: { 1: record(1) } }))
    expect(numbers(plan).sort((a, b) => a - b)).toEqual([...sectionNumbers])
    expect(plan.chunks).toBe(6)
    expect(plan.sections.flatMap((planned) => planned.parts)).toHaveLength(25)
  })

  it('lets a section wait for those of its reads that are written in the same run', () => {
    const plan = planRun(source({ purpose: { kind: 'sections', sections: [5, 4, 1] } }))
    expect(plan.sections.map(({ section, waitsFor }) => [section, waitsFor])).toEqual([
      [1, []],
      [4, [1]],
      [5, [1, 4]],
    ])
  })

  it('carries the limit of each section, the person’s own first, in scaled time', () => {
    const limits = limitsSchema.parse({ sections: { '1': 40 } })
    const plan = planRun(source({ limits, timeScale: 0.01 }))
    const limitOf = (section: number) => plan.sections.find((planned) => planned.section === section)?.limitMs
    expect([limitOf(1), limitOf(2), limitOf(4)]).toEqual([400, 900, 1_200])
  })

  it('of what is missing holds what is not saved, failed or needs review', () => {
    const saved = Object.fromEntries(sectionNumbers.slice(0, 15).map((number) => [number, record(number)]))
    expect(numbers(planRun(source({ purpose: { kind: 'missing' }, saved, unsettled: [3] })))).toEqual([
      3, 17, 16,
    ])
  })

  it('of a refine holds its one section, and one part for one place', () => {
    const purpose = { kind: 'refine', section: 8, note: 'x', path: [] } as const
    expect(partsOf(planRun(source({ purpose: { ...purpose, path: [] } })), 8)).toEqual([1, 2, 3])
    const field = planRun(source({ purpose: { ...purpose, path: [] }, refinePart: 2, parts: [part(8, 2)] }))
    expect([field.sections.length, partsOf(field, 8), field.kept]).toEqual([1, [2], []])
  })
})

describe('parts accepted earlier', () => {
  const resumes = { runIds: ['dead', 'older'], saved: [] }

  it('are kept on resume when a run of the chain wrote them', () => {
    const parts = [part(8, 1), part(8, 2, { runId: 'older' }), part(8, 3, { runId: 'stranger' })]
    const plan = planRun(source({ resumes, parts }))
    expect(partsOf(plan, 8)).toEqual([3])
    expect(plan.kept.map((kept) => kept.part)).toEqual([1, 2])
  })

  it('are kept on resume though an answer was changed: they are paid for, and the section will show as stale', () => {
    const old = part(8, 1, { basis: { answers: { industry: 'other' }, reads: {}, prompts: {} } })
    expect(partsOf(planRun(source({ resumes, parts: [old] })), 8)).toEqual([2, 3])
  })

  it('are not kept by a new run of the whole', () => {
    expect(partsOf(planRun(source({ parts: [part(8, 1)] })), 8)).toEqual([1, 2, 3])
  })

  it('are kept by a run for what is missing while nothing they were written from has changed', () => {
    const purpose = { kind: 'missing' } as const
    const reading = (revision: number): PartRecord =>
      part(8, 1, {
        basis: { answers: answersBasis(intake, sectionOf(8)), reads: { '4': revision }, prompts: {} },
      })
    const saved = { 4: record(4, 2) }
    expect(partsOf(planRun(source({ purpose, parts: [reading(2)], saved })), 8)).toEqual([2, 3])
    expect(partsOf(planRun(source({ purpose, parts: [reading(1)], saved })), 8)).toEqual([1, 2, 3])
    const coreProblem = 'They do the work of others. '.repeat(6).trim()
    const basis = {
      ...part(8, 1).basis,
      ...basisOn(sectionOf(8), sourcesOf(shortIntake({ coreProblem }), saved)),
    }
    const traced = part(8, 1, { basis })
    const comma = shortIntake({ coreProblem: `${coreProblem}, always` })
    const newer = { 4: record(4, 3) }
    const unchanged = source({ purpose, parts: [traced], saved: newer, intake: comma })
    expect(partsOf(planRun(unchanged), 8)).toEqual([2, 3])
    const edited = shortIntake({ coreProblem: 'Another' })
    expect(partsOf(planRun({ ...unchanged, intake: edited }), 8)).toEqual([1, 2, 3])
    expect(partsOf(planRun(source({ purpose, parts: [reading(2)], saved, intake: edited })), 8)).toEqual([
      1, 2, 3,
    ])
  })

  it('are not kept when the section has no such part any more', () => {
    const plan = planRun(source({ resumes, parts: [part(1, 2)] }))
    expect([partsOf(plan, 1), plan.kept]).toEqual([[1], []])
  })

  it('leave a section without anything to ask when all are there', () => {
    const parts = [part(8, 1), part(8, 2), part(8, 3)]
    expect(partsOf(planRun(source({ resumes, parts })), 8)).toEqual([])
  })
})

describe('sections the dead run had saved', () => {
  it('are not in the plan of the run that goes on', () => {
    const plan = planRun(source({ resumes: { runIds: ['dead'], saved: [1, 2, 3] } }))
    expect(numbers(plan)).toHaveLength(14)
    expect(plan.sections.find((planned) => planned.section === 4)?.waitsFor).toEqual([])
  })
})

describe('approved sections', () => {
  const saved = Object.fromEntries(sectionNumbers.map((number) => [number, record(number)]))
  const resumes = { runIds: ['dead'], saved: [] }

  it('are left out by whoever asks for all, for what is missing, or goes on with a dead run', () => {
    const approved = [3, 4] as const
    expect(numbers(planRun(source({ saved, approved })))).toHaveLength(15)
    const missing = source({ purpose: { kind: 'missing' }, saved, approved, unsettled: [3, 5] })
    expect(numbers(planRun(missing))).toEqual([5])
    const named = { kind: 'sections', sections: [4, 5] } as const
    expect(
      numbers(planRun(source({ purpose: { ...named, sections: [4, 5] }, saved, approved, resumes }))),
    ).toEqual([5])
    expect(approvedInTheWay(source({ saved, approved }))).toEqual([])
  })

  it('are in the way of a run that names them, or that would find nothing else to write', () => {
    const named = { kind: 'sections', sections: [4, 5] } satisfies PlanSource['purpose']
    expect(approvedInTheWay(source({ purpose: named, saved, approved: [3, 4] }))).toEqual([4])
    const refine = { kind: 'refine', section: 3, note: 'x', path: [] } satisfies PlanSource['purpose']
    expect(approvedInTheWay(source({ purpose: refine, saved, approved: [3] }))).toEqual([3])
    expect(approvedInTheWay(source({ saved, approved: sectionNumbers }))).toEqual([...sectionNumbers])
    expect(approvedInTheWay(source({ purpose: named, saved, approved: [4], resumes }))).toEqual([])
  })

  it('that are named are quoted whole: the person is asked before they are written', () => {
    const purpose = { kind: 'sections', sections: [4] } satisfies PlanSource['purpose']
    expect(numbers(planRun(source({ purpose, saved, approved: [4] })))).toEqual([4])
  })
})
