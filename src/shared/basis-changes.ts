import { answersIn, factKey, fieldKey, readFields, type Sources } from './basis.ts'
import { factsCoinedIn } from './facts.ts'
import { questionOf } from './intake-questions.ts'
import type { AnswerKey } from './intake.ts'
import { fieldAt, fieldOf } from './sections/outline.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from './sections/index.ts'
import { differenceOf, saysTheSame, traceOf, type Difference } from './trace.ts'
import type { Basis } from './vault.ts'

/** What a section was written from, and how it changed since. */
export interface BasisChange {
  /** News makes the section stale; little is worth knowing. */
  weight: 'news' | 'little'
  /** What changed, as it stands in "before … was changed": “Offer name”, a number in “Free Gift”. */
  what: string
}

/** What of a section's basis means something else now: at most one change of each answer and of each section read. */
export function changesSince(section: SectionDefinition, basis: Basis, sources: Sources): BasisChange[] {
  const answers = answersIn(section, basis)
    .filter((key) => basis.answers[key] !== sources.fingerprint(key))
    .map((key) => answerChange(key, basis, sources))
  const reads = section.reads
    .filter((read) => basis.reads[read] !== undefined && sources.revision(read) !== undefined)
    .filter((read) => basis.reads[read] !== sources.revision(read))
    .map((read) => readChange(section, read, basis, sources))
  return [...answers, ...reads].filter((change) => change !== null)
}

/** Answers that are facts: any other word in one is another fact. */
const factAnswers: readonly AnswerKey[] = ['businessName', 'fullName', 'callToAction']

function answerChange(key: AnswerKey, { traces }: Basis, sources: Sources): BasisChange | null {
  const what = `the answer “${questionOf(key).name}”`
  const old = traces?.[key]
  // Written before traces were kept: any change is news.
  if (old === undefined) return { weight: 'news', what }
  const now = sources.answer(key)
  if (factAnswers.includes(key)) return saysTheSame(old, now) ? null : { weight: 'news', what }
  return changeOf(differenceOf(old, now), what, what)
}

function readChange(
  section: SectionDefinition,
  read: SectionNumber,
  { traces }: Basis,
  sources: Sources,
): BasisChange | null {
  const { title, schema } = sectionOf(read)
  const what = `“${title}”`
  const fields = readFields(section).filter((each) => each.section === read)
  if (!fields.some(({ field }) => traces?.[fieldKey(read, field)] !== undefined))
    return { weight: 'news', what }
  const facts = new Map(sources.facts(read).map(({ id, text }) => [id, text]))
  const changedFact = factsCoinedIn(read).find(({ id }) => {
    const old = traces?.[factKey(id)]
    return old !== undefined && !saysTheSame(old, traceOf(facts.get(id)))
  })
  if (changedFact) return { weight: 'news', what: `“${changedFact.name}”` }
  const root = fieldOf(schema)
  const changes = fields.flatMap(({ field }): BasisChange[] => {
    const old = traces?.[fieldKey(read, field)]
    if (old === undefined) return []
    const [top = ''] = field.split('.')
    const change = changeOf(
      differenceOf(old, sources.field(read, field)),
      what,
      `“${fieldAt(root, [top])?.label ?? field}” in ${what}`,
    )
    return change ? [change] : []
  })
  return changes.find(({ weight }) => weight === 'news') ?? changes[0] ?? null
}

/** The change in words: `whole` is the answer or section, `field` the place in it. */
function changeOf(difference: Difference, whole: string, field: string): BasisChange | null {
  switch (difference?.kind) {
    case undefined:
      return null
    case 'little':
      return { weight: 'little', what: whole }
    case 'number':
      return { weight: 'news', what: `a number in ${field}` }
    case 'name':
      return { weight: 'news', what: `a name in ${field}` }
    case 'list':
      return { weight: 'news', what: `the length of ${field}` }
    case 'words':
      return { weight: 'news', what: `${shareInWords(difference.share)}${field}` }
  }
}

function shareInWords(share: number): string {
  const steps: [number, string][] = [
    [0.15, 'about a tenth of '],
    [0.22, 'about a fifth of '],
    [0.29, 'about a quarter of '],
    [0.42, 'about a third of '],
    [0.6, 'about half of '],
    [0.95, 'most of '],
  ]
  return steps.find(([most]) => share < most)?.[1] ?? ''
}
