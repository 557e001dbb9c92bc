import { emailFields } from '../core/generate/email-fields.ts'
import { answerFields } from '../core/generate/intake-text.ts'
import { suggestFields } from '../core/intake/suggest-request.ts'
import { partPrompt } from '../core/run/materials.ts'
import { emptyIntake } from '../shared/intake.ts'
import { sections, type SectionNumber } from '../shared/sections/index.ts'

/** One file of `prompts/`: what it is for and what may be filled into it. */
export interface PromptKind {
  name: string
  /** null: used for every section. */
  section: SectionNumber | null
  title: string
  fields: readonly string[]
  required: readonly string[]
}

const answers = Object.keys(answerFields(emptyIntake()))
const emailPlaces = Object.keys(emailFields(emptyIntake()))
const ofSection = ['section', 'which', 'words', 'outline']

const common: readonly PromptKind[] = [
  { name: 'system.md', title: 'Who writes, and how', fields: answers, required: [] },
  {
    name: 'ask.md',
    title: 'How a section is asked for',
    fields: [...answers, ...ofSection],
    required: ['words', 'outline'],
  },
  {
    name: 'refine.md',
    title: 'How a refine is asked for',
    fields: [...answers, ...ofSection, 'note'],
    required: [],
  },
  {
    name: 'repair.md',
    title: 'How an answer is sent back',
    fields: [...answers, ...ofSection, 'issues'],
    required: ['issues'],
  },
  {
    name: 'missing.md',
    title: 'How what is missing is asked for',
    fields: [...answers, ...ofSection, 'wanted'],
    required: ['wanted', 'outline'],
  },
  {
    name: 'suggest.md',
    title: 'How suggestions are asked for',
    fields: [...answers, ...Object.keys(suggestFields('message'))],
    required: ['question'],
  },
  { name: 'read-through-system.md', title: 'Who reads through, and how', fields: answers, required: [] },
  { name: 'read-through-claims.md', title: 'How every word is read', fields: [], required: [] },
  { name: 'read-through-across.md', title: 'How all sections are read together', fields: [], required: [] },
  { name: 'read-through-sift.md', title: 'How marks are looked at once more', fields: [], required: [] },
].map((kind) => ({ ...kind, section: null }))

/** Every prompt there is: those of all sections first, then section by section. */
export const promptCatalogue: readonly PromptKind[] = [
  ...common,
  ...sections.flatMap((section) =>
    section.parts.map((part, at) => ({
      name: partPrompt(section.number, at + 1),
      section: section.number,
      title: part.title,
      fields: section.number === 8 ? [...answers, ...emailPlaces] : answers,
      required: [],
    })),
  ),
]
