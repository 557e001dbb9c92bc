import { resolve } from 'node:path'
import { checkVault } from '../../core/review/check-vault.ts'
import { openVault } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

/** Says what is missing or wrong in a vault. Offline and free. */
export async function check(folder: string, options: { json: boolean }): Promise<number> {
  const vault = must(await openVault(resolve(folder)))
  const { sections, intake } = await vault.view()
  const findings = checkVault({ sections, intake, past: [], confirmed: [] })
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (options.json) process.stdout.write(`${JSON.stringify(findings)}\n`)
  else {
    for (const finding of findings) {
      process.stdout.write(
        `${finding.severity === 'error' ? 'Error' : 'Note '}  Section ${finding.section}: ${finding.sentence}\n`,
      )
    }
    const count = (many: number, word: string): string => `${many} ${word}${many === 1 ? '' : 's'}`
    process.stdout.write(
      `${count(errors.length, 'error')}, ${count(findings.length - errors.length, 'note')}.\n`,
    )
  }
  return errors.length > 0 ? exitCodes.notAllDelivered : exitCodes.delivered
}
