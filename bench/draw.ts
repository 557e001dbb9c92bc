import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { measuredPart, withMeasured } from './measured.ts'
import { benchPicture, type Panel } from './picture.ts'
import {
  ownResults,
  readReached,
  readResults,
  simResultsSchema,
  wireResultsSchema,
  reviewResultsSchema,
  type ReachedResults,
  type ReviewResults,
  type SimResults,
  type WireResults,
} from './results.ts'
import { policiesIn } from './sim/policies.ts'

const project = join(import.meta.dirname, '..')

/**
 * Draws the results that are there, once both benches have whole ones. Those of the project become `docs/bench.svg` and
 * the figures in README; others a picture beside themselves.
 */
export async function drawPicture(results: string): Promise<void> {
  const sim = await readResults(results, 'sim', simResultsSchema)
  const wire = await readResults(results, 'wire', wireResultsSchema)
  const normal = sim?.cells.filter(({ world }) => world === 'normal') ?? []
  if (!sim || normal.length < policiesIn('normal').length || !wire || wire.rows.length < 2) return
  const own = results === ownResults
  const picture = own ? join(project, 'docs/bench.svg') : join(results, 'bench.svg')
  await writeFile(picture, benchPicture([simPanel(normal), wirePanel(wire.rows)]))
  const review = await readResults(results, 'review', reviewResultsSchema)
  if (own && review)
    await writeFile(readmePath, await readmeWith(sim, wire, await readReached(results), review))
}

export const readmePath = join(project, 'README.md')

/** README as it reads with these figures, in the project's own format. */
export async function readmeWith(
  sim: SimResults,
  wire: WireResults,
  others: readonly ReachedResults[],
  review: ReviewResults,
): Promise<string> {
  const readme = withMeasured(await readFile(readmePath, 'utf8'), measuredPart(sim, wire, others, review))
  return format(readme, { ...(await resolveConfig(readmePath)), filepath: readmePath })
}

const about = 'bar: half of all vaults are done; line: 95 of 100 are'

const simPanel = (cells: SimResults['cells']): Panel => ({
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

const wirePanel = (rows: WireResults['rows']): Panel => ({
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
