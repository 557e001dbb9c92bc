import { csvText } from '../csv-text.ts'
import type { MakeTarget } from '../target.ts'
import { adsOf } from './ads.ts'
import { ownValue } from '../../../shared/own-value.ts'

/**
 * The nearest of LinkedIn's own buttons. The list is not confirmed: it rests on general knowledge. The person chooses from the
 * buttons that Campaign Manager shows.
 */
const buttons: Readonly<Record<string, string>> = {
  ...{ 'learn-more': 'Learn more', 'sign-up': 'Sign up', 'book-now': 'Register', 'get-quote': 'View quote' },
  ...{ 'apply-now': 'Apply', download: 'Download', 'shop-now': 'Shop now', subscribe: 'Subscribe' },
}

/**
 * A sheet to copy from. Fields in the order and under the names of Campaign Manager:
 * https://www.linkedin.com/help/lms/answer/a426534 (single image ads: name 255; text cut off behind 150, at most 3,000, 600
 * in an older copy of the page) and https://help.rollworks.com/hc/en-us/articles/360041152051 (headline cut off behind 70, at
 * most 200), read 2026-11-27.
 */
export const linkedinAds: MakeTarget = (vault) => {
  const ads = adsOf(vault).filter(({ linkedin }) => linkedin.headline !== '' || linkedin.text !== '')
  if (ads.length === 0) return []
  const rows = ads.map(({ name, linkedin, link, button, imageIdea, audience }) => [
    ...[name, 'Paused', linkedin.text, link, linkedin.headline, ownValue(buttons, button) ?? 'Learn more'],
    ...[imageIdea, audience],
  ])
  const header = ['Ad name', 'Status', 'Introductory text', 'Destination URL', 'Headline', 'Call to action']
  const table = [[...header, 'Image', 'Audience'], ...rows]
  return [{ name: 'linkedin-ads.csv', content: csvText(table, { forSpreadsheetsOf: vault.intake }) }]
}
