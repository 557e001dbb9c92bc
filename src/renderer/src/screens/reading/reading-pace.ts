/** How fast people speak, in words a minute: from somebody who lets every word sink in to a quick presenter. */
export const slowest = 60
export const fastest = 260

/** Less than this says nothing of how somebody speaks, in milliseconds. */
const leastMs = 20_000

/** How fast somebody spoke who went on by so many words in a time; null where it was too short to tell. */
export function paceHeard(words: number, ms: number): number | null {
  if (ms < leastMs || words <= 0) return null
  return withinPace(Math.round((words / ms) * 60_000))
}

export const withinPace = (pace: number): number => Math.min(fastest, Math.max(slowest, pace))

/** Seconds as a clock shows them: `2:05`. */
export const clockWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
