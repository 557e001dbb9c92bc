import { resolve } from 'node:path'
import { longestNote } from '../../shared/run-event.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { openVault } from '../storage/vault-folder.ts'
import { fitting } from './arguments.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'
import { runInTerminal } from './run-in-terminal.ts'
import { writingSettings, type WritingOptions } from './writing-options.ts'

export interface RefineOptions extends WritingOptions {
  section: SectionNumber[]
  note: string
  accept: boolean
}

/** Asks for another version of one section: a run of one section that ends in a proposal. */
export async function refine(folder: string, options: RefineOptions): Promise<number> {
  const section = options.section[0]
  if (section === undefined || options.section.length > 1)
    throw new BadUse('Refine takes one section at a time.')
  if (options.note.trim() === '') throw new BadUse('The note is empty. Say what should be different.')
  const note = fitting('The note', options.note, longestNote)
  const settings = writingSettings(options)
  const vault = must(await openVault(resolve(folder)))
  const view = await vault.view()
  if (!view.sections.some((record) => record.number === section)) {
    throw new BadUse(
      `Section ${section} (${sectionOf(section).title}) is not written yet, so there is nothing to refine.`,
    )
  }
  const purpose = { kind: 'refine', section, note, path: [] } as const
  const code = await runInTerminal(vault, { ...purpose, path: [] }, settings, options)
  if (code !== exitCodes.delivered) return code
  if (!options.accept) {
    if (!options.json)
      process.stdout.write(
        'The proposal waits in the vault. Nothing was replaced; add --accept to save at once.\n',
      )
    return code
  }
  must(await vault.apply({ kind: 'close-proposal', section, take: 'all' }))
  await vault.settled()
  const record = (await vault.view()).sections.find(({ number }) => number === section)
  if (!options.json)
    process.stdout.write(`Saved as version ${record?.revision ?? 1}. The version before it is kept.\n`)
  return code
}
