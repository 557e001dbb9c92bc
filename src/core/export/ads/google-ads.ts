import { csvText } from '../csv-text.ts'
import type { MakeTarget } from '../target.ts'
import { adsOf, campaignName } from './ads.ts'
import { ownHeader, tableOf, type KnownColumns, type NamedRow } from './own-columns.ts'

/** What a responsive search ad takes at most: https://support.google.com/google-ads/answer/7684791, read 2026-11-27. */
const most = { headlines: 15, descriptions: 4, paths: 2 }

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${at + 1}`)

/**
 * Columns of a CSV file: https://support.google.com/google-ads/editor/answer/57747 (capitals and blanks do not matter;
 * “Search” is a campaign type), read 2026-11-27. Editor's own exports call the state of an ad “Status”, uploads in the browser
 * “Ad status”. Whether a campaign has political ads in the European Union is for the advertiser to state, in Editor.
 */
const columns = [
  ...['Campaign', 'Campaign type', 'Campaign status', 'Ad group', 'Ad group status', 'Ad type'],
  ...numbered('Headline', most.headlines),
  ...numbered('Description', most.descriptions),
  ...numbered('Path', most.paths),
  ...['Final URL', 'Status'],
]

const needed = ['Campaign', 'Ad group', 'Headline 1', 'Headline 2', 'Description 1', 'Final URL']
const alike = { 'Ad status': 'Status', 'Campaign name': 'Campaign' }

/** Tells a table of ads from this platform from others. */
export const googleColumns: KnownColumns = { needed, alike }

/** Search ads for Google Ads Editor: an ad group for each angle, everything paused. Ads without a search ad are left out. */
export const googleAds: MakeTarget = (vault) => {
  const rows = adsOf(vault).flatMap(({ name, link, search }): NamedRow[] => {
    const spread = (column: string, texts: readonly string[], count: number): NamedRow =>
      Object.fromEntries(texts.slice(0, count).map((text, at) => [`${column} ${at + 1}`, text]))
    if (search.headlines.length === 0) return []
    return [
      {
        ...{ Campaign: campaignName(vault), 'Campaign type': 'Search', 'Campaign status': 'Paused' },
        ...{ 'Ad group': name, 'Ad group status': 'Paused', 'Ad type': 'Responsive search ad' },
        ...spread('Headline', search.headlines, most.headlines),
        ...spread('Description', search.descriptions, most.descriptions),
        ...spread('Path', search.paths, most.paths),
        ...{ 'Final URL': link, Status: 'Paused' },
      },
    ]
  })
  if (rows.length === 0) return []
  const table = tableOf(rows, columns, ownHeader(vault.adTable, googleColumns), alike)
  return [{ name: 'google-ads.csv', content: csvText(table) }]
}
