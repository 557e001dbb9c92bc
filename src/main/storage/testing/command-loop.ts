import fc from 'fast-check'
import { writeSync } from 'node:fs'
import { anyCommand } from '../../../core/testing/any-command.ts'
import { openVault } from '../vault-folder.ts'
import { carriedOut } from './carried-out.ts'
import { documentOf, markOfDocument } from './document-of.ts'

// A process of its own that gives one command of any kind after another, until it is killed. Says on standard output
// what the vault was when it opened and after every command, by its revision and a mark of all its words.

const [folder = '', start = '0'] = process.argv.slice(2)
const opened = await openVault(folder)
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const vault = opened.value
const told = async (): Promise<string> =>
  `${(await vault.view()).revision} ${markOfDocument(await documentOf(vault))}\n`
const drawn = fc.sample(anyCommand, { numRuns: 2000, seed: Number(start) })
writeSync(1, `is ${await told()}`)
for (const [nth, draw] of drawn.entries()) {
  const own = nth % 5 === 4 ? ({ kind: nth % 2 === 0 ? 'undo' : 'redo' } as const) : null
  const command = own ?? draw(await documentOf(vault))
  if (!command) continue
  writeSync(1, `changing ${command.kind}\n`)
  await carriedOut(vault, command)
  writeSync(1, `is ${await told()}`)
}
