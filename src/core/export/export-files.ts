import type { ExportChoice } from '../../shared/export/export-choice.ts'
import {
  endingOf,
  exportTargets,
  isPrivate,
  type ExportTarget,
  type TargetId,
} from '../../shared/export/targets.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sayFor } from '../../shared/in-language/say.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { adTableNotKnown } from './ads/ad-tables.ts'
import { chosenOf } from './chosen-of.ts'
import { sayAsName } from './file-name.ts'
import { makeTargets } from './make-targets.ts'
import { hasSections, refusesTemplate } from './package/hand-over-package.ts'
import type { ExportFile, VaultToExport } from './target.ts'

/** The files of an export, and which of the chosen targets it goes without, each with why in a sentence. */
export interface MadeExport {
  files: ExportFile[]
  without: string[]
}

/**
 * The files of all chosen targets: one where they come to one (`endingOf`); else with names below a folder, in which each
 * target of several files has a folder of its own unless it is the only one. A target that the vault has nothing for does not hold the
 * others back: it is named. A file of the person's own that is refused does, as without it the documents would be others than they asked for.
 */
export async function exportFiles(vault: VaultToExport, choice: ExportChoice): Promise<Result<MadeExport>> {
  const chosen = chosenOf(vault, choice)
  if (chosen.sections.length === 0 && !isPrivate(choice.targets))
    return failed({ kind: 'not-allowed', why: nothingToExport(choice) })
  const notKnown = adTableNotKnown(vault.adTable, choice.targets)
  if (notKnown !== null) return failed({ kind: 'not-allowed', why: notKnown })
  const files: ExportFile[] = []
  const without = new Set<string>()
  for (const target of new Set(choice.targets)) {
    const made = await madeOf(target, chosen, choice)
    if (!made.ok) {
      if (await refusesTemplate(makeTargets[target], chosen, choice)) return made
      without.add(failureSentence(made.failure))
      continue
    }
    const alone = choice.targets.length === 1 || endingOf([target]) !== null
    const isTaken = made.value.some((file) => files.some((other) => sameName(file.name, other.name)))
    const inside = alone && !isTaken ? '' : `${sayAsName(exportTargets[target].name, sayFor(vault.intake))}/`
    files.push(...made.value.map((file) => ({ ...file, name: `${inside}${file.name}` })))
  }
  return files.length === 0
    ? failed({ kind: 'not-allowed', why: [...without].join(' ') })
    : ok({ files, without: [...without] })
}

/** The files of one target, at least one. */
async function madeOf(
  id: TargetId,
  chosen: VaultToExport,
  choice: ExportChoice,
): Promise<Result<readonly ExportFile[]>> {
  const target: ExportTarget = exportTargets[id]
  if (!hasSections(target, chosen))
    return failed({ kind: 'not-allowed', why: madeFromMissing(target, chosen, choice) })
  const given = await makeTargets[id](chosen, choice)
  const made = 'ok' in given ? given : ok(given)
  return made.ok && made.value.length === 0 ? failed({ kind: 'not-allowed', why: nothingFor(target) }) : made
}

/** Some file systems tell names apart by the size of their letters, others do not. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function nothingToExport({ approvedOnly, sections }: ExportChoice): string {
  const what = sections === null ? 'No section' : 'None of these sections'
  return `${what} is ${approvedOnly ? 'approved' : 'written'} yet, so there is nothing to export.`
}

function madeFromMissing(
  { name, from = [] }: ExportTarget,
  { leftOut }: VaultToExport,
  { sections, approvedOnly }: ExportChoice,
): string {
  const [none, all] = from.length === 1 ? ['it is not', 'it is'] : ['none of them is', 'all of them are']
  const why =
    sections !== null
      ? `${none} among what you chose`
      : from.every((number) => leftOut.includes(number))
        ? `${all} left out of this vault`
        : `${none} ${approvedOnly ? 'approved' : 'written yet'}`
  return `“${name}” is made from ${titlesOf(from)}: ${why}.`
}

/** “Ad Copy” has no ads for ChatGPT where that is none of the platforms. */
function nothingFor({ name, forWhom, from = [] }: ExportTarget): string {
  const where = from.length === 0 ? '' : ` in ${titlesOf(from)}`
  return `There is nothing for “${name}”${where} yet. ${forWhom}.`
}

function titlesOf(numbers: readonly SectionNumber[]): string {
  const names = numbers.map((number) => `“${sectionOf(number).title}”`)
  const last = names.at(-1) ?? ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
