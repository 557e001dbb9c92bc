import { shapedSection } from '../../shared/sections/shaped.ts'
import { planRun, type Plan, type PlanSource } from '../plan/plan-run.ts'
import { partAt } from '../validate/split-parts.ts'
import type { Materials } from './materials.ts'
import type { RunOrder } from './run-order.ts'

/** What of an order its plan depends on. */
type Planned = Pick<RunOrder, 'purpose' | 'settings' | 'unsettled' | 'approved'>

/**
 * What a run would write, in which parts. A quote plans as the run does, so that it speaks of the same. `resumes`: the
 * runs it goes on from, null for none.
 */
export function planOfOrder(
  { purpose, settings, unsettled = [], approved = [] }: Planned,
  { intake, business, saved, parts }: Pick<Materials, 'intake' | 'business' | 'saved' | 'parts'>,
  resumes: PlanSource['resumes'] = null,
  timeScale = 1,
): Plan {
  const isField = purpose.kind === 'refine' && purpose.path.length > 0
  return planRun({
    ...{ purpose, intake, saved, unsettled, approved, parts, resumes, timeScale },
    refinePart: isField ? partAt(shapedSection(purpose.section, business), purpose.path) : null,
    limits: settings.limits,
  })
}
