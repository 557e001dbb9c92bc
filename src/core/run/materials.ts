import { businessOf, type Business } from '../../shared/business.ts'
import type { Intake } from '../../shared/intake.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionNumbers, sectionOf, sectionSlug, type SectionNumber } from '../../shared/sections/index.ts'
import type { RunSettings } from '../../shared/settings.ts'
import type { Content, PartRecord, SectionRecord } from '../../shared/vault.ts'
import type { ProviderInRun, SectionModels } from '../generate/run-providers.ts'
import { runWords, type RunWords } from '../generate/prompt.ts'
import type { Prompt, PromptSource, VaultStore } from '../ports.ts'
import { readingMaterials, readingPrompts, type ReadingMaterials } from './reading-materials.ts'
import type { RunOrder, RunPorts } from './run-order.ts'

export type SavedSections = Partial<Record<SectionNumber, SectionRecord>>

/** What a run is made of, all of it read before the first request goes out. */
export interface Materials {
  intake: Intake
  /** What the sections' shapes and lengths go by in this run. */
  business: Business
  /** Without those that are left out. */
  saved: SavedSections
  /** What is accepted so far of sections that are being written. Grows with every part. */
  underWay: Partial<Record<SectionNumber, Content>>
  leftOut: readonly SectionNumber[]
  parts: PartRecord[]
  words: RunWords
  prompts: ReadPrompts
  /** Of a read-through: what is read, and what it is held against. */
  reading: ReadingMaterials | null
}

/** Prompt files by name. */
export type ReadPrompts = ReadonlyMap<string, Prompt>

const commonPrompts = ['system.md', 'ask.md', 'refine.md', 'repair.md', 'missing.md']

/** The file with the words for a part: `sections/04-offer.md`, or `sections/08-emails.part-2.md`. */
export function partPrompt(section: SectionNumber, part: number): string {
  const definition = sectionOf(section)
  const which = definition.parts.length > 1 ? `.part-${part}` : ''
  return `sections/${sectionSlug(definition)}${which}.md`
}

/** Reads the vault, without what is left out of it, and the prompts of the sections a purpose may ask for. */
export async function readMaterials(
  { purpose, settings, leftOut = [] }: Pick<RunOrder, 'purpose' | 'settings' | 'leftOut'>,
  { store, prompts }: { store: VaultStore; prompts: PromptSource },
): Promise<Result<Materials>> {
  const intake = await store.readIntake()
  if (!intake.ok) return intake
  const saved = await store.readSections()
  if (!saved.ok) return saved
  const parts = await store.readParts()
  if (!parts.ok) return parts
  const read = await readPrompts(promptsFor(purpose), prompts)
  if (!read.ok) return read
  const text = (name: string): string => read.value.get(name)?.text ?? ''
  const words = runWords(intake.value, {
    system: text('system.md'),
    ask: text('ask.md'),
    refine: text('refine.md'),
    repair: text('repair.md'),
    missing: text('missing.md'),
  })
  const materials = {
    ...{ intake: intake.value, leftOut, parts: parts.value, words, prompts: read.value },
    business: businessIn(intake.value, settings),
    saved: without(saved.value, leftOut),
    underWay: {},
  }
  if (purpose.kind !== 'read-through') return ok({ ...materials, reading: null })
  const before = await store.readReadings()
  return before.ok ? ok({ ...materials, reading: readingMaterials(materials, before.value) }) : before
}

/** The sample writes English whatever was answered, so its lengths are those of English. */
function businessIn(intake: Intake, { providers }: RunOrder['settings']): Business {
  const bySample = providers.filter(({ enabled }) => enabled).every(({ kind }) => kind === 'sample')
  return { ...businessOf(intake), ...(bySample && { language: 'en' }) }
}

function without(saved: SavedSections, leftOut: readonly SectionNumber[]): SavedSections {
  return Object.fromEntries(Object.entries(saved).filter(([, { number }]) => !leftOut.includes(number)))
}

function promptsFor(purpose: RunOrder['purpose']): string[] {
  if (purpose.kind === 'read-through') return readingPrompts
  const chosen = sectionNumbers.filter((number) => {
    if (purpose.kind === 'sections') return purpose.sections.includes(number)
    return purpose.kind !== 'refine' || purpose.section === number
  })
  return [
    ...commonPrompts,
    ...chosen.flatMap((number) => sectionOf(number).parts.map((_, index) => partPrompt(number, index + 1))),
  ]
}

async function readPrompts(names: readonly string[], source: PromptSource): Promise<Result<ReadPrompts>> {
  const read = new Map<string, Prompt>()
  for (const name of names) {
    const prompt = await source.read(name)
    if (!prompt.ok) return prompt
    read.set(name, prompt.value)
  }
  return ok(read)
}

/** The models of the enabled providers that can be used, in the user's order. */
export async function readModels(
  settings: Pick<RunSettings, 'providers'>,
  modelFor: RunPorts['modelFor'],
): Promise<Result<[ProviderInRun, ...ProviderInRun[]]>> {
  const usable: ProviderInRun[] = []
  for (const provider of settings.providers) {
    if (!provider.enabled) continue
    const model = await modelFor(provider)
    if (model.ok) usable.push({ model: model.value, settings: provider })
  }
  const [first, ...rest] = usable
  return first ? ok([first, ...rest]) : failed({ kind: 'no-provider', reason: 'no-key' })
}

/** The models that some sections are asked of first; one that cannot be had is left out, and the others write. */
export async function readSectionModels(
  { sectionWriters = {} }: Pick<RunSettings, 'sectionWriters'>,
  modelFor: RunPorts['modelFor'],
): Promise<SectionModels> {
  const read = new Map<SectionNumber, ProviderInRun>()
  for (const section of sectionNumbers) {
    const settings = sectionWriters[String(section)]
    if (!settings) continue
    const model = await modelFor(settings)
    if (model.ok) read.set(section, { model: model.value, settings })
  }
  return read
}
