import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shortIntake } from '../../core/testing/run-in-memory.ts'
import { otherProgram } from '../storage/testing/other-program.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { createVault } from '../storage/vault-folder.ts'
import { tally, timesOf } from '../testing/tally.ts'

test('begins one of two runs that two programs start on one vault at once, tells the other, and asks nothing for it', async () => {
  const times = timesOf(100, 1)
  let lost = 0
  for (let nth = 0; nth < times; nth++) {
    const made = await createVault(await tempFolder(), { title: 'Northlight', intake: shortIntake() })
    if (!made.ok) throw new Error(made.failure.kind)
    const { folder } = made.value
    await made.value.close()
    const script = join(import.meta.dirname, 'testing/run-until-told.ts')
    const programs = [otherProgram(script, folder), otherProgram(script, folder)]
    await Promise.all(programs.map((program) => program.says(/^ready/)))
    for (const { child } of programs) child.stdin.write('start\n')
    const answers = await Promise.all(programs.map((program) => program.says(/^(begun|refused)/)))
    for (const { child } of programs) child.stdin.end()
    const said = await Promise.all(programs.map((program) => program.ended()))
    const refused = said.filter((lines) => lines.includes('refused in-use'))
    const runs = await readdir(join(folder, 'runs'))
    if (answers.toSorted().join() !== 'begun,refused in-use' || refused.length !== 1 || runs.length !== 1)
      lost++
    if (refused.some((lines) => lines.includes('asked'))) lost++
  }
  tally('two processes starting a run on one vault at once', times, { lost })
  expect(lost).toBe(0)
}, 600_000)
