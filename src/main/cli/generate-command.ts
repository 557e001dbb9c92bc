import { resolve } from 'node:path'
import { answersInTheWay, approvedInTheWay } from '../../core/plan/plan-run.ts'
import { businessOf } from '../../shared/business.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { readIntake } from '../../shared/read-intake.ts'
import type { Intake } from '../../shared/intake.ts'
import { isLeftOut, numbersLeftOut, proposedToLeaveOut, sectionsWanted } from '../../shared/left-out.ts'
import type { WritingPurpose } from '../../shared/run-event.ts'
import { sectionsLacking } from '../../shared/sections/lacking.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import type { RunSettings } from '../../shared/settings.ts'
import type { VaultView } from '../../shared/vault.ts'
import { standingOf, type RunRequest } from '../runs/live-runs.ts'
import { createVaultAt, isVaultFolder, openVault, type VaultFolder } from '../storage/vault-folder.ts'
import { answersOfTerminal } from './answers-of-terminal.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'
import { runInTerminal } from './run-in-terminal.ts'
import { writingSettings, type WritingOptions } from './writing-options.ts'
import { jsonAt } from './text-at.ts'

export interface GenerateOptions extends WritingOptions {
  intake?: string
  out: string
  sections?: SectionNumber[]
  leaveOut?: SectionNumber[] | 'proposed'
  missing: boolean
  missingFields: boolean
  resume: boolean
}

/** Writes a vault from an intake, or what is asked for of one that is there. Answers with the exit code. */
export async function generate(options: GenerateOptions): Promise<number> {
  const { sections, missing, missingFields, resume } = options
  const ways = [sections !== undefined, missing, missingFields, resume].filter(Boolean)
  if (ways.length > 1)
    throw new BadUse('Say only one of --sections, --missing, --missing-fields and --resume.')
  const out = Array.isArray(options.leaveOut) ? options.leaveOut : []
  const both = options.sections?.find((section) => out.includes(section))
  if (both !== undefined)
    throw new BadUse(`Section ${both} is in --sections and in --leave-out. Say one of them.`)
  const settings = writingSettings(options)
  const intake = options.intake === undefined ? null : await intakeFrom(options.intake)
  const vault = await vaultAt(resolve(options.out), intake, ways.length > 0)
  // What cannot be written is said first: nothing is decided or announced for a run that cannot begin.
  const release = must(await vault.keep())
  try {
    return await generateIn(vault, settings, options)
  } finally {
    release()
  }
}

async function generateIn(
  vault: VaultFolder,
  settings: RunSettings,
  options: GenerateOptions,
): Promise<number> {
  const dead = options.resume ? await stoppedRunIn(vault) : null
  const purpose: WritingPurpose = options.sections
    ? { kind: 'sections', sections: options.sections }
    : { kind: options.missing ? 'missing' : 'whole' }
  await decideWhatIsIn(vault, options, dead || options.missingFields ? null : purpose)
  if (dead) return report(vault, await runInTerminal(vault, dead.purpose, settings, options, dead), options)
  if (options.missingFields) return fillGaps(vault, settings, options)
  return report(vault, await runInTerminal(vault, purpose, settings, options), options)
}

async function stoppedRunIn(vault: VaultFolder): Promise<NonNullable<RunRequest['resumes']>> {
  const dead = await vault.unfinishedRun()
  if (dead) return dead
  throw new BadUse('No run stopped in this vault. Use --missing to write what is not saved yet.')
}

/** Writes what saved sections lack, such as fields that are new, and nothing that stands in them. */
async function fillGaps(
  vault: VaultFolder,
  settings: RunSettings,
  options: GenerateOptions,
): Promise<number> {
  const { intake, sections, leftOut } = await vault.view()
  const kept = sections.filter(({ number }) => !isLeftOut(leftOut, number))
  const fields = sectionsLacking(kept, businessOf(intake)).map(({ section }) => section)
  if (fields.length > 0)
    return report(vault, await runInTerminal(vault, { kind: 'missing', fields }, settings, options), options)
  if (!options.json) process.stdout.write('No saved section lacks a field.\n')
  return exitCodes.delivered
}

/**
 * Leaves out what is to be left out, takes in again what is asked for by its number, and says what is written now although it does
 * not seem to fit. Nothing of it where an approved section is in the way of what would be written then.
 */
