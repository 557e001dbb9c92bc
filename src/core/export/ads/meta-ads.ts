import { csvText } from '../csv-text.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { sayAsName } from '../file-name.ts'
import type { MakeTarget } from '../target.ts'
import { adsOf, campaignName, targetingText, type Ad } from './ads.ts'
import { ownHeader, tableOf, type KnownColumns, type NamedRow } from './own-columns.ts'
import { ownValue } from '../../../shared/own-value.ts'

/**
 * Columns by which Ads Manager takes ads in bulk; empty numbers of campaign, set and ad make new ones. Names and “Outcome
 * Traffic” as several public programs write them after Ads Manager's export (all but the same header row in each), read
 * 2026-11-27; a page of Meta's that lists them was not found. Meta changes them now and then, so an own header row goes first.
 */
const columns = [
  ...['Campaign ID', 'Campaign Name', 'Campaign Status', 'Campaign Objective', 'Buying Type'],
  ...['Ad Set ID', 'Ad Set Name', 'Ad Set Run Status', 'Ad ID', 'Ad Name', 'Ad Status'],
  ...['Title', 'Body', 'Link', 'Link Description', 'Call to Action'],
]
const needed = ['Campaign Name', 'Ad Set Name', 'Ad Name', 'Title', 'Body', 'Link']
const alike = {
  Headline: 'Title',
  'Primary Text': 'Body',
  Description: 'Link Description',
  'Website URL': 'Link',
}

/** Tells a table of ads from this platform from others. */
export const metaColumns: KnownColumns = { needed, alike }

/**
 * The platform's own names of buttons: facebook_business/adobjects/adcreativelinkdatacalltoaction.py of
 * https://github.com/facebook/facebook-python-business-sdk, read 2026-11-27. A booking is BOOK_TRAVEL by its old name, which
 * programs that show ads print as “Book now”.
 */
const buttons: Readonly<Record<string, string>> = {
  ...{
    'learn-more': 'LEARN_MORE',
    'sign-up': 'SIGN_UP',
    'book-now': 'BOOK_TRAVEL',
    'contact-us': 'CONTACT_US',
  },
  ...{ 'get-offer': 'GET_OFFER', 'get-quote': 'GET_QUOTE', 'apply-now': 'APPLY_NOW', download: 'DOWNLOAD' },
  ...{
    'shop-now': 'SHOP_NOW',
    subscribe: 'SUBSCRIBE',
    'send-message': 'MESSAGE_PAGE',
    'call-now': 'CALL_NOW',
  },
}

/**
 * Ads for Facebook and Instagram, everything paused and no budget set. The first table has the short texts, which are shown
 * whole; the second the long ones.
 */
export const metaAds: MakeTarget = (vault) => {
  const ads = adsOf(vault).filter(({ shortText, text }) => shortText !== '' || text !== '')
  if (ads.length === 0) return []
  const header = ownHeader(vault.adTable, metaColumns)
  const row = (ad: Ad, body: string): NamedRow => ({
    'Campaign Name': campaignName(vault),
    ...{ 'Campaign Status': 'PAUSED', 'Campaign Objective': 'Outcome Traffic', 'Buying Type': 'AUCTION' },
    ...{
      'Ad Set Name': 'Audience 1',
      'Ad Set Run Status': 'PAUSED',
      'Ad Name': ad.name,
      'Ad Status': 'PAUSED',
    },
    ...{ Title: ad.headline, Body: body, Link: ad.link, 'Link Description': ad.description },
    'Call to Action': ownValue(buttons, ad.button) ?? 'LEARN_MORE',
  })
  const table = (rows: readonly NamedRow[]): string => csvText(tableOf(rows, columns, header, alike))
  return [
    { name: 'meta-ads.csv', content: table(ads.map((ad) => row(ad, ad.shortText || ad.text))) },
    ...(ads.some(({ shortText }) => shortText !== '')
      ? [{ name: 'meta-ads-long-texts.csv', content: table(ads.map((ad) => row(ad, ad.text))) }]
      : []),
    {
      name: `${sayAsName('audiences and pictures', sayFor(vault.intake))}.txt`,
      content: targetingText(vault, ads),
    },
  ]
}
