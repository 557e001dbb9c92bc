import type { Basis } from '../../shared/vault.ts'

/**
 * The basis of a section whose parts were accepted at different times: where a part was written from something
 * else than what stands now, the section remembers that, and so it shows as stale.
 */
export function mergeBasis(now: Basis, parts: readonly Basis[]): Basis {
  const older = <K extends keyof Basis>(key: K): Basis[K][] => parts.map((part) => part[key])
  // Of a part that has no traces nothing finer can be told: then any change counts, as it did when it was written.
  const traces = [now, ...parts].map((basis) => basis.traces).filter((each) => each !== undefined)
  return {
    answers: merged(now.answers, older('answers')),
    reads: merged(now.reads, older('reads')),
    ...(traces.length === 1 + parts.length && { traces: merged(now.traces ?? {}, traces) }),
    prompts: merged(now.prompts, older('prompts')),
  }
}

function merged<V extends string | number>(
  now: Record<string, V>,
  parts: readonly Record<string, V>[],
): Record<string, V> {
  const whole = { ...now }
  for (const part of parts) {
    for (const [key, mark] of Object.entries(part)) if (mark !== now[key]) whole[key] = mark
  }
  return whole
}
