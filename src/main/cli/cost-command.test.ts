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
  // Nothing is made or said of a run that cannot begin: the same words with a price are a first run.
  const unpriced = await vault([...base, ...at, ...out('limited')], key)
  expect(unpriced).toMatchObject({ code: 1, out: '' })
  expect(unpriced.err).toContain('so your limit of $0.30 cannot be kept. Say it with --price')
  const reader = ['--endpoint', `name=Own,url=${provider.url}/v1,model=m`, '--reader', 'own']
  const unread = await vault(
    [...base, ...at, ...out('limited'), '--price', 'openai=2/0.2/10', ...reader],
    key,
  )
  expect(unread).toMatchObject({ code: 1, out: '' })
  expect(unread.err).toContain('The price of Own (m) is not known')

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
