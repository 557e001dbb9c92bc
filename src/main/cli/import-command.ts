import { resolve } from 'node:path'
import {
  standsThere,
  takeWays,
  waysToTake,
  withProposal,
  type AnswerProposal,
  type TakeWay,
} from '../../shared/imports/answer-proposal.ts'
import { importNoteSentences, importSentence } from '../../shared/imports/import-sentence.ts'
import type { ImportedFile } from '../../shared/imports/imported-file.ts'
import type { Imported } from '../../shared/imports/imported.ts'
import { questionOf } from '../../shared/intake-questions.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { readImports } from '../imports/read-imports.ts'
import { nodeImportProcess } from '../imports/node-import-process.ts'
import { openToRead, openVault, type VaultFolder } from '../storage/vault-folder.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'

export interface ImportOptions {
  /** The vault that takes what is named. */
  into?: string
  /** "1,3:add,4:replace" */
  take?: string
}

/** Prints which answers some files seem to hold, as JSON, and puts those that are named into a vault; no other. */
export async function importFiles(paths: string[], { into, take }: ImportOptions): Promise<number> {
  if (take !== undefined && into === undefined)
    throw new BadUse('--take needs --into with the folder of a vault.')
  const named = namedIn(take ?? '')
  const open = named.length > 0 ? openVault : openToRead
  const vault = into === undefined ? null : must(await open(resolve(into)))
  const imported = await readImports(
    paths.map((path) => ({ path: resolve(path) })),
    { start: nodeImportProcess },
  )
  const wanted = named.map(({ number, way }) => ({
    way,
    proposal: proposalNamed(number, imported.proposals),
  }))
  const intake = vault ? must(await vault.readIntake()) : emptyIntake()
  const shown = imported.proposals.map((proposal) => ({
    ...proposal,
    name: questionOf(proposal.key).name,
    from: linesOf(proposal, imported),
    ...(vault && { standsThere: standsThere(intake, proposal) }),
    ways: waysToTake(intake, proposal),
  }))
  const taken = vault ? await takeInto(vault, wanted) : []
  const client = vault?.summary().client ?? ''
  const files = imported.files.map((file) => fileWords(file, client))
  process.stdout.write(`${JSON.stringify({ files, proposals: shown, taken }, null, 2)}\n`)
  return imported.files.every(({ ok }) => ok) ? exitCodes.delivered : exitCodes.notAllDelivered
}

interface Named {
  number: string
  way: TakeWay | null
}

function namedIn(words: string): Named[] {
  return words
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => {
      const [number = '', way] = word.trim().split(':')
      const known = takeWays.find((each) => each === way)
      if (way !== undefined && !known)
        throw new BadUse(`“${way}” is no way to take it: ${takeWays.join(' or ')}.`)
      return { number, way: known ?? null }
    })
}

function proposalNamed(number: string, proposals: readonly AnswerProposal[]): AnswerProposal {
  const proposal = proposals.find((each) => String(each.number) === number)
  if (!proposal) throw new BadUse(`There is no proposal ${number} in these files. Nothing was taken.`)
  return proposal
}

/** One change of the vault for each, so that each can be taken back. */
async function takeInto(
  vault: VaultFolder,
  wanted: readonly { proposal: AnswerProposal; way: TakeWay | null }[],
): Promise<number[]> {
  const taken: number[] = []
  for (const { proposal, way } of wanted) {
    const intake = must(await vault.readIntake())
    const [first] = waysToTake(intake, proposal)
    const chosen = way ?? first
    const value = chosen ? withProposal(intake, proposal, chosen) : null
    if (value === null) continue
    must(await vault.apply({ kind: 'set-answer', key: proposal.key, value }))
    taken.push(proposal.number)
  }
  await vault.settled()
  return taken
}

function linesOf({ file, lines }: AnswerProposal, { files }: Imported): string[] {
  const from = files[file]
  return from?.ok ? lines.map((number) => `${number}: ${from.text.lines[number - 1]?.text ?? ''}`) : []
}

const fileWords = (file: ImportedFile, client: string): Record<string, unknown> =>
  file.ok
    ? {
        name: file.text.name,
        format: file.text.format,
        lines: file.text.lines.length,
        notes: importNoteSentences(file.text, client),
      }
    : { name: file.name, problem: importSentence(file.name, file.trouble) }
