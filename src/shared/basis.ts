import { coinedFacts, type Fact } from './facts.ts'
import { fingerprint } from './fingerprint.ts'
import { answerKeySchema, type AnswerKey, type Intake } from './intake.ts'
import { handedOver } from './sections/hand-over.ts'
import type { SectionDefinition, SectionNumber } from './sections/section-definition.ts'
import { traceOf, type Trace } from './trace.ts'
import type { Basis, SectionRecord } from './vault.ts'

/** The fingerprint of one answer, as it stands in a section's basis. A changed answer has another one. */
const answerFingerprint = (intake: Intake, key: AnswerKey): string => fingerprint(JSON.stringify(intake[key]))

/** The fingerprints of the answers that feed a section. */
export function answersBasis(intake: Intake, section: Pick<SectionDefinition, 'answers'>): Basis['answers'] {
  return Object.fromEntries(section.answers.map((key) => [key, answerFingerprint(intake, key)]))
}

/** What sections are written from, as it stands now. Each trace is taken once, when it is first asked for. */
export interface Sources {
  fingerprint: (key: AnswerKey) => string
  answer: (key: AnswerKey) => Trace
  /** undefined: the section is not there. */
  revision: (section: SectionNumber) => number | undefined
  field: (section: SectionNumber, field: string) => Trace
  /** The facts a section coins. */
  facts: (section: SectionNumber) => readonly Fact[]
}

export function sourcesOf(
  intake: Intake,
  saved: Partial<Record<SectionNumber, Pick<SectionRecord, 'revision' | 'content'>>>,
): Sources {
  const once = <K extends string | number, V>(make: (key: K) => V): ((key: K) => V) => {
    const known = new Map<K, V>()
    return (key) => {
      const value = known.get(key) ?? make(key)
      known.set(key, value)
      return value
    }
  }
  const fieldsOf = once((section: SectionNumber) =>
    once((field: string) => traceOf(handedOver(saved[section]?.content ?? {}, { section, fields: [field] }))),
  )
  return {
    fingerprint: once((key) => answerFingerprint(intake, key)),
    answer: once((key) => traceOf(intake[key])),
    revision: (section) => saved[section]?.revision,
    field: (section, field) => fieldsOf(section)(field),
    facts: once((section) => coinedFacts(intake, { [section]: saved[section]?.content ?? {} })),
  }
}

/** What a section is written from, so that a later change of it can be told from a comma. */
export function basisOn(
  section: SectionDefinition,
  sources: Sources,
): Pick<Basis, 'answers' | 'reads' | 'traces'> {
  const read = section.reads.filter((number) => sources.revision(number) !== undefined)
  const answers = section.answers.map((key) => [key, sources.answer(key)] as const)
  const fields = readFields(section)
    .filter((each) => read.includes(each.section))
    .map(({ section: number, field }) => [fieldKey(number, field), sources.field(number, field)] as const)
  const facts = read
    .flatMap((number) => sources.facts(number))
    .map(({ id, text }) => [factKey(id), traceOf(text)] as const)
  return {
    answers: Object.fromEntries(section.answers.map((key) => [key, sources.fingerprint(key)])),
    reads: Object.fromEntries(read.map((number) => [String(number), sources.revision(number) ?? 0])),
    traces: Object.fromEntries([...answers, ...fields, ...facts]),
  }
}

export const fieldKey = (section: SectionNumber, field: string): string => `${section} ${field}`
export const factKey = (id: Fact['id']): string => `fact ${id}`

/** The fields of other sections that a section receives, each once; a field inside one that is received whole is left out. */
export function readFields({
  parts,
}: Pick<SectionDefinition, 'parts'>): { section: SectionNumber; field: string }[] {
  const all = parts.flatMap(({ reads = [] }) =>
    reads.flatMap(({ section, fields }) => fields.map((field) => ({ section, field }))),
  )
  const keys = new Set(all.map(({ section, field }) => fieldKey(section, field)))
  const inside = ({ section, field }: (typeof all)[number]): boolean =>
    field.split('.').some((_, i, steps) => i > 0 && keys.has(fieldKey(section, steps.slice(0, i).join('.'))))
  return [...keys]
    .flatMap((key) => all.find(({ section, field }) => fieldKey(section, field) === key) ?? [])
    .filter((each) => !inside(each))
}

/** The answers of the intake that a basis knows, in the order they are asked. */
export const answersIn = (section: SectionDefinition, { answers }: Basis): AnswerKey[] =>
  answerKeySchema.options.filter((key) => section.answers.includes(key) && answers[key] !== undefined)
