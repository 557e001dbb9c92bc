import { writeSync } from 'node:fs'
import { openVault } from '../vault-folder.ts'
import { draft, eventsOf, runStarted, sectionSaved } from './records.ts'

// A process of its own that saves section after section until it is killed. Says on standard output what was
// announced as saved, and before that what it is about to save, so that the test knows what must be there.

const [folder = '', start = '0'] = process.argv.slice(2)
const opened = await openVault(folder)
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const vault = opened.value
const event = eventsOf(`run-${start.padStart(6, '0')}`)
await vault.journal(event(runStarted([1, 2, 8])))
writeSync(1, 'ready\n')
for (let i = Number(start); ; i++) {
  const number = ([1, 2, 8] as const)[i % 3] ?? 1
  writeSync(1, `saving ${number} mark${i}\n`)
  const saved = await vault.saveSection(draft(number, `mark${i}`))
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  writeSync(1, `saved ${number} mark${i}\n`)
  await vault.journal(event(sectionSaved(number, saved.value.revision)))
}
