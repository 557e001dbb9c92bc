import { isOnNetwork } from '../../../shared/export/social-networks.ts'
import { csvText } from '../csv-text.ts'
import { pageAddress } from '../../../shared/token-address.ts'
import { readableText } from '../document/put-token.ts'
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

/** Posts for a planner of social networks; what goes out elsewhere is left out. */
export const plannerTable: MakeTarget = (vault) => {
  const { links } = vault.handover
  const put = readableText(vault)
  const link = pageAddress(links.gift.trim()) ?? pageAddress(links.call.trim()) ?? ''
  const rows = postsOf(vault)
    .filter(({ channel, piece }) => isOnNetwork(channel) && piece !== '')
    .map(({ date, piece, words }) => [
      date === '' ? '' : `${date} ${timeOfPosts}`,
      ...[put(words || piece), link, '', '', ''],
    ])
  const parts = Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, at) =>
    rows.slice(at * mostRows, (at + 1) * mostRows),
  )
  return parts.map((part, at) => ({
    name: at === 0 ? 'planner.csv' : `planner-${at + 1}.csv`,
    content: csvText([header, ...part]),
  }))
}
