import type { AttemptLimits } from '../generate/limits.ts'

/** The limits of an ordinary section, as the settings have them at first. */
export const ordinaryLimits: AttemptLimits = {
  limitMs: 90_000,
  mayPass: true,
  firstTokenMs: 45_000,
  stallMs: 30_000,
  hardCapMs: 600_000,
}
