import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { partPrompt } from '../src/core/run/materials.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../src/shared/sections/index.ts'

/** The words that come with the app. */
export const promptFolder = join(import.meta.dirname, '../prompts')

/** The prompt file of one part, and which part of how many it is. */
export interface PartPromptFile {
  name: string
  section: SectionNumber
  /** From 1. */
  part: number
  of: number
}

/** One for every part of every section, in order. */
export const partPromptFiles: readonly PartPromptFile[] = sectionNumbers.flatMap((section) => {
  const { parts } = sectionOf(section)
  return parts.map((_, i) => ({
    name: partPrompt(section, i + 1),
    section,
    part: i + 1,
    of: parts.length,
  }))
})

/** Files of `prompts/` that belong to no section. */
export const commonPromptFiles = (): string[] =>
  readdirSync(promptFolder)
    .filter((name) => name.endsWith('.md'))
    .sort()

/** A file of `prompts/` as it is. */
export const promptFile = (name: string): string => readFileSync(join(promptFolder, name), 'utf8')

/** The words a model is given: the file without its front matter. */
export const promptWords = (name: string): string => promptFile(name).replace(/^---\n[^]*?\n---\n/, '')
