import type { HedgePrice } from '../../../../shared/stragglers.ts'

const rounded = (count: number): string =>
  count < 10 ? count.toFixed(1).replace(/\.0$/, '') : count.toFixed(0)
const thousands = (count: number): string =>
  (count < 1000 ? Math.round(count) : Math.round(count / 1000) * 1000).toLocaleString('en')

/** What asking twice for the last slow parts costs: from one's own runs, and without a number where none is known. */
export function hedgeWords({ runs, parts, tokens, cost }: HedgePrice): string {
  if (runs === 0) {
    return 'What this costs is not known yet: it is worked out from your own runs. Each request that is asked twice is paid for twice at most.'
  }
  const past = runs === 1 ? 'your last run' : `your last ${runs} runs`
  if (parts === 0) return `In ${past} nothing would have been asked twice, so it would have cost nothing.`
  const many = `${rounded(parts)} request${parts === 1 ? '' : 's'}`
  const money =
    cost === null
      ? 'Without prices on the card of your first provider, no cost is shown.'
      : `At the prices of your first provider: at most $${cost.toFixed(2)} for a run.`
  return `In ${past} it would have asked twice for ${many} a run, at most ${thousands(tokens)} tokens more. ${money}`
}
