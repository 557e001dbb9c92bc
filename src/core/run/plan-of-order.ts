import type { SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { countWords } from '../../shared/words.ts'
import { completes, planRun, type Plan, type PlanSource } from '../plan/plan-run.ts'
import { planReading, sheetsOf } from '../plan/sheets.ts'
import { lackingForm } from '../validate/lacking-form.ts'
import { partAt } from '../validate/split-parts.ts'
import type { Materials } from './materials.ts'
import type { RunOrder } from './run-order.ts'

/** What of an order its plan depends on. */
type Planned = Pick<RunOrder, 'purpose' | 'settings' | 'unsettled' | 'approved' | 'leftOut'>
type PlannedFrom = Pick<Materials, 'intake' | 'business' | 'saved' | 'parts' | 'reading'>

/**
 * What a run would write, in which parts. A quote plans as the run does, so that it speaks of the same. `resumes`: the
 * runs it goes on from, null for none.
 */
export function planOfOrder(
  { purpose, settings, unsettled = [], approved = [], leftOut = [] }: Planned,
  materials: PlannedFrom,
  resumes: PlanSource['resumes'] = null,
  timeScale = 1,
): Plan {
  if (purpose.kind === 'read-through') return planOfReading(purpose.sections, materials, resumes, timeScale)
  const { intake, business, saved, parts } = materials
  const isField = purpose.kind === 'refine' && purpose.path.length > 0
  return planRun({
    ...{ purpose, intake, saved, unsettled, approved, leftOut, parts, resumes, timeScale },
    lacking: completes(purpose) ? lackingParts(materials) : {},
    refinePart: isField ? partAt(shapedSection(purpose.section, business), purpose.path) : null,
    limits: settings.limits,
  })
}

/** The parts of each saved section that lack something of what is asked of the business today. */
const lackingParts = ({ saved, business }: PlannedFrom): Partial<Record<SectionNumber, number[]>> =>
  Object.fromEntries(
    Object.values(saved).map(({ number, content }) => {
      const definition = shapedSection(number, business)
      const parts = definition.parts.flatMap((_, at) =>
        lackingForm(definition, at + 1, content) ? [at + 1] : [],
      )
      return [number, parts]
    }),
  )

/** What a dead run has read, of texts that are still the same, is not read again. */
function planOfReading(
  wanted: readonly SectionNumber[] | null,
  { reading }: PlannedFrom,
  resumes: PlanSource['resumes'],
  timeScale: number,
): Plan {
  const { places = [], prints = new Map<SectionNumber, string>(), before = [] } = reading ?? {}
  const ofDeadRuns = before.filter(({ runId }) => resumes?.runIds.includes(runId))
  const isRead = (number: SectionNumber): boolean =>
    ofDeadRuns.some(
      ({ pass, sections }) =>
        pass === 'claims' &&
        sections.some(({ section, print }) => section === number && print === prints.get(number)),
    )
  const there = [...new Set(places.map(({ section }) => section))]
  const toRead = there.filter((number) => (wanted?.includes(number) ?? true) && !isRead(number))
  const words = (number: SectionNumber): number =>
    places.reduce((sum, { section, text }) => sum + (section === number ? countWords(text) : 0), 0)
  const [first] = there
  return planReading({
    sheets: sheetsOf(toRead.map((section) => ({ section, words: words(section) }))),
    acrossAt:
      there.length < 2 || ofDeadRuns.some(({ pass }) => pass === 'across')
        ? null
        : (toRead[0] ?? first ?? null),
    hasMarks: ofDeadRuns.some(({ marks }) => marks.length > 0),
    timeScale,
  })
}
