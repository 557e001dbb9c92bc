import type { Allowance, WriteChunk } from '../../core/ports.ts'
import { nowThere, waitOf } from './retry-after.ts'

/** How each vendor, and each server that speaks its language, calls what it counts. */
const names: readonly { of: Allowance['of']; header: (word: 'limit' | 'remaining' | 'reset') => string }[] = [
  { of: 'requests', header: (word) => `x-ratelimit-${word}-requests` },
  { of: 'tokens', header: (word) => `x-ratelimit-${word}-tokens` },
  { of: 'requests', header: (word) => `anthropic-ratelimit-requests-${word}` },
  { of: 'tokens', header: (word) => `anthropic-ratelimit-tokens-${word}` },
  { of: 'input', header: (word) => `anthropic-ratelimit-input-tokens-${word}` },
  { of: 'output', header: (word) => `anthropic-ratelimit-output-tokens-${word}` },
]

const minuteMs = 60_000

/**
 * What the headers of an answer say is left to the key; nothing where they say nothing, or nothing that can be read.
 * `reset` is when all of it is there again: within a minute for what is counted by the minute, and then the limit says
 * better how fast that goes, as vendors round the time. `here` is the time of this computer, in milliseconds since 1970.
 */
export function allowancesIn(headers: Headers, here: number): Allowance[] {
  const now = nowThere(headers, here)
  return names.flatMap(({ of, header }) => {
    const [limit, left] = [countOf(headers.get(header('limit'))), countOf(headers.get(header('remaining')))]
    const resetMs = waitOf(headers.get(header('reset')) ?? '', now)
    if (limit === null || left === null || resetMs === null || limit === 0) return []
    const perMs = resetMs <= minuteMs ? limit / minuteMs : Math.max(0, limit - left) / resetMs
    return [{ of, limit, left: Math.min(left, limit), perMs }]
  })
}

/** As an adapter passes it on; nothing where nothing was said. */
export function* said(allowances: readonly Allowance[]): Generator<WriteChunk, undefined> {
  if (allowances.length > 0) yield { kind: 'allowances', allowances }
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/u.test(text.trim()) ? Number(text) : null
}
