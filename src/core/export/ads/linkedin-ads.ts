import { csvText } from '../csv-text.ts'
import type { MakeTarget } from '../target.ts'
import { adsOf } from './ads.ts'

/**
 * The nearest of LinkedIn's own buttons; it has none to book, write or call.
 * https://learn.microsoft.com/en-us/linkedin/marketing/community-management/contentapi-migration-guide (call to action
 * labels), read 2026-11-27.
 */
const buttons: Readonly<Record<string, string>> = {
  ...{ 'learn-more': 'Learn more', 'sign-up': 'Sign up', 'book-now': 'Register', 'get-quote': 'View quote' },
  ...{ 'apply-now': 'Apply', download: 'Download', 'shop-now': 'Shop now', subscribe: 'Subscribe' },
}

/**
 * A sheet to copy from: Campaign Manager takes no ads from a file. Fields in its order and under its names:
 * https://www.linkedin.com/help/lms/answer/a426534 (single image ads: name 255, text 600, headline 70), read 2026-11-27.
 */
export const linkedinAds: MakeTarget = (vault) => {
  const ads = adsOf(vault).filter(({ linkedin }) => linkedin.headline !== '' || linkedin.text !== '')
  if (ads.length === 0) return []
  const rows = ads.map(({ name, linkedin, link, button, imageIdea, audience }) => [
    ...[name, 'Paused', linkedin.text, link, linkedin.headline, buttons[button] ?? 'Learn more'],
    ...[imageIdea, audience],
  ])
  const header = ['Ad name', 'Status', 'Introductory text', 'Destination URL', 'Headline', 'Call to action']
  const table = [[...header, 'Image', 'Audience'], ...rows]
  return [{ name: 'linkedin-ads.csv', content: csvText(table, { forSpreadsheets: true }) }]
}
