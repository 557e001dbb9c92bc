import { stat } from 'node:fs/promises'
import { extname, relative, resolve } from 'node:path'
import { chosenOf, blockingFindings } from '../../core/export/chosen-of.ts'
import { exportFiles } from '../../core/export/export-files.ts'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import type { VaultToExport } from '../../core/export/target.ts'
import { checkVault } from '../../core/review/check-vault.ts'
import { choicePrint, exportChoiceSchema, type ExportChoice } from '../../shared/export/export-choice.ts'
import { endingOf, exportTargets, mayEnd, type TargetId } from '../../shared/export/targets.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { blockingSentence } from '../../shared/blocking-sentence.ts'
import { ok } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { openToRead, reviewedVault } from '../storage/vault-folder.ts'
import { versionsWritten } from '../storage/versions-written.ts'
import { writeExport, type ExportPlace } from '../storage/write-export.ts'
import { readGivenFiles } from '../read-given-files.ts'
import { evidenceOf, tellsEvidence } from '../../core/vault/evidence-of.ts'
import { withBrandFile } from './brand-file.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'
import { printInApp } from './print-in-app.ts'

export interface ExportOptions {
  to: string
  target?: TargetId[]
  sections?: SectionNumber[]
  approved: boolean
  withFindings: boolean
  template?: string
  adTable?: string
  wordsAMinute?: number
  brand?: string
  force: boolean
  evenSo: boolean
}

/** Writes the vault out for others to read. Errors of the review hold it back until asked to export even so. */
export async function exportVault(folder: string, options: ExportOptions): Promise<number> {
  const vault = must(await openToRead(resolve(folder)))
  const targets = options.target ?? [options.to.endsWith('.md') ? 'markdown' : 'markdown-folder']
  const place = await placeOf(resolve(options.to), targets)
  const choice = exportChoiceSchema.parse({
    targets,
    sections: options.sections ?? null,
    approvedOnly: options.approved,
    withFindings: options.withFindings,
    wordsAMinute: options.wordsAMinute,
  })
  const read = await reviewedVault(vault)
  const view = await vault.view()
  const own = await readGivenFiles({ template: options.template, 'ad-table': options.adTable })
  if (!own.ok) throw new BadUse(failureSentence(own.failure))
  const whole: VaultToExport = {
    id: view.summary.id,
    ...{ title: view.summary.title, client: view.summary.client, approvals: view.approvals },
    ...{ intake: read.intake, sections: read.sections, leftOut: read.leftOut ?? [] },
    handover: options.brand === undefined ? read.handover : await withBrandFile(read.handover, options.brand),
    findings: checkVault(read),
    evidence: evidenceOf(read, choice, tellsEvidence(targets) ? await versionsWritten(vault) : {}),
    ...own.value,
  }
  refuseMissing(whole, choice)
  const blocking = options.evenSo ? [] : blockingFindings(whole, choice)
  if (blocking.length > 0) {
    process.stderr.write(
      `Not exported: ${blockingSentence(blocking)} See them with check, or add --even-so to export all the same.\n`,
    )
    return exitCodes.notAllDelivered
  }
  const { files, without } = must(await exportFiles(whole, choice))
  const written = must(
    await writeExport(vault, { ...place, of: choicePrint(choice), lacks: without.length > 0 }, files, {
      now: () => new Date(),
      printPdf: printInApp,
      archive: (inside) => Promise.resolve(ok(zipFiles(inside))),
      whatAbout: (paths) => {
        if (options.force) return Promise.resolve({ ok: true, value: 'replace' })
        throw new BadUse(`Not exported: ${inTheWay(paths)} Add --force to replace, or choose another place.`)
      },
    }),
  )
  const many = place.oneFile ? '' : ` (${written.files} ${written.files === 1 ? 'file' : 'files'})`
  process.stdout.write(`Exported to ${written.path ?? place.path}${many}\n`)
  for (const why of without) process.stderr.write(`Not exported: ${why}\n`)
  return without.length === 0 ? exitCodes.delivered : exitCodes.notAllDelivered
}

/** One file, where the targets come to one and the path ends as it does; else a folder. */
async function placeOf(path: string, targets: readonly TargetId[]): Promise<ExportPlace> {
  const found = await stat(path).catch(() => null)
  const folder = { path, oneFile: false }
  if (found?.isDirectory() === true) return folder
  const ending = endingOf(targets)
  const said = extname(path).slice(1).toLowerCase()
  if (mayEnd(targets, said)) return { path, oneFile: true }
  if (found)
    throw new BadUse(`“${path}” is a file that is there already; say a folder${orEnding(ending)} with --to.`)
  // An ending that a target has is meant as a file, whatever else a folder may be called.
  const endings = Object.values(exportTargets).flatMap(({ makes }) => (makes === 'folder' ? [] : makes.file))
  if (!endings.some((each) => each === said)) return folder
  throw new BadUse(
    ending === null
      ? `This export is a folder of files, and “${shown(path)}” ends like a file. Say a folder with --to.`
      : `This export ends in .${ending}, and “${shown(path)}” does not.`,
  )
}

const shown = (path: string): string => relative(process.cwd(), path)
const orEnding = (ending: string | null): string => (ending === null ? '' : ` or a name ending in .${ending}`)

/** Sections that are asked for by number have to be there. */
function refuseMissing(vault: VaultToExport, choice: ExportChoice): void {
  const there = chosenOf(vault, choice).sections.map(({ number }) => number)
  const missing = choice.sections?.find((number) => !there.includes(number))
  if (missing === undefined) return
  const written = vault.sections.some(({ number }) => number === missing)
  const why = vault.leftOut.includes(missing) ? 'left out' : written ? 'not approved' : 'not written yet'
  throw new BadUse(`Section ${missing} (${sectionOf(missing).title}) is ${why}.`)
}

function inTheWay(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  const [which, was] =
    others.length === 0
      ? [`“${first}”`, 'was']
      : [`“${first}” and ${others.length} other${others.length === 1 ? '' : 's'}`, 'were']
  return `${which} ${was} not written by an export of this vault, or ${was} edited since.`
}
