// Disks that fail, programs that interfere, processes that are killed, files and answers of strangers: "npm run faults"
// tries a fiftieth of the full numbers and prints what came to harm, "-- --share 1" tries all of them (some hours),
// "-- kills undo" only those groups, and "-- --write" puts the table into docs/safety.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { added, drawn } from './long/fault-table.mjs'
import { groups } from './long/groups.mjs'
import { asked, failedOf } from './long/run-groups.mjs'
import { inProject, main, must, projectNode } from './setup/project.mjs'
import { setup } from './setup.mjs'

const page = inProject('docs', 'safety.md')
const between = /(<!-- faults: begin -->\n)[^]*(<!-- faults: end -->)/u

async function machine(electron) {
  const node = (await must('Node does not start', projectNode(), ['--version'], { quiet: true })).trim()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}, ${type()} ${release()}, Node ${node}, Electron ${electron.version}`
}

await main(async () => {
  const since = performance.now()
  const { names, share, flags } = asked(process.argv.slice(2), 0.02)
  const electron = await setup({ libraries: 'tests' })
  const run = names.length > 0 ? names : Object.keys(groups).filter((name) => groups[name].rows)
  const folder = mkdtempSync(join(tmpdir(), 'vaultwright-faults-'))
  const file = join(folder, 'tally.jsonl')
  try {
    const failed = await failedOf(run, share, { VAULTWRIGHT_TALLY: file })
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
    const { rows, wrong } = added(
      lines,
      run.flatMap((name) => groups[name].rows ?? []),
    )
    const minutes = ((performance.now() - since) / 60_000).toFixed(1)
    const complaints = [...failed.map((name) => `The group "${name}" failed.`), ...wrong]
    const report = [
      drawn(rows),
      '',
      `\`npm run faults -- --share ${share}${names.map((name) => ` ${name}`).join('')}\`, ${minutes} minutes on ${await machine(electron)}.`,
      complaints.length === 0 ? 'Nothing came to harm.' : complaints.join('\n'),
    ].join('\n')
    console.log(`\n${report}`)
    if (flags.includes('--write'))
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(between, (_, begin, end) => `${begin}\n${report}\n\n${end}`),
      )
    return complaints.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
