import { asFileName } from '../../shared/export/as-file-name.ts'
import type { ExportChoice } from '../../shared/export/export-choice.ts'
import { endingOf, exportTargets, isPrivate, type ExportTarget } from '../../shared/export/targets.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { adTableNotKnown } from './ads/ad-tables.ts'
import { chosenOf } from './chosen-of.ts'
import { makeTargets } from './make-targets.ts'
import { hasSections } from './package/hand-over-package.ts'
import type { ExportFile, VaultToExport } from './target.ts'

/**
 * The files of all chosen targets: one where they come to one (`endingOf`); else with names below a folder, in which each
 * target of several files has a folder of its own unless it is the only one.
 */
export async function exportFiles(vault: VaultToExport, choice: ExportChoice): Promise<Result<ExportFile[]>> {
  const chosen = chosenOf(vault, choice)
  if (chosen.sections.length === 0 && !isPrivate(choice.targets))
    return failed({ kind: 'not-allowed', why: nothingToExport(choice) })
  const notKnown = adTableNotKnown(vault.adTable, choice.targets)
  if (notKnown !== null) return failed({ kind: 'not-allowed', why: notKnown })
  const files: ExportFile[] = []
  for (const target of new Set(choice.targets)) {
    if (!hasSections(exportTargets[target], chosen))
      return failed({ kind: 'not-allowed', why: madeFromMissing(exportTargets[target]) })
    const given = await makeTargets[target](chosen, choice)
    if ('ok' in given && !given.ok) return given
    const made = 'ok' in given ? given.value : given
    const { name } = exportTargets[target]
    if (made.length === 0)
      return failed({
        kind: 'not-allowed',
        why: nothingFor(exportTargets[target], choice.targets.length > 1),
      })
    const alone = choice.targets.length === 1 || endingOf([target]) !== null
    const isTaken = made.some((file) => files.some((other) => sameName(file.name, other.name)))
    const inside = alone && !isTaken ? '' : `${asFileName(name)}/`
    files.push(...made.map((file) => ({ ...file, name: `${inside}${file.name}` })))
  }
  return ok(files)
}

/** Some file systems tell names apart by the size of their letters, others do not. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function nothingToExport({ approvedOnly, sections }: ExportChoice): string {
  const what = sections === null ? 'No section' : 'None of these sections'
  return `${what} is ${approvedOnly ? 'approved' : 'written'} yet, so there is nothing to export.`
}

const madeFromMissing = ({ name, from = [] }: ExportTarget): string =>
  `“${name}” is made from ${titlesOf(from)}, which is not among what you chose.`

/** “Ad Copy” has no ads for ChatGPT where that is none of the platforms; the others chosen with it have what they need. */
function nothingFor({ name, forWhom, from = [] }: ExportTarget, withOthers: boolean): string {
  const where = from.length === 0 ? '' : ` in ${titlesOf(from)}`
  return `There is nothing for “${name}”${where} yet. ${forWhom}.${withOthers ? ' Leave it out to export the others.' : ''}`
}

function titlesOf(numbers: readonly SectionNumber[]): string {
  const names = numbers.map((number) => `“${sectionOf(number).title}”`)
  const last = names.at(-1) ?? ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
