import { knownFacts } from '../../shared/known-models.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { thinksFirst } from '../../shared/thinks-first.ts'
import { neededContext, thinkingTokens } from '../generate/answer-bound.ts'
import { writeRequest } from '../generate/prompt.ts'
import { partPrompt, type Materials } from './materials.ts'
import { contextTrouble, roomiest, type ContextTrouble, type PlannedTokens } from '../plan/context-fit.ts'
import type { Plan } from '../plan/plan-run.ts'
import { passesOf, readingRequest, tokensOfMarks, wordsAsked } from './reading-questions.ts'
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
  const writer = roomiest(writers)
  if (!writer) return null
  const counting = tokensOfModel(writer, materials.words.language, learnedTokens)
  const { effort = 'quick' } = writer
  const thoughts = thinksFirst(writer, knownFacts(writer)) ? thinkingTokens[effort] : 0
  return contextTrouble(
    plan.sections.flatMap((planned) => questionsOf(planned, { counting, thoughts }, materials, path)),
    writer.context,
  )
}

/** The sections of a plan that are asked for. */
export const sectionsThatFit = (
  sections: readonly PlannedSection[],
  context: ContextTrouble | null,
): PlannedSection[] => sections.filter(({ section }) => !context || context.fits.includes(section))

function questionsOf(
  planned: PlannedSection,
  { counting, thoughts }: { counting: TokensOfModel; thoughts: number },
  materials: Materials,
  path: FieldPath,
): PlannedTokens[] {
  const { section, parts } = planned
  const { reading } = materials
  if (reading)
    // Marks that are looked at once more take less than the texts they were made in.
    return passesOf(planned).map((pass) => {
      const request = readingRequest(planned, pass, reading, { alone: false, maxTokens: 0 })
      const answer = tokensOfMarks([...wordsAsked(planned, pass, reading).values()], pass).most
      return { section, needed: neededContext(counting.ofContext(request) + answer, thoughts) }
    })
  const definition = shapedSection(section, materials.business)
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
    const answer = counting.ofAnswer(form.size).most
    return [{ section, needed: neededContext(counting.ofContext(request) + answer, thoughts) }]
  })
}
