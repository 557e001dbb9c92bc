import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import { exportTargets, targetIds, type ExportTarget, type TargetId } from '../../../shared/export/targets.ts'
import { sayFor, type Say } from '../../../shared/in-language/say.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { inBrackets } from '../../../shared/token-address.ts'
import { aiNote, clientName, documentTitle } from '../document/document-tree.ts'
import { line } from '../document/nodes.ts'
import { fileWords, sayAsName } from '../file-name.ts'
import { scriptNames } from '../scripts/spoken-scripts.ts'
import type { ExportFile, MakeTarget, VaultToExport } from '../target.ts'
import { evidenceFiles, evidenceFolder, evidenceWords } from './evidence-files.ts'

interface Packed {
  target: ExportTarget
  files: readonly ExportFile[]
}

/** A target that there is nothing of, or not all, and why. */
interface NotPacked {
  target: ExportTarget
  why: string
}

/** Everything that a client takes over, as one archive: `makers` make what is in it. */
export async function handOverPackage(
  vault: VaultToExport,
  choice: ExportChoice,
  makers: Readonly<Record<TargetId, MakeTarget>>,
): Promise<Result<readonly ExportFile[]>> {
  const say = sayFor(vault.intake)
  const packed: Packed[] = []
  const missing: NotPacked[] = []
  for (const id of targetIds) {
    const target: ExportTarget = exportTargets[id]
    if (target.alone || !isForTool(target, vault)) continue
    const lacks = lackingFor(target, vault, choice)
    if (lacks.length > 0) missing.push({ target, why: notThere(lacks, say) })
    if (!hasSections(target, vault)) continue
    const made = await makers[id](vault, choice)
    if ('ok' in made && !made.ok) {
      if (await refusesTemplate(makers[id], vault, choice)) return made
      // Its own sentence is for the person, who reads it where they export this alone.
      missing.push({ target, why: say('Not finished yet. {forWhom}.', { forWhom: say(target.forWhom) }) })
      continue
    }
    const files = 'ok' in made ? made.value : made
    if (files.length === 0) {
      missing.push({
        target,
        why: say('Nothing of it is there yet. {forWhom}.', { forWhom: say(target.forWhom) }),
      })
      continue
    }
    packed.push({
      target,
      files: files.map((file) => ({ ...file, name: `${folderOf(target, say)}/${file.name}` })),
    })
  }
  const evidence = vault.evidence ? evidenceFiles(vault, vault.evidence, say) : []
  const content = readMe(vault, packed, missing, { say, withEvidence: evidence.length > 0 })
  const first = { name: `${say('READ ME FIRST')}.txt`, content }
  return ok([first, ...packed.flatMap(({ files }) => files), ...evidence])
}

/**
 * Whether it is the person's template for which there are no files: that is theirs to repair, as without it the document would be another
 * than they asked for.
 */
export async function refusesTemplate(
  make: MakeTarget,
  vault: VaultToExport,
  choice: ExportChoice,
): Promise<boolean> {
  if (vault.template === null) return false
  const made = await make({ ...vault, template: null }, choice)
  return !('ok' in made) || made.ok
}

/** Whether any section that a target is made from is there. */
export const hasSections = ({ from }: ExportTarget, { sections }: VaultToExport): boolean =>
  from === undefined || sections.some(({ number }) => from.includes(number))

/** The sections that a target is also made from and that are not there yet; not what is left out on purpose. */
const lackingFor = (
  { from = [] }: ExportTarget,
  { sections, leftOut }: VaultToExport,
  choice: ExportChoice,
): SectionNumber[] =>
  from.filter(
    (number) =>
      !sections.some((record) => record.number === number) &&
      !leftOut.includes(number) &&
      (choice.sections?.includes(number) ?? true),
  )

const notThere = (numbers: readonly SectionNumber[], say: Say): string =>
  say('Not there yet: {sections}.', {
    sections: numbers.map((number) => say(sectionOf(number).title)).join(', '),
  })

