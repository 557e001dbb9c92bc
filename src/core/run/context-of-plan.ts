import type { PlannedSection } from '../../shared/run-event.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { answersIn, writeRequest } from '../generate/prompt.ts'
import { partPrompt, type Materials } from './materials.ts'
import { contextTrouble, roomiest, type ContextTrouble, type PlannedTokens } from '../plan/context-fit.ts'
import type { Plan } from '../plan/plan-run.ts'
import { plannedReads } from './planned-reads.ts'
import type { RunOrder } from './run-order.ts'
import { tokensOfModel, type TokensOfModel } from '../tokens-of-model.ts'
import { fieldForm, partForms } from '../validate/part-form.ts'

/** Whether the servers of a run have room for the questions of its plan; null: all fits, or nobody knows. */
export function contextOfPlan(
  plan: Pick<Plan, 'sections'>,
  {
    settings,
    learnedTokens,
  }: { settings: Pick<RunSettings, 'providers' | 'sectionWriters'> } & Pick<RunOrder, 'learnedTokens'>,
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
  const counting = tokensOfModel(first, answersIn(materials.words), learnedTokens)
  return contextTrouble(
    plan.sections.flatMap((planned) => questionsOf(planned, counting, materials, path)),
    limit,
  )
}

function questionsOf(
  { section, parts }: PlannedSection,
  counting: TokensOfModel,
  materials: Materials,
  path: FieldPath,
): PlannedTokens[] {
  const definition = sectionOf(section)
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
    const answer = form.size.most * counting.answerFactor
    return [{ section, input: counting.ofQuestion(request), answer }]
  })
}
