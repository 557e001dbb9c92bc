import type { Intake } from '../../shared/intake.ts'
import { coinedFacts } from '../../shared/facts.ts'
import { numberedPlaces, type NumberedPlace } from '../../shared/numbered-places.ts'
import { printOf, type Reading } from '../../shared/read-through.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { Content, SectionRecord } from '../../shared/vault.ts'
import {
  readingBeginning,
  referencesOf,
  type ReadingBeginning,
  type ReadingWords,
  type Reference,
} from '../generate/read-prompt.ts'
import type { Prompt } from '../ports.ts'

/** What a read-through is made of. */
export interface ReadingMaterials {
  words: ReadingWords
  beginning: ReadingBeginning
  references: readonly Reference[]
  /** Every text of the vault as it is when the run begins. */
  places: readonly NumberedPlace[]
  /** The prints of the sections then. */
  prints: ReadonlyMap<SectionNumber, string>
  /** What was read before. */
  before: readonly Reading[]
}

const names = {
  system: 'read-through-system.md',
  repair: 'repair.md',
  claims: 'read-through-claims.md',
  across: 'read-through-across.md',
  sift: 'read-through-sift.md',
}
export const readingPrompts: string[] = Object.values(names)

interface MaterialsToRead {
  intake: Intake
  saved: Partial<Record<SectionNumber, SectionRecord>>
  prompts: ReadonlyMap<string, Prompt>
}

export function readingMaterials(
  { intake, saved, prompts }: MaterialsToRead,
  before: readonly Reading[],
): ReadingMaterials {
  const contents: Partial<Record<SectionNumber, Content>> = {}
  for (const { number, content } of Object.values(saved)) contents[number] = content
  const text = (name: string): string => prompts.get(name)?.text ?? ''
  const words: ReadingWords = {
    system: text(names.system),
    repair: text(names.repair),
    steps: { claims: text(names.claims), across: text(names.across), sift: text(names.sift) },
  }
  const references = referencesOf(intake, coinedFacts(intake, contents))
  return {
    words,
    references,
    before,
    beginning: readingBeginning(words, intake, references),
    places: numberedPlaces(contents),
    prints: new Map(Object.values(saved).map(({ number, content }) => [number, printOf(content)])),
  }
}