async function decideWhatIsIn(
  vault: VaultFolder,
  { sections = [], leaveOut = [], missingFields, resume, json }: GenerateOptions,
  purpose: WritingPurpose | null,
): Promise<void> {
  const view = await vault.view()
  const { intake, leftOut, sections: saved } = view
  const proposed = proposedToLeaveOut(intake).filter(
    ({ section }) => !isLeftOut(leftOut, section) && !sections.includes(section),
  )
  const out = leaveOut === 'proposed' ? proposed.map(({ section }) => section) : leaveOut
  if (purpose) {
    refuseUnanswered(purpose, intake)
    const then = [...numbersLeftOut(leftOut), ...out].filter((section) => !sections.includes(section))
    refuseLocked(purpose, view, then)
  }
  for (const section of out) must(await vault.apply({ kind: 'leave-out', section, leftOut: true }))
  for (const section of sections) must(await vault.apply({ kind: 'leave-out', section, leftOut: false }))
  const isWritten = (section: SectionNumber): boolean => saved.some(({ number }) => number === section)
  const forced = proposed.filter(({ section }) => !out.includes(section) && !isWritten(section))
  if (json || sections.length > 0 || missingFields || resume || forced.length === 0) return
  for (const { section, reason } of forced)
    process.stdout.write(`${sectionOf(section).title} (${section}) does not seem to fit. ${reason}\n`)
  process.stdout.write('Written all the same; --leave-out proposed leaves out what does not seem to fit.\n')
}

/** Asked before anything of it is said or decided; an intake of a file was looked at when it was read. */
function refuseUnanswered(purpose: WritingPurpose, intake: Intake): void {
  const issues = answersInTheWay({ purpose, intake, resumes: null })
  if (issues.length === 0) return
  const sentences = issues.map(({ sentence }) => `  ${sentence}`).join('\n')
  throw new BadUse(
    `The intake of this vault is not complete:\n${sentences}\nAnswer that in the app, or say a complete intake with --intake FILE.`,
  )
}

function refuseLocked(purpose: WritingPurpose, view: VaultView, leftOut: SectionNumber[]): void {
  const saved = Object.fromEntries(view.sections.map((record) => [record.number, record]))
  const { approved = [], unsettled = [] } = standingOf(view)
  const locked = approvedInTheWay({ purpose, saved, approved, unsettled, leftOut, resumes: null })
  if (locked.length > 0) throw new BadUse(failureSentence({ kind: 'approved', sections: locked }))
}

async function report(vault: VaultFolder, code: number, options: GenerateOptions): Promise<number> {
  if (options.json) return code
  const { summary, leftOut, sections } = await vault.view()
  const bySample = sections.filter(({ writers }) =>
    writers.some(({ provider }) => provider === 'sample'),
  ).length
  const which = bySample === sections.length ? 'Written' : `${bySample} of them written`
  const provider = summary.sample ? ` ${which} by the sample provider.` : ''
  const without = leftOutWords(numbersLeftOut(leftOut))
  process.stdout.write(
    `${summary.saved} of ${sectionsWanted(summary)} sections saved in ${vault.folder}.${without}${provider}\n`,
  )
  if (code === exitCodes.delivered) return code
  const way = (await vault.unfinishedRun()) === null ? '--missing' : '--resume'
  const cancelled = code === exitCodes.cancelled ? 'Cancelled. ' : ''
  process.stdout.write(`${cancelled}Run it again with ${way} to write the rest.\n`)
  return code
}

const leftOutWords = (numbers: readonly SectionNumber[]): string =>
  numbers.length === 0 ? '' : ` Left out: ${numbers.join(', ')}.`

/** The intake of a file, complete, or one sentence for each answer that is not. */
async function intakeFrom(path: string): Promise<Intake> {
  const raw = await jsonAt(path, `The intake “${path}”`)
  const { intake, issues } = readIntake(raw)
  if (issues.length > 0) {
    const sentences = issues.map((issue) => `  ${issue.path.join('.')}: ${issue.sentence}`)
    throw new BadUse(`The intake “${path}” cannot be used yet:\n${sentences.join('\n')}`)
  }
  return intake
}

async function vaultAt(folder: string, intake: Intake | null, goesOn: boolean): Promise<VaultFolder> {
  if (await isVaultFolder(folder)) {
    if (!goesOn) {
      throw new BadUse(
        `There is a vault in ${folder} already. Add --missing, --resume or --sections, or choose another folder.`,
      )
    }
    const vault = must(await openVault(folder, { kept: answersOfTerminal }))
    if (intake) must(await vault.apply({ kind: 'set-intake', intake }))
    return vault
  }
  if (!intake) throw new BadUse(`There is no vault in ${folder} yet, so an intake is needed: --intake FILE.`)
  return must(await createVaultAt(folder, { title: intake.businessName, intake }))
}
