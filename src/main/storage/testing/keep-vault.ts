import { writeSync } from 'node:fs'
import { openVault } from '../vault-folder.ts'

// A process of its own that keeps a vault, as a run does, until its standard input ends.

const opened = await openVault(process.argv[2] ?? '')
const kept = opened.ok ? await opened.value.keep() : opened
if (!opened.ok || !kept.ok) throw new Error(JSON.stringify(kept))
await opened.value.apply({ kind: 'rename', title: 'Kept' })
writeSync(1, 'kept\n')
process.stdin.resume().once('end', () => {
  kept.value()
  void opened.value.close()
})
