import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { tally, timesOf } from '../../src/main/testing/tally.ts'
import type { Soaked } from './soak.ts'

const runs = timesOf(200, 2)
/** From so many runs on the heap says something: before, what is loaded and compiled late is most of it. */
const enough = 50

const root = join(import.meta.dirname, '../..')

/** The process as one file in a folder of its own: everything bundled, without comments and white space, as main is. */
async function built(outDir: string): Promise<string> {
  await build({
    ...{ configFile: false, root, logLevel: 'error' },
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: { noExternal: true },
    build: {
      ...{ ssr: 'e2e/provider/soak.ts', target: 'node20.18', outDir, emptyOutDir: false },
      rollupOptions: { output: { minify: { compress: false, mangle: false, codegen: true } } },
    },
  })
  return join(outDir, 'soak.js')
}

test(
  'run after run against a provider with faults leaves vaults that are whole or can be made so, and no memory taken',
  async () => {
    // Inside the project, where Node takes the file for a module.
    const folder = await mkdtemp(join(root, '.cache', 'soak-'))
    const { stdout } = await promisify(execFile)(process.execPath, [await built(folder), String(runs), root])
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    const { lost, active, early, late } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Soaked
    tally('runs one after another', runs, { lost: lost.length })
    expect(lost).toEqual([])
    expect(active).toBe(0)
    if (runs >= enough) {
      const growth = late.all / early.all
      const data = (late.all - late.code) / (early.all - early.code)
      console.log(
        `The heap after ${runs} runs is ${growth.toFixed(3)} of what it was after 5; without compiled code ${data.toFixed(3)}.`,
      )
      expect(growth).toBeLessThanOrEqual(1.05)
    }
  },
  300_000 + runs * 60_000,
)
