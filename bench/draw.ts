import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { benchPicture, type Panel } from './picture.ts'
import { policiesIn } from './sim/policies.ts'

const row = z.object({
  p50: z.number(),
  p95: z.number(),
  delivered: z.number(),
  whole: z.number(),
  boundFree: z.number(),
  vaults: z.number(),
})
const simSchema = z.object({
  cells: z.array(row.extend({ world: z.string(), policy: z.string() })),
})
const wireSchema = z.object({
  rows: z.array(row.extend({ policy: z.string(), name: z.string() })),
})

const own = join(import.meta.dirname, 'results')

/**
 * Draws the results that are there, once both benches have whole ones: those of the project as `docs/bench.svg`, others
 * beside themselves.
 */
export async function drawPicture(results: string): Promise<void> {
  const sim = await read(join(results, 'sim.json'), simSchema)
  const wire = await read(join(results, 'wire.json'), wireSchema)
  const normal = sim?.cells.filter(({ world }) => world === 'normal') ?? []
  if (normal.length < policiesIn('normal').length || !wire || wire.rows.length < 2) return
  const picture = results === own ? join(own, '../../docs/bench.svg') : join(results, 'bench.svg')
  await writeFile(picture, benchPicture([simPanel(normal), wirePanel(wire.rows)]))
}

const about = 'bar: half of all vaults are done; line: 95 of 100 are'

const simPanel = (cells: z.infer<typeof simSchema>['cells']): Panel => ({
  title: `One vault in an ordinary world, seconds (virtual time, ${cells[0]?.vaults ?? 0} vaults each)`,
  about,
  boundSeconds: cells[0]?.boundFree ?? 0,
  bars: cells.map(({ policy, delivered, ...cell }) => ({
    ...cell,
    name: policy,
    ours: policy.startsWith('ours'),
    sections: delivered,
  })),
})

const wirePanel = (rows: z.infer<typeof wireSchema>['rows']): Panel => ({
  title: `The same over real HTTP, against what people use (${rows[0]?.vaults ?? 0} vaults each)`,
  about,
  boundSeconds: rows[0]?.boundFree ?? 0,
  bars: rows.map(({ policy, name, delivered, ...cell }) => ({
    ...cell,
    name,
    ours: policy.startsWith('ours'),
    sections: delivered,
  })),
})

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const json: unknown = await readFile(path, 'utf8').then(JSON.parse, () => null)
  return schema.safeParse(json).data ?? null
}
