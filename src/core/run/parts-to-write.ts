import { coinedFacts } from '../../shared/facts.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { handedOver } from '../../shared/sections/hand-over.ts'
import {
  sectionOf,
  type PartDefinition,
  type SectionDefinition,
  type SectionNumber,
} from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { sectionLimitMs } from '../../shared/settings.ts'
import type { Content } from '../../shared/vault.ts'
import { answerBound } from '../generate/answer-bound.ts'
import type { Ask, PartToWrite } from '../generate/part-to-write.ts'
import { writeRequest, type PartQuestion } from '../generate/prompt.ts'
import type { RefineTarget, SectionContext } from './section-context.ts'
import { partPrompt, type Materials } from './materials.ts'
import { fieldForm, partForms, type PartForm, type RestForm } from '../validate/part-form.ts'
import { splitParts } from '../validate/split-parts.ts'
import { lackingForm, type LackingForm } from '../validate/lacking-form.ts'
import { saidInPassing, usedElsewhere, withOwnMoments } from '../validate/used-elsewhere.ts'

/** What one part of a section is asked with. */
interface PartAsked {
  part: number
  form: PartForm
  /** Set where only what the part lacks is asked for; `form` is then the form of that. */
  lacking: LackingForm | null
  refine: PartQuestion['refine']
  /** What is known when the section begins; holds for all attempts. */
  known: Pick<PartQuestion, 'reads' | 'facts'>
  /** What the other parts say, as far as they are accepted when it is asked, and what other sections have used. */
  earlier: () => PartQuestion['earlier']
}

/** The parts of a section that a run asks for, in their order. `accepted` grows while they are written. */
export function partsToWrite(
  planned: PlannedSection,
  context: SectionContext,
  accepted: ReadonlyMap<number, Content>,
  start: () => void,
  keep: PartToWrite['keep'],
): PartToWrite[] {
  const { run, rank, refine } = context
  const definition = shapedSection(planned.section, context.materials.business)
  const forms = partForms(definition)
  const field = refine && refine.path.length > 0 ? formOfPlace(definition, refine) : null
  const current = refine ? splitParts(definition, refine.record.content) : []
  const facts = coinedFacts(context.materials.intake, savedContents(context.materials))
  const record = context.completes ? context.materials.saved[planned.section] : undefined
  return planned.parts.flatMap((part): PartToWrite[] => {
    const lacking = record ? lackingForm(definition, part, record.content) : null
    const form = lacking ?? field ?? forms[part - 1]
    if (!form) return []
    const now = field ? refine?.record.content : current[part - 1]
    let used: string[] | null = null
    const asked: PartAsked = {
      part,
      form,
      lacking,
      known: { reads: handedTo(planned.section, definition.parts[part - 1], context.materials), facts },
      refine: refine && now ? { note: refine.note, path: refine.path, current: now } : null,
      earlier: () => {
        if (field || lacking) return []
        // As it is when the part is first asked for: a later attempt differs from it in nothing but its own words.
        used ??= usedByOthers(planned.section, context.materials)
        return [...otherParts(part, forms, accepted), { part: null, lines: used }]
      },
    }
    return [
      {
        section: planned.section,
        part,
        limitMs: sectionLimitMs(run.limits, definition),
        rank: rank(planned.section, part),
        request(ask) {
          const request = writeRequest(context.materials.words, question(planned, asked, ask, context))
          let takes: number | null = null
          return { ...request, takes: () => (takes ??= run.tokensOf(ask.provider).ofContext(request)) }
        },
        check: form.check,
        keep,
        onStart() {
          start()
          const title = definition.parts[part - 1]?.title ?? definition.title
          run.announce({ kind: 'part-started', section: planned.section, part, title })
        },
      },
    ]
  })
}

/** What stands there may be of a shape that the business has no more; then its form is that of the section itself. */
const formOfPlace = (definition: SectionDefinition, { path, record }: RefineTarget): PartForm | null =>
  fieldForm(definition, path, record.content) ?? fieldForm(sectionOf(record.number), path, record.content)

/** The other parts of the section that are accepted, in brief. */
function otherParts(
  part: number,
  forms: readonly PartForm[],
  accepted: ReadonlyMap<number, Content>,
): PartQuestion['earlier'] {
  return forms.flatMap((form, index) => {
    const content = index + 1 === part ? undefined : accepted.get(index + 1)
    return content ? [{ part: index + 1, lines: form.digest(content) }] : []
  })
}

/** What the other sections have used, those among them that are written beside this one as far as they are accepted. */
function usedByOthers(section: SectionNumber, materials: Materials): string[] {
  const { [section]: _, ...others } = { ...savedContents(materials), ...materials.underWay }
  return [...saidInPassing(section, materials.intake), ...usedElsewhere(others, materials.intake)]
}

function question(
  planned: PlannedSection,
  { part, form, lacking, refine, known, earlier }: PartAsked,
  ask: Ask,
  { run, materials, alone }: SectionContext,
): PartQuestion {
  const rest = ask.rest && form.rest(ask.rest.kept, ask.rest.issues)
  const asked = rest ?? form
  return {
    section: planned.section,
    part,
    words: materials.prompts.get(partPrompt(planned.section, part))?.text ?? '',
    outline: form.outline,
    schema: asked.schema,
    alone,
    maxTokens: answerBound(asked.size.most * run.tokensOf(ask.provider).answerFactor, ask.room),
    growth: ask.room,
    ...known,
    earlier: earlier(),
    refine,
    repair: ask.repair,
    rest:
      rest && ask.rest
        ? restOfPart(rest, ask.rest.kept.wanted)
        : lacking && restOfPart(lacking.asRest, lacking.wanted),
  }
}

const restOfPart = (
  { wanted, there, outline }: RestForm,
  paths: NonNullable<PartQuestion['rest']>['paths'],
): PartQuestion['rest'] => ({ paths, wanted, there, outline })

function savedContents({ saved }: Materials): Partial<Record<SectionNumber, Content>> {
  return Object.fromEntries(Object.entries(saved).map(([number, record]) => [number, record.content]))
}

/** What other sections hand over to a part, as they are saved now. One that was never saved is simply not there. */
function handedTo(
  section: SectionNumber,
  part: PartDefinition | undefined,
  { saved, leftOut }: Materials,
): PartQuestion['reads'] {
  const handed: PartQuestion['reads'] = {}
  for (const read of part?.reads ?? []) {
    const record = saved[read.section]
    if (!record) continue
    const content = handedOver(record.content, read)
    handed[read.section] = read.section === 1 ? withOwnMoments(section, content, leftOut) : content
  }
  return handed
}
