import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { textsOf } from '../../../core/review/words/placed-text.ts'
import { questions } from '../../../shared/intake-questions.ts'
import { rowsOf } from '../../../shared/missing-answers.ts'
import { migratedIntake } from '../../../shared/intake-migration.ts'
import { intakeSchema, labelOf, type AnswerKey, type Intake, type Question } from '../../../shared/intake.ts'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import { sectionNumbers, type SectionNumber } from '../../../shared/sections/index.ts'
import { contentSchema } from '../../../shared/vault.ts'
import { readAtOnce } from '../../storage/file-system.ts'
import { largestFile, readJson } from '../../storage/read-file.ts'
import { sha256 } from '../../storage/record-text.ts'
import { intakeFile, sectionFile, vaultFile } from '../../storage/vault-paths.ts'

// The files of vaults, read one after another: this runs on a thread of its own, where waiting costs nobody anything.
// Nothing is written and nothing mended here; that is done where a vault is opened.

/** Number 0 is the intake, else the section of that number. */
export type TextNumber = 0 | SectionNumber
export const textNumbers: readonly TextNumber[] = [0, ...sectionNumbers]

export const fileOf = (number: TextNumber): string => (number === 0 ? intakeFile : sectionFile(number))

/** Size and time of a file as one word; null when it is not there, no file, or out of reach. */
export function stampOf(path: string): string | null {
  const found = looked(path)
  return found?.isFile() ? `${found.size} ${found.mtimeMs}` : null
}

/** When the file changed last, in milliseconds since 1970; null when it is not there. */
export const changedAt = (path: string): number | null => looked(path)?.mtimeMs ?? null

function looked(path: string): Stats | null {
  try {
    return isInVault(path) ? (lstatSync(path, { throwIfNoEntry: false }) ?? null) : null
  } catch {
    return null
  }
}

/** Not through a link: the folder of the vault, and of its sections, is a real one. */
function isInVault(path: string): boolean {
  const folder = dirname(path)
  const above = basename(folder) === dirname(sectionFile(1)) ? [dirname(folder)] : []
  return [folder, ...above].every((each) => lstatSync(each, { throwIfNoEntry: false })?.isDirectory())
}

/** Folders in a library that may hold a vault. Throws what the disk throws when the library cannot be read. */
export const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)

export interface FileRead {
  sha256: string
  json: unknown
}

/** A file's JSON; null when it cannot be read, undefined JSON when it is none. */
export function readVaultFile(path: string): FileRead | null {
  try {
    if (!isInVault(path)) return null
    const bytes = readAtOnce(path, largestFile)
    return { sha256: sha256(bytes), json: readJson(new TextDecoder().decode(bytes)) }
  } catch {
    return null
  }
}

// Less than the vault's own schema, so that a vault of an older or newer version can be searched as well.
const headSchema = z.object({
  id: z.string().min(1).max(100),
  title: z.string(),
  client: z.string(),
  sections: z.array(z.object({ number: z.number(), sha256: z.string() })).catch([]),
})
export type Head = z.infer<typeof headSchema>

/** What `vault.json` says; null while it is lost or damaged, until opening the vault has mended it. */
export function readHead(folder: string): Head | null {
  const parsed = headSchema.safeParse(readVaultFile(join(folder, vaultFile))?.json)
  return parsed.success ? parsed.data : null
}

/** One text of a section or intake, and where it stands. */
export interface VaultText {
  text: string
  at: { kind: 'section'; section: SectionNumber; path: FieldPath } | { kind: 'answer'; answer: AnswerKey }
}

const recordSchema = z.object({ content: contentSchema })

/** All texts of a section or intake in reading order; none when the file has another form. */
export function textsIn(number: TextNumber, json: unknown): VaultText[] {
  if (number === 0) {
    const intake = intakeSchema.safeParse(migratedIntake(json))
    return intake.success ? answersOf(intake.data) : []
  }
  const record = recordSchema.safeParse(json)
  if (!record.success) return []
  return textsOf(number, record.data.content).map(({ text, path }) => ({
    text,
    at: { kind: 'section', section: number, path },
  }))
}

/** Answers as they are read, part by part and row by row, choices by the words that are shown for them. */
function answersOf(intake: Intake): VaultText[] {
  return questions.flatMap((question) => {
    const said = answerTexts(question, intake[question.key])
    if (question.key === 'platforms') said.push(intake.platformsOther)
    return said
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, at: { kind: 'answer', answer: question.key } }))
  })
}

function answerTexts(question: Question, answer: unknown): string[] {
  const { parts } = question
  if (parts) return rowsOf(answer).flatMap((row) => parts.flatMap((part) => texts(row[part.key], part)))
  return [answer].flat().flatMap((each) => texts(each, question))
}

const texts = (value: unknown, asked: Pick<Question, 'choices'>): string[] =>
  typeof value === 'string' ? [labelOf(asked, value)] : []
