import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { overBound } from '../src/core/testing/over-bound.ts'

// How close a run comes to the fastest that is possible: the real engine on a fake clock, no faults, seeded times.
// `npm run bench -- 200` draws 200 vaults a walk (40 else).

const draws = Number(process.argv[2] ?? 40)
const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? NaN

const rows = []
for (const walk of ['rolling', 'strict'] as const) {
  const ratios: number[] = []
  for (let seed = 1; seed <= draws; seed++) ratios.push(await overBound(walk, seed, idle))
  ratios.sort((a, b) => a - b)
  rows.push({ walk, draws, p50: at(ratios, 0.5), p95: at(ratios, 0.95), most: at(ratios, 1) })
}

console.log('Time of a run ÷ lower bound, 3 slots, no faults, virtual time')
console.table(
  rows.map((row) => ({
    ...row,
    p50: row.p50.toFixed(3),
    p95: row.p95.toFixed(3),
    most: row.most.toFixed(3),
  })),
)
const results = join(import.meta.dirname, 'results')
await mkdir(results, { recursive: true })
await writeFile(join(results, 'sim.json'), `${JSON.stringify(rows, null, 2)}\n`)
