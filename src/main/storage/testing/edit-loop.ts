import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openVault } from '../vault-folder.ts'
import type { PersonCommand } from '../../../shared/vault-command.ts'

// A process of its own that edits a vault which others edit too, so many times: an answer of its own, and now and then a
// field that all of them edit, each with a mark. Says on standard output what was made and what was refused.

const [folder = '', key = '', edits = '0', from = '0', patience = '60000'] = process.argv.slice(2)
const opened = await openVault(folder, { patienceMs: Number(patience) })
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const vault = opened.value
writeSync(1, 'ready\n')
for (let nth = Number(from); nth < Number(from) + Number(edits); nth++) {
  const mark = `${key}x${nth}`
  const { sections } = await vault.view()
  const base = sections.find(({ number }) => number === 2)?.content['oneLiner']
  const shared = { kind: 'set-field' as const, section: 2 as const, path: ['oneLiner'], value: mark }
  const command: PersonCommand =
    nth % 3 === 2 && typeof base === 'string'
      ? { ...shared, base }
      : { kind: 'set-answer', key: key as 'businessName', value: mark }
  writeSync(1, `making ${mark}\n`)
  const done = await vault.apply(command)
  writeSync(1, done.ok ? `made ${done.value.revision} ${mark}\n` : `refused ${done.failure.kind} ${mark}\n`)
  // Who types pauses, and others come in between.
  if (nth % 2 === 1) await vault.settled()
  else await pause(nth % 7)
}
await vault.close()
writeSync(1, 'closed\n')
