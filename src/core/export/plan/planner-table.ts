import { sayFor } from '../../../shared/in-language/say.ts'
import { withTokens } from '../../../shared/tokens.ts'
import { csvText } from '../csv-text.ts'
import { inBrackets, pageAddress } from '../../../shared/token-address.ts'
import { tokenAddress } from '../document/put-token.ts'
import type { MakeTarget } from '../target.ts'
import { postsOf } from './posts.ts'

/** Rows that the planner takes in one file. */
const mostRows = 90

/**
 * The columns of HighLevel's social planner, under the names of its sample file, “Basic CSV”, with 24 hours and seconds, and
 * at most 90 rows: as several public programs write it, read 2026-11-27. The time may stay empty; that such a row becomes a
 * draft is not confirmed by a page of HighLevel's.
 */
const header = [
  ...['postAtSpecificTime (YYYY-MM-DD HH:mm:ss)', 'content', 'link (OGmetaUrl)'],
  ...['imageUrls', 'gifUrl', 'videoUrls'],
]

/** Posts leave in the morning; the person moves them in the planner. */
const timeOfPosts = '09:00:00'

/** What a planner of social networks cannot send. */
const elsewhere = /\b(?:blog|newsletter|e-?mail|podcast)/iu

/** Posts for a planner of social networks; articles and newsletters are left out. */
export const plannerTable: MakeTarget = (vault) => {
  const { links } = vault.handover
  const say = sayFor(vault.intake)
  const link = pageAddress(links.gift.trim()) ?? pageAddress(links.call.trim()) ?? ''
  const rows = postsOf(vault)
    .filter(({ channel }) => !elsewhere.test(channel))
    .map(({ date, piece, words }) => [
      date === '' ? '' : `${date} ${timeOfPosts}`,
      withTokens(words || piece, (token) => tokenAddress(links, token) || inBrackets(token, say)),
      ...[link, '', '', ''],
    ])
  const parts = Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, at) =>
    rows.slice(at * mostRows, (at + 1) * mostRows),
  )
  return parts.map((part, at) => ({
    name: at === 0 ? 'planner.csv' : `planner-${at + 1}.csv`,
    content: csvText([header, ...part]),
  }))
}
