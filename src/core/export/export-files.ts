import { asFileName } from '../../shared/export/as-file-name.ts'
import type { ExportChoice } from '../../shared/export/export-choice.ts'
import { endingOf, exportTargets } from '../../shared/export/targets.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { chosenOf } from './chosen-of.ts'
import { makeTargets } from './make-targets.ts'
import type { ExportFile, VaultToExport } from './target.ts'

/**
 * The files of all chosen targets: one where they come to one (`endingOf`); else with names below a folder, in which each
 * target of several files has a folder of its own unless it is the only one.
 */
export async function exportFiles(vault: VaultToExport, choice: ExportChoice): Promise<Result<ExportFile[]>> {
  const chosen = chosenOf(vault, choice)
  if (chosen.sections.length === 0) return failed({ kind: 'not-allowed', why: nothingToExport(choice) })
  const files: ExportFile[] = []
  for (const target of new Set(choice.targets)) {
    const given = await makeTargets[target](chosen, choice)
    if ('ok' in given && !given.ok) return given
    const made = 'ok' in given ? given.value : given
    const { name } = exportTargets[target]
    const alone = choice.targets.length === 1 || endingOf([target]) !== null
    const isTaken = made.some((file) => files.some((other) => sameName(file.name, other.name)))
    const inside = alone && !isTaken ? '' : `${asFileName(name)}/`
    files.push(...made.map((file) => ({ ...file, name: `${inside}${file.name}` })))
  }
  if (files.length === 0) return failed({ kind: 'not-allowed', why: nothingInIt })
  return ok(files)
}

const nothingInIt =
  'The chosen sections hold nothing for this export yet; a calendar also needs a launch date.'

/** Some file systems tell names apart by the size of their letters, others do not. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function nothingToExport({ approvedOnly, sections }: ExportChoice): string {
  const what = sections === null ? 'No section' : 'None of these sections'
  return `${what} is ${approvedOnly ? 'approved' : 'written'} yet, so there is nothing to export.`
}
