import { writeSync } from 'node:fs'
import { openVault } from '../vault-folder.ts'
import { markOf, remarks } from './records.ts'

// A process of its own that changes the offer's name and, with it, every text of every section, again and again until
// it is killed. Says on standard output what it is about to change the name to, and what it was changed to.

const [folder = '', start = '0'] = process.argv.slice(2)
const opened = await openVault(folder)
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const vault = opened.value
writeSync(1, 'ready\n')
for (let i = Number(start); ; i++) {
  const { sections } = await vault.view()
  const replacements = sections.flatMap((record) => remarks([record], markOf(record), `mark${i}`))
  const name = String(sections.find((record) => record.number === 4)?.content['name'])
  const others = replacements.filter(({ section, path }) => section !== 4 || path.join() !== 'name')
  writeSync(1, `changing mark${i}\n`)
  const changed = await vault.apply({
    kind: 'change-fact',
    fact: 'offer-name',
    text: name.replace(/^mark\d+/, `mark${i}`),
    replacements: others,
  })
  if (!changed.ok) throw new Error(JSON.stringify(changed.failure))
  writeSync(1, `changed mark${i}\n`)
}
