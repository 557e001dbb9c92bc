// Takes the checks of planted-faults.ts out of a copy of the project, one by one, and runs the test that has to notice:
// "node scripts/replay-planted-faults.ts", or with words of the faults wanted, such as "protocol.ts" or "unit".
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tally } from '../src/main/testing/tally.ts'
import { plantedFaults, type PlantedFault } from './planted-faults.ts'
import { projectNode, root, run } from './setup/project.mjs'

/** What is not copied: what others made, which is linked, and what is made anew. */
const linked = ['node_modules', join('.cache', 'electron')]
const left = ['.git', 'node_modules', '.cache', 'test-results', 'dist']

const isEndToEnd = ({ test }: PlantedFault): boolean => test.endsWith('.spec.ts')

const wanted = process.argv.slice(2)
const faults = plantedFaults.filter(
  (fault) =>
    wanted.length === 0 ||
    wanted.some((word) =>
      word === 'unit' ? !isEndToEnd(fault) : `${fault.file} ${fault.what}`.includes(word),
    ),
)

async function copied(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'vaultwright-planted-'))
  for (const name of await readdir(root))
    if (!left.includes(name)) await cp(join(root, name), join(copy, name), { recursive: true })
  await mkdir(join(copy, '.cache'))
  for (const name of linked) await symlink(join(root, name), join(copy, name)).catch(() => undefined)
  return copy
}

/** What a test with a planted fault counts is no harm of ours, and it is run once, not many times. */
const env = { ...process.env, VAULTWRIGHT_TALLY: undefined, VAULTWRIGHT_SHARE: undefined }

/** Whether the test fails, and with the words that speak of this fault. */
async function notices(copy: string, fault: PlantedFault): Promise<boolean> {
  const path = join(copy, fault.file)
  const whole = await readFile(path, 'utf8')
  await writeFile(
    path,
    whole.replace(fault.words, () => fault.instead),
  )
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs')
  const args = isEndToEnd(fault)
    ? [join(copy, 'scripts', 'e2e.mjs'), fault.test.split('/').at(-1)!]
    : [vitest, 'run', fault.test]
  try {
    const { code, output } = await run(projectNode(), args, { quiet: true, cwd: copy, env })
    const failures = output.split('\n').filter((line) => /FAIL|Error/u.test(line))
    return code !== 0 && failures.some((line) => line.includes(fault.says))
  } finally {
    await writeFile(path, whole)
  }
}

const copy = await copied()
const missed: string[] = []
for (const fault of faults) {
  const noticed = await notices(copy, fault)
  if (!noticed) missed.push(`${fault.file}: ${fault.what}`)
  console.log(
    `${noticed ? 'noticed  ' : 'UNNOTICED'} ${fault.file}: ${fault.what} (${fault.test}, “${fault.says}”)`,
  )
}
await rm(copy, { recursive: true, force: true })
tally('planted border faults', faults.length, { lost: missed.length })
console.log(`${faults.length} planted, ${faults.length - missed.length} noticed, ${missed.length} unnoticed`)
process.exitCode = missed.length === 0 && faults.length > 0 ? 0 : 1
