// Disks that fail, programs that interfere, processes that are killed, files and answers of strangers: "npm run faults"
// tries a fiftieth of the full numbers and prints what came to harm, "-- --share 1" tries all of them (some hours),
// "-- kills undo" only those groups. "-- --keep FILE" goes on with what an earlier one kept there, group by group, and
// "-- --write" puts the table into docs/safety.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { added, drawn, minutesOf } from './long/fault-table.mjs'
import { groups } from './long/groups.mjs'
import { asked, passes } from './long/run-groups.mjs'
import { Stop, inProject, main, must, projectNode, readJson } from './setup/project.mjs'
import { setup } from './setup.mjs'

const page = inProject('docs', 'safety.md')
const between = /(<!-- faults: begin -->\n)[^]*(<!-- faults: end -->)/u

async function machine(electron) {
  const node = (await must('Node does not start', projectNode(), ['--version'], { quiet: true })).trim()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}, ${type()} ${release()}, Node ${node}, Electron ${electron.version}`
}

/** The words of the command without `--keep FILE`, and the file. */
function kept(words) {
  const at = words.indexOf('--keep')
  if (at < 0) return { words, file: null }
  const [, file] = words.splice(at, 2)
  if (file === undefined || file.startsWith('--')) throw new Stop('--keep wants a file.')
  return { words, file }
}

/** One group to its end: whether it passed, its share and minutes, and what its tests wrote down. */
async function triedGroup(name, share) {
  const folder = mkdtempSync(join(tmpdir(), 'vaultwright-faults-'))
  const file = join(folder, 'tally.jsonl')
  const since = performance.now()
  try {
    const passed = await passes(name, share, { VAULTWRIGHT_TALLY: file })
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
    return { share, minutes: (performance.now() - since) / 60_000, passed, lines }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(async () => {
  const { words, file } = kept(process.argv.slice(2))
  const { names, share, flags } = asked(words, 0.02)
  const electron = await setup({ libraries: 'tests' })
  const withRows = Object.keys(groups).filter((name) => groups[name].rows)
  const tried = file !== null && existsSync(file) ? readJson(file) : {}
  for (const name of names.length > 0 ? names : withRows) {
    tried[name] = await triedGroup(name, share)
    if (file !== null) writeFileSync(file, JSON.stringify(tried, null, 1))
  }
  const run = Object.keys(groups).filter((name) => name in tried)
  const other = run.filter((name) => tried[name].share !== share)
  const { rows, wrong } = added(
    run.flatMap((name) => tried[name].lines),
    run.flatMap((name) => groups[name].rows ?? []),
  )
  const complaints = [
    ...run.filter((name) => !tried[name].passed).map((name) => `The group "${name}" failed.`),
    ...other.map((name) => `The group "${name}" was tried with a share of ${tried[name].share}.`),
    ...wrong,
  ]
  const report = [
    drawn(rows),
    '',
    `\`npm run faults -- --share ${share}${run.length < withRows.length ? ` ${run.join(' ')}` : ''}\` on ${await machine(electron)}.`,
    minutesOf(run.map((name) => [name, tried[name].minutes])),
    complaints.length === 0 ? 'Nothing came to harm.' : complaints.join('\n'),
  ].join('\n')
  console.log(`\n${report}`)
  if (flags.includes('--write'))
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(between, (_, begin, end) => `${begin}\n${report}\n\n${end}`),
    )
  return complaints.length === 0 ? 0 : 1
})
