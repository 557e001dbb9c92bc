import { estimateTokenCount } from 'tokenx'
import type { PlannedSection } from '../shared/run-event.ts'
import { sectionOf } from '../shared/sections/index.ts'
import type { FieldPath } from '../shared/sections/outline.ts'
import type { ProviderSettings, RunSettings } from '../shared/settings.ts'
import { answerFactor } from '../shared/tokens-per-word.ts'
import { answersIn, writeRequest } from './generate/prompt.ts'
import { partPrompt, type Materials } from './pipeline-materials.ts'
import { contextTrouble, roomiest, type ContextTrouble, type PlannedTokens } from './plan/context-fit.ts'
import type { Plan } from './plan/plan-run.ts'
import { plannedReads } from './pipeline-planned-reads.ts'
import { fieldForm, partForms } from './validate/part-form.ts'

/** Whether the servers of a run have room for the questions of its plan; null: all fits, or nobody knows. */
export function contextOfPlan(
  plan: Pick<Plan, 'sections'>,
  settings: Pick<RunSettings, 'providers' | 'sectionWriters'>,
  materials: Materials,
  path: FieldPath = [],
): ContextTrouble | null {
  const writers = [
    ...settings.providers,
    ...Object.values(settings.sectionWriters ?? {}).filter((writer) => writer !== undefined),
  ]
  const limit = roomiest(writers)
  const [first] = settings.providers
  if (limit === null || !first) return null
  return contextTrouble(
    plan.sections.flatMap((planned) => questionsOf(planned, first, materials, path)),
    limit,
  )
}

function questionsOf(
  { section, parts }: PlannedSection,
  { model }: ProviderSettings,
  materials: Materials,
  path: FieldPath,
): PlannedTokens[] {
  const definition = sectionOf(section)
  const factor = answerFactor(answersIn(materials.words), model)
  return parts.flatMap((part) => {
    const form = path.length > 0 ? fieldForm(definition, path) : partForms(definition)[part - 1]
    if (!form) return []
    const request = writeRequest(materials.words, {
      section,
      part,
      words: materials.prompts.get(partPrompt(section, part))?.text ?? '',
      outline: form.outline,
      schema: form.schema,
      alone: false,
      maxTokens: 0,
      reads: plannedReads(section, part, materials),
      facts: [],
      refine: null,
      repair: null,
      earlier: [],
      rest: null,
    })
    const words = [request.system, request.shared, request.prompt, JSON.stringify(form.schema)].join('\n')
    const input = estimateTokenCount(words)
    return [{ section, input, answer: form.size.most * factor }]
  })
}