/** A program's own pack is for whoever sends with it. */
const isForTool = ({ tool }: ExportTarget, { intake }: VaultToExport): boolean =>
  tool === undefined || intake.practical.sendingTool.toLowerCase().includes(tool.toLowerCase())

const folders: Readonly<Record<string, string>> = {
  csv: 'Tables',
  xlsx: 'Tables',
  ics: 'Plan',
  zip: 'Archives',
}
const otherwise = 'Documents'

function folderOf({ makes, name }: ExportTarget, say: Say): string {
  if (makes !== 'folder') return say(folders[makes.file] ?? otherwise)
  return sayAsName(name, say)
}

const [whatIsIn, whatIsNot, beforePublishing, questions] = [
  'WHAT IS IN HERE',
  'WHAT IS NOT IN HERE',
  'BEFORE YOU PUBLISH',
  'QUESTIONS',
]
const ofEvidence = 'Evidence. What each number, name and claim stands on, and who wrote which section.'
const before = [
  'Read it once more with your own eyes: you know your business, and you answer for what you publish.',
  'Words in square brackets, such as {token}, are still to be filled in.',
  'Nothing in here is legal advice. Rules for advertising, health, money and e-mail differ by country and trade.',
]

/** Words of ours in the file that is read first and in the names of folders, beside those of documents. */
export const packageWords: readonly string[] = [
  ...['READ ME FIRST', whatIsIn, whatIsNot, beforePublishing, questions, ofEvidence, ...before],
  ...['Nothing of it is there yet. {forWhom}.', 'Not finished yet. {forWhom}.', 'Not there yet: {sections}.'],
  ...evidenceWords,
  ...['(where it could be printed)', '({many} files)'],
  ...new Set([otherwise, ...Object.values(folders)]),
  ...[...fileWords, ...scriptNames],
  ...targetIds.flatMap((id) => {
    const { makes }: ExportTarget = exportTargets[id]
    return makes === 'folder' || makes.after === undefined ? [] : [makes.after]
  }),
  ...targetIds
    .filter((id) => !('alone' in exportTargets[id]))
    .flatMap((id) => [exportTargets[id].name, exportTargets[id].forWhom]),
]

/** As lines that every editor shows: plain text, line ends of Windows. */
function readMe(
  vault: VaultToExport,
  packed: readonly Packed[],
  missing: readonly NotPacked[],
  { say, withEvidence }: { say: Say; withEvidence: boolean },
): string {
  const { contactName, email, phone, website } = vault.handover.brand
  const contact = [contactName, email, phone, website].map(line).filter((text) => text !== '')
  const client = clientName(vault)
  const lines = [
    documentTitle(vault),
    ...(client === '' || client === documentTitle(vault) ? [] : [say('For {client}.', { client })]),
    '',
    say(whatIsIn),
    ...packed.flatMap(({ target: { name, forWhom, makes }, files }) => [
      '',
      `${say(name)}. ${say(forWhom)}.`,
      ...listed(makes, files, say),
    ]),
    ...(withEvidence ? ['', say(ofEvidence), `  ${evidenceFolder(say)}/`] : []),
    ...(missing.length > 0 ? ['', say(whatIsNot)] : []),
    ...missing.flatMap(({ target, why }) => ['', `${say(target.name)}. ${line(why)}`]),
    '',
    say(beforePublishing),
    '',
    ...before.map((sentence) => say(sentence, { token: inBrackets('call link', say) })),
    ...(vault.handover.aiNote ? [say(aiNote)] : []),
    ...(contact.length > 0 ? ['', say(questions), '', ...contact] : []),
  ]
  return lines.map((text) => `${text}\r\n`).join('')
}

function listed(makes: ExportTarget['makes'], files: readonly ExportFile[], say: Say): string[] {
  const names = files.map(
    (file) => `  ${file.name}${'page' in file ? ` ${say('(where it could be printed)')}` : ''}`,
  )
  return makes === 'folder' && names.length > 3
    ? [`  ${files[0]?.name.split('/')[0] ?? ''}/ ${say('({many} files)', { many: names.length })}`]
    : names
}
