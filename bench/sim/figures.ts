import { percentile } from '../numbers.ts'

/** What one vault came to under a policy. Milliseconds are virtual, or unscaled where time was scaled. */
export interface VaultFigures {
  /** Sections delivered whole and valid, of seventeen. */
  delivered: number
  ms: number
  /** No order of the parts could be faster: without faults, and with what faults force on anyone. */
  faultFreeMs: number
  faultAwareMs: number
  /** The latter for somebody who knows a straggler at its first token. */
  strictMs: number
  /** Tokens of answers that were paid for, and those of them that stand in accepted parts. */
  paid: number
  used: number
  requests: number
  /** Requests a faultless run of this plan makes. */
  planned: number
  attempts: number
  timedOut: number
  fellBack: number
  checks: number
  passed: number
  /** Most requests in flight with one key. */
  peak: number
}

/** A row of the table: shares from 0 to 1, times in seconds. */
export interface Row {
  vaults: number
  delivered: number
  whole: number
  p50: number
  p95: number
  /** p50 of a vault's time over its own bound that counts faults; p95 of the same over the one without. */
  p50OverAware: number
  /** The same over the bound of somebody who knows stragglers. */
  p50OverStrict: number
  p95OverFree: number
  wasted: number
  requestsOverParts: number
  timedOut: number
  fellBack: number
  checkPass: number
  peak: number
  boundFree: number
  boundAware: number
  boundStrict: number
}

export const sectionsOfAVault = 17

/** The row of many vaults. */
export function rowOf(vaults: readonly VaultFigures[]): Row {
  const sum = (of: (vault: VaultFigures) => number): number => vaults.reduce((all, one) => all + of(one), 0)
  const times = vaults.map(({ ms }) => ms)
  const free = vaults.map(({ faultFreeMs }) => faultFreeMs)
  const aware = vaults.map(({ faultAwareMs }) => faultAwareMs)
  const overAware = vaults.map(({ ms, faultAwareMs }) => ms / faultAwareMs)
  const overStrict = vaults.map(({ ms, strictMs }) => ms / strictMs)
  const overFree = vaults.map(({ ms, faultFreeMs }) => ms / faultFreeMs)
  return {
    vaults: vaults.length,
    delivered: sum(({ delivered }) => delivered) / (vaults.length * sectionsOfAVault),
    whole: sum(({ delivered }) => (delivered === sectionsOfAVault ? 1 : 0)) / vaults.length,
    p50: percentile(times, 0.5) / 1000,
    p95: percentile(times, 0.95) / 1000,
    p50OverAware: percentile(overAware, 0.5),
    p50OverStrict: percentile(overStrict, 0.5),
    p95OverFree: percentile(overFree, 0.95),
    wasted: share(
      sum(({ paid, used }) => paid - used),
      sum(({ paid }) => paid),
    ),
    requestsOverParts: sum(({ requests }) => requests) / sum(({ planned }) => planned),
    timedOut: share(
      sum(({ timedOut }) => timedOut),
      sum(({ attempts }) => attempts),
    ),
    fellBack: share(
      sum(({ fellBack }) => fellBack),
      sum(({ attempts }) => attempts),
    ),
    checkPass: share(
      sum(({ passed }) => passed),
      sum(({ checks }) => checks),
    ),
    peak: Math.max(...vaults.map(({ peak }) => peak)),
    boundFree: percentile(free, 0.5) / 1000,
    boundAware: percentile(aware, 0.5) / 1000,
    boundStrict:
      percentile(
        vaults.map(({ strictMs }) => strictMs),
        0.5,
      ) / 1000,
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
