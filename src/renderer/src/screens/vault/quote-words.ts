import type { Quote } from '../../../../shared/ipc.ts'
import { money, shortCount } from '../run/amounts.ts'

/** What a run would take, in a line: "about 3 minutes · 21k tokens · $0.12". Money only where there are prices. */
export function quoteWords({ seconds, inputTokens, outputTokens, cost }: Quote): string {
  return [
    `about ${timeWords(seconds)}`,
    `${shortCount(inputTokens + outputTokens)} tokens`,
    ...(cost === null || cost === 0 ? [] : [money(cost)]),
  ].join(' · ')
}

function timeWords(seconds: number): string {
  if (seconds < 90) return seconds < 1.5 ? '1 second' : `${Math.round(seconds)} seconds`
  return `${Math.round(seconds / 60)} minutes`
}
