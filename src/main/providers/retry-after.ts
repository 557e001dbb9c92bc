/** Headers that say when a limit is lifted, and the header that says how much of it is left. */
const resets = [
  ['x-ratelimit-reset-requests', 'x-ratelimit-remaining-requests'],
  ['x-ratelimit-reset-tokens', 'x-ratelimit-remaining-tokens'],
  ['x-ratelimit-reset', 'x-ratelimit-remaining'],
  ['anthropic-ratelimit-requests-reset', 'anthropic-ratelimit-requests-remaining'],
  ['anthropic-ratelimit-tokens-reset', 'anthropic-ratelimit-tokens-remaining'],
  ['anthropic-ratelimit-input-tokens-reset', 'anthropic-ratelimit-input-tokens-remaining'],
  ['anthropic-ratelimit-output-tokens-reset', 'anthropic-ratelimit-output-tokens-remaining'],
] as const

/**
 * Milliseconds to wait as the provider's headers say, or null when they say nothing readable. `retry-after` wins;
 * without it the latest reset among the limits that are used up (among all, when none says it is). Nothing is
 * capped here: whether a wait is worth it is the engine's decision. `here`: the time of this computer, in milliseconds since
 * 1970.
 */
export function retryAfterMs(headers: Headers, here: number): number | null {
  const now = nowThere(headers, here)
  const exact = headers.get('retry-after-ms')
  if (exact !== null && isNumber(exact)) return Math.max(0, Number(exact))
  const after = headers.get('retry-after')
  const waited = after === null ? null : waitOf(after, now)
  if (waited !== null) return waited
  const limits = resets.flatMap(([reset, remaining]) => {
    const wait = waitOf(headers.get(reset) ?? '', now)
    return wait === null ? [] : [{ wait, usedUp: isUsedUp(headers.get(remaining)) }]
  })
  const usedUp = limits.filter((limit) => limit.usedUp)
  const waits = (usedUp.length > 0 ? usedUp : limits).map((limit) => limit.wait)
  return waits.length > 0 ? Math.max(...waits) : null
}

/**
 * The time of the server that sent these headers, in milliseconds since 1970: the moments it names are of its clock, and the
 * one of this computer may be wrong. That of this computer, where it does not say its own.
 */
export function nowThere(headers: Headers, here: number): number {
  const there = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(there) ? here : there
}

/** Milliseconds from `now` on, or null. Dates before numbers: whoever reads "2026-05-01T…" as a number waits 2026 seconds. */
export function waitOf(text: string, now: number): number | null {
  const value = text.trim()
  if (/^\d{4}-\d{2}-\d{2}T/u.test(value) || /^[A-Za-z]{3,9},? /u.test(value)) {
    const date = Date.parse(value)
    return Number.isNaN(date) ? null : Math.max(0, date - now)
  }
  if (isNumber(value)) {
    const number = Number(value)
    // Some servers send the moment itself, in seconds or milliseconds since 1970.
    if (number > 1e12) return Math.max(0, number - now)
    if (number > 1e9) return Math.max(0, number * 1000 - now)
    return number * 1000
  }
  return durationOf(value)
}

const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** "6m0s", "1.5s", "120ms", "1h30m". */
function durationOf(value: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/u.test(value)) return null
  let ms = 0
  for (const [, number, unit] of value.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/gu)) {
    ms += Number(number) * (unitMs[unit ?? ''] ?? 0)
  }
  return ms
}

const spelled: readonly [RegExp, string][] = [
  [/ ?milliseconds?/gu, 'ms'],
  [/ ?(?:seconds?|secs?)\b/gu, 's'],
  [/ ?(?:minutes?|mins?)\b/gu, 'm'],
  [/ ?hours?\b/gu, 'h'],
]

/** Milliseconds that a message asks for: "try again in 350ms" (Groq, OpenAI), "Please retry in 34.07s" (Gemini). */
export function waitInWords(messages: readonly string[]): number | null {
  for (const message of messages) {
    const found =
      /(?:retry|try again|wait)(?: in| after| for)? ((?:\d+(?:\.\d+)? ?[a-z]+,? ?(?:and )?)+)/iu.exec(
        message,
      )?.[1]
    if (found === undefined) continue
    const short = spelled.reduce((text, [word, unit]) => text.replace(word, unit), found.toLowerCase())
    const [first = ''] = /^(?:\d+(?:\.\d+)?(?:ms|[smhd])[, ]*(?:and )?)+/u.exec(short) ?? []
    const wait = durationOf(first.replace(/[, ]|and/gu, ''))
    if (wait !== null) return wait
  }
  return null
}

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text.trim())
const isUsedUp = (remaining: string | null): boolean => remaining !== null && Number(remaining) <= 0
