import { join } from 'node:path'
import { ask, writtenVault, willSaveTo, type StartedApp } from '../../e2e/started-app.ts'
import { inMain } from '../../e2e/launch.ts'
import { rounded } from '../numbers.ts'

/** How often each is measured; the middle counts, so that one moment of other work does not. */
const turns = 5

interface Blocking {
  /** See `longestSince`. */
  longestMs: number
  wholeMs: number
}

/** Begins to sample what main does, twice a millisecond. */
const watchMain = ({ app }: StartedApp): Promise<void> =>
  inMain(app, () => {
    const { Session } = process.getBuiltinModule('node:inspector')
    const watching = new Session()
    watching.connect()
    ;(globalThis as unknown as { watching: typeof watching }).watching = watching
    return new Promise<void>((begun) => {
      watching.post('Profiler.enable', () => {
        watching.post('Profiler.setSamplingInterval', { interval: 500 }, () => {
          watching.post('Profiler.start', () => {
            begun()
          })
        })
      })
    })
  })

interface Sampled {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

/** The longest stretch of samples in which main ran code and did not wait for something to do. */
async function longestSince({ app }: StartedApp): Promise<number> {
  const said = await inMain(app, () => {
    const { watching } = globalThis as unknown as {
      watching: {
        post(what: string, then: (problem: unknown, answer: { profile: unknown }) => void): void
        disconnect(): void
      }
    }
    return new Promise<string>((settle) => {
      watching.post('Profiler.stop', (_problem, { profile }) => {
        settle(JSON.stringify(profile))
        watching.disconnect()
      })
    })
  })
  const { nodes, samples, timeDeltas } = JSON.parse(said) as Sampled
  const waits = new Set(
    nodes.flatMap(({ id, callFrame }) =>
      /^\((?:idle|program|root)\)$/u.test(callFrame.functionName) ? [id] : [],
    ),
  )
  // What the watching itself takes stands at both ends.
  const first = samples.findIndex((id) => waits.has(id))
  const last = samples.findLastIndex((id) => waits.has(id))
  let [longest, now] = [0, 0]
  for (let at = first; at < last; at++) {
    now = waits.has(samples[at] ?? 0) ? 0 : now + (timeDeltas[at] ?? 0)
    longest = Math.max(longest, now)
  }
  return longest / 1000
}

const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN

async function blocking(started: StartedApp, work: () => Promise<unknown>): Promise<Blocking> {
  await watchMain(started)
  const from = performance.now()
  await work()
  const wholeMs = performance.now() - from
  return { longestMs: await longestSince(started), wholeMs }
}

/**
 * The longest that main runs without a pause while a whole vault leaves, and for comparison while as long nothing leaves,
 * which is what the machine's other work costs.
 */
export async function exporting(): Promise<Record<string, number>> {
  const started = await writtenVault()
  const { vaults } = await ask<{ vaults: { id: string }[] }>(started.page, 'library.list', null)
  const vaultId = vaults[0]?.id ?? ''
  const row: Record<string, number> = {}
  for (const target of ['docx', 'package', 'vault-zip'] as const) {
    const [busy, idle]: [Blocking[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn++) {
      await willSaveTo(
        started.app,
        join(started.home, `${target}-${turn}.${target === 'docx' ? 'docx' : 'zip'}`),
      )
      const choice = { targets: [target] }
      const now = await blocking(started, () =>
        ask(started.page, 'export.files', { vaultId, choice, evenSo: true }),
      )
      busy.push(now)
      const quiet = await blocking(started, () => new Promise((settle) => setTimeout(settle, now.wholeMs)))
      idle.push(quiet.longestMs)
    }
    row[`${target}LongestBlockMs`] = rounded(middle(busy.map(({ longestMs }) => longestMs)), 1)
    row[`${target}IdleBlockMs`] = rounded(middle(idle), 1)
    row[`${target}WholeMs`] = Math.round(middle(busy.map(({ wholeMs }) => wholeMs)))
  }
  await started.close()
  return row
}
