import { join } from 'node:path'
import { ask, writtenVault, willSaveTo, type Desk } from '../../e2e/desk.ts'
import { inMain } from '../../e2e/launch.ts'
import { rounded } from '../numbers.ts'

/** How often each is measured; the middle counts, so that one moment of other work does not. */
const turns = 5

/** Milliseconds: from here on somebody who waits counts as kept waiting. */
interface Blocking {
  /** The longest time between two turns of the event loop of main. */
  longestMs: number
  wholeMs: number
}

/** Begins to watch main: its event loop comes round every millisecond, and how long it stayed away is kept. */
const watchMain = ({ app }: Desk): Promise<void> =>
  inMain(app, () => {
    const watched = { longest: 0, last: performance.now(), goes: true }
    ;(globalThis as unknown as { watched: typeof watched }).watched = watched
    const look = (): void => {
      const now = performance.now()
      watched.longest = Math.max(watched.longest, now - watched.last)
      watched.last = now
      if (watched.goes) setImmediate(look)
    }
    setImmediate(look)
  })

const longestSince = ({ app }: Desk): Promise<number> =>
  inMain(app, () => {
    const { watched } = globalThis as unknown as { watched: { longest: number; goes: boolean } }
    watched.goes = false
    return watched.longest
  })

const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN

async function blocking(desk: Desk, work: () => Promise<unknown>): Promise<Blocking> {
  await watchMain(desk)
  const from = performance.now()
  await work()
  const wholeMs = performance.now() - from
  return { longestMs: await longestSince(desk), wholeMs }
}

/**
 * The longest that main stands still while a whole vault leaves as a hand-over package, and for comparison while as long
 * nothing leaves, which is what the machine's other work costs.
 */
export async function exporting(): Promise<Record<string, number>> {
  const desk = await writtenVault()
  const { vaults } = await ask<{ vaults: { id: string }[] }>(desk.page, 'library.list', null)
  const vaultId = vaults[0]?.id ?? ''
  const row: Record<string, number> = {}
  for (const target of ['docx', 'package', 'vault-zip'] as const) {
    const [busy, idle]: [Blocking[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn++) {
      await willSaveTo(desk.app, join(desk.home, `${target}-${turn}.${target === 'docx' ? 'docx' : 'zip'}`))
      const choice = { targets: [target] }
      const now = await blocking(desk, () =>
        ask(desk.page, 'export.files', { vaultId, choice, evenSo: true }),
      )
      busy.push(now)
      const quiet = await blocking(desk, () => new Promise((settle) => setTimeout(settle, now.wholeMs)))
      idle.push(quiet.longestMs)
    }
    row[`${target}LongestBlockMs`] = rounded(middle(busy.map(({ longestMs }) => longestMs)), 1)
    row[`${target}IdleBlockMs`] = rounded(middle(idle), 1)
    row[`${target}WholeMs`] = Math.round(middle(busy.map(({ wholeMs }) => wholeMs)))
  }
  await desk.close()
  return row
}
