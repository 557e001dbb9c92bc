import type { Limits } from '../../shared/settings.ts'

/** The limits of one attempt, in milliseconds. */
export interface AttemptLimits {
  limitMs: number
  /** An attempt that is alive may pass `limitMs`, up to `hardCapMs`. */
  mayPass: boolean
  firstTokenMs: number
  stallMs: number
  hardCapMs: number
}

export interface LimitSource {
  limits: Limits
  /** The section's own limit. */
  sectionMs: number
  reasoning: boolean
  /** Seconds until the first word of this provider, where it has a limit of its own: a slow server of one's own. */
  firstToken?: number | undefined
  /** Estimated tokens of the question, asked for only where the limit depends on them. */
  promptTokens: () => number
  timeScale: number
}

const dynamicMs = { perToken: 10, most: 180_000 }

/** Settings in seconds made into the limits of one attempt. */
export function attemptLimits({
  limits,
  sectionMs,
  reasoning,
  firstToken,
  promptTokens,
  timeScale,
}: LimitSource): AttemptLimits {
  const scaled = (seconds: number): number => seconds * 1000 * timeScale
  const grown = (): number =>
    Math.max(sectionMs, Math.min(sectionMs + promptTokens() * dynamicMs.perToken, dynamicMs.most))
  const usual = reasoning ? limits.firstTokenReasoning : limits.firstToken
  // Whoever may take longer for the first word has the whole time for the others left after it.
  const longerMs = scaled(Math.max(0, (firstToken ?? usual) - usual))
  const hardCapMs = scaled(limits.hardCap) + longerMs
  const limitMs = (limits.mode === 'dynamic' ? grown() : sectionMs) * timeScale + longerMs
  return {
    limitMs: Math.min(limitMs, hardCapMs),
    mayPass: limits.mode === 'progress',
    firstTokenMs: scaled(firstToken ?? usual),
    stallMs: scaled(reasoning ? limits.stallReasoning : limits.stall),
    hardCapMs,
  }
}

/** How long a part may be without its providers, in milliseconds. */
export const budgetMs = ({ limits, timeScale }: Pick<LimitSource, 'limits' | 'timeScale'>): number =>
  limits.transportBudget * 1000 * timeScale
