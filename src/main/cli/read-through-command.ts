import { resolve } from 'node:path'
import { checkVault } from '../../core/review/check-vault.ts'
import { dayInWords } from '../../shared/day-in-words.ts'
import { readThroughRule, readThroughStatus, type ReadThroughStatus } from '../../shared/read-through.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { reviewedVault } from '../storage/reviewed-vault.ts'
import { openVault } from '../storage/vault-folder.ts'
import { findingsInLines } from './check-command.ts'
import { BadUse, must } from './exit-codes.ts'
import { runInTerminal } from './run-in-terminal.ts'
import { writingSettings, type WritingOptions } from './writing-options.ts'

export interface ReadOptions extends WritingOptions {
  sections?: SectionNumber[]
  /** Another word for `maxCost`. */
  limit?: number
}

/** Reads a vault through with a model and prints what it marks that is still there. Answers with the exit code. */
export async function readThrough(folder: string, options: ReadOptions): Promise<number> {
  const maxCost = options.limit ?? options.maxCost
  const settings = writingSettings({ ...options, ...(maxCost !== undefined && { maxCost }) })
  const vault = must(await openVault(resolve(folder)))
  const { sections } = await reviewedVault(vault)
  const missing = options.sections?.find((wanted) => !sections.some(({ number }) => number === wanted))
  if (missing !== undefined) throw new BadUse(`Section ${missing} is not written, so it cannot be read.`)
  if (sections.length === 0) throw new BadUse('Nothing is written yet, so there is nothing to read.')
  const purpose = { kind: 'read-through' as const, sections: options.sections ?? null }
  const code = await runInTerminal(vault, purpose, settings, options)
  if (options.json) return code
  const after = await reviewedVault(vault)
  const marks = checkVault(after).filter(({ rule }) => rule === readThroughRule)
  const status = readThroughStatus(after.readings ?? [], after.sections)
  process.stdout.write(`\n${findingsInLines(marks)}${status ? statusLine(status) : ''}\n`)
  return code
}

/** How the vault stands to its last read-through, in one line. */
function statusLine({ at, writer, changed, unread, across }: ReadThroughStatus): string {
  const count = (sections: readonly SectionNumber[], words: string): string[] =>
    sections.length === 0 ? [] : [`${sections.length} ${words}: ${sections.join(', ')}`]
  const by = writer.provider === 'sample' ? 'the sample, which reads nothing' : writer.model
  return [
    `Read through on ${dayInWords(at)} by ${by}`,
    ...count(changed, 'changed since'),
    ...count(unread, 'not read'),
    ...(across ? [] : ['not held against each other']),
  ].join('; ')
}
