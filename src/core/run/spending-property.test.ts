import fc from 'fast-check'
import { expect, it } from 'vitest'
import { learn, noExperience } from '../../shared/experience.ts'
import { spendingOf } from '../../shared/run-spending.ts'
import { account } from '../spending-account.ts'
import { anyRun, optionsOf, type AnyRun } from '../testing/any-run.ts'
import { billed, type Bill } from '../testing/billing.ts'
import {
  providerSettings,
  runInMemory,
  type MemoryRun,
  type MemoryRunOptions,
} from '../testing/run-in-memory.ts'
import { timesOf } from '../../main/testing/tally.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const numRuns = timesOf(1000, 25)
const hour = 3_600_000

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyPrice = fc.record({
  input: fc.constantFrom(0.2, 2, 15),
  cached: fc.constantFrom(0.02, 0.2),
  output: fc.constantFrom(1, 10, 75),
  cacheWritten: fc.constantFrom(0.25, 2.5, 18.75),
})
const anyCounting = fc.record({
  tokensPerByte: fc.constantFrom(0.15, 0.25, 0.5, 0.9),
  added: fc.constantFrom(0, 50, 900),
  used: fc.array(share, { minLength: 1, maxLength: 7 }),
  cached: share,
  written: share,
})
/** A limit that stops the run before its first question, in the middle, near its end, or never. */
const anyLimit = fc.option(fc.constantFrom(0.0001, 0.01, 0.1, 0.4, 1, 4, 30), { nil: null, freq: 6 })
const anySpending = fc.record({
  runs: fc.array(anyRun, { minLength: 2, maxLength: 3 }),
  price: fc.tuple(anyPrice, anyPrice),
  counting: fc.tuple(anyCounting, anyCounting),
  reasoning: fc.boolean(),
  perRun: anyLimit,
  perMonth: anyLimit,
  goesOn: fc.boolean(),
})

function interrupted(memory: MemoryRun, { cancelAt, pauseAt }: AnyRun): MemoryRun {
  const after = (ms: number | null, act: () => void): void =>
    void (ms !== null && memory.clock.sleep(ms, never).then(act))
  after(cancelAt, memory.run.cancel)
  after(pauseAt, () => {
    memory.run.pause()
    after(20_000, memory.run.resume)
  })
  return memory
}

it(
  'no limit of a run or a month is passed by a cent, whatever fails, with both keys, copies, several runs and a run gone on with what the first taught',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anySpending,
        async ({ runs, price, counting, reasoning, perRun, perMonth, goesOn }) => {
          const month = account('month', () => perMonth)
          const bills: Bill[] = []
          const start = (run: AnyRun, bill: Bill, spentBefore = 0, known = noExperience()): MemoryRun => {
            const options = optionsOf(run)
            const { openai, anthropic } = options.scripts ?? {}
            const scripts: MemoryRunOptions['scripts'] = {
              ...(openai && { openai: billed(openai, price[0], counting[0], bill) }),
              ...(anthropic && { anthropic: billed(anthropic, price[1], counting[1], bill) }),
            }
            const settings = {
              ...options.settings,
              spending: { perRun, perMonth },
              providers: [
                providerSettings('openai', { price: price[0], reasoning }),
                providerSettings('anthropic', { price: price[1] }),
              ],
            }
            const order = { ...options.order, spentBefore, learnedTokens: known.tokens }
            return interrupted(runInMemory(idle, { ...options, scripts, settings, order, month }), run)
          }
          const one = async (run: AnyRun): Promise<void> => {
            const bill = { total: 0 }
            bills.push(bill)
            const memory = start(run, bill)
            await memory.run.done
            expect(memory.troubles.filter((trouble) => !String(trouble).includes('adapter'))).toEqual([])
            const spent = spendingOf(memory.events)
            expect(spent.atMost).toBeGreaterThanOrEqual(bill.total - 1e-9)
            if (!goesOn) return
            const known = memory.events.reduce(learn, noExperience())
            await start(run, bill, spent.atMost, known).run.done
          }
          await Promise.all(runs.map(one))
          for (const { total } of bills) expect(total).toBeLessThanOrEqual((perRun ?? Infinity) + 1e-9)
          const all = bills.reduce((sum, { total }) => sum + total, 0)
          expect(all).toBeLessThanOrEqual((perMonth ?? Infinity) + 1e-9)
          expect(month.reserved).toBe(0)
          expect(month.spent).toBeGreaterThanOrEqual(all - 1e-9)
        },
      ),
      { numRuns, endOnFailure: true },
    )
  },
  hour,
)
