import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startProvider } from '../../../e2e/provider/start-provider.ts'
import { costReportSchema } from '../../shared/cost-report.ts'
import { fresh, northlight, vault } from './testing/command-line.ts'

it('stops before a run costs more than was said, and says what the month has cost by client', async () => {
  const provider = await startProvider({ script: [], pace: Infinity })
  const library = await fresh()
  const base = ['generate', '--intake', northlight, '--provider', 'openai']
  const at = ['--openai-base-url', `${provider.url}/v1`, '--max-cost', '0.3']
  const out = (name: string): string[] => ['--out', join(library, name)]
  const key = { OPENAI_API_KEY: 'sk-test' }
  const unpriced = await vault([...base, ...at, ...out('unpriced')], key)
  expect(unpriced).toMatchObject({ code: 1 })
  expect(unpriced.err).toContain('so your limit of $0.30 cannot be kept')
  // Said again with a price, the same words are no second vault in one place.
  expect(await readdir(library)).toEqual([])

  const limited = await vault([...base, ...at, ...out('limited'), '--price', 'openai=2/0.2/10'], key)
  expect(limited.code).toBe(2)
  expect(limited.out).toContain('Writing on could cost more than the $0.30 you allow for a run.')

  const report = await vault(['cost', '--library', library, '--json'])
  const { cost, runs, clients } = costReportSchema.parse(JSON.parse(report.out))
  expect(runs).toBe(1)
  expect(cost).toBeGreaterThan(0)
  expect(cost).toBeLessThanOrEqual(0.3)
  expect(clients).toHaveLength(1)
  expect((await vault(['cost', '--library', library, '--month', '2020-01'])).out).toBe(
    '2020-01: $0.00 in 0 runs\n',
  )
  expect(await vault(['cost', '--month', 'last'])).toMatchObject({ code: 1 })
  await provider.close()
})
