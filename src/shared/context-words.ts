import type { Quote } from './contract/run-routes.ts'
import { sectionOf } from './sections/index.ts'

const thousands = (tokens: number): string => `${Math.round(tokens / 1024)}k`
/** The next size that servers are set to. */
const sizeFor = (tokens: number): number => 2 ** Math.ceil(Math.log2(tokens))

/** Both as sizes that servers are set to, "16k" and "4k"; in tokens where these would say the same, or nothing. */
function asWords(needed: number, limit: number): [needed: string, limit: string] {
  const [wanted, there] = [thousands(sizeFor(needed)), thousands(limit)]
  if (wanted !== there && limit >= 1024) return [wanted, there]
  return [`${needed.toLocaleString('en-US')} tokens`, limit.toLocaleString('en-US')]
}

const titles = (tooLarge: NonNullable<Quote['context']>['tooLarge']): string =>
  tooLarge.map(({ section }) => sectionOf(section).title).join(', ')

/** That a server has too little room, before anything is sent: "Needs a context of 16k; this server has 4k." */
export function contextWords({ needed, limit, fits, tooLarge }: NonNullable<Quote['context']>): string {
  const all = fits.length + tooLarge.length
  const rest =
    fits.length === 0
      ? 'None of it would be written.'
      : `${fits.length} of ${all} sections would be written. Left out: ${titles(tooLarge)}.`
  const raise = 'Raise it where that server is set up, or pick a model with more room.'
  const [wanted, there] = asWords(needed, limit)
  return `Needs a context of ${wanted}; this server has ${there}. ${rest} ${raise}`
}
