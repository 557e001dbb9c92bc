import { csvText, type Cell } from '../csv-text.ts'
import type { MakeTarget } from '../target.ts'
import { adsOf, campaignName, targetingOf } from './ads.ts'

/**
 * Ads in ChatGPT: a table for each tab of the workbook that Ads Manager takes, “campaigns”, “adgroups” and “ads”, to be
 * pasted below the names of its own columns. Names tie the three together; hints are JSON; budget, country, dates and
 * pictures are the person's to fill in. Title of at most 50 and copy of at most 100 characters.
 * https://help.openai.com/en/articles/20001218-bulk-upload-campaign-schema-checklist, read 2026-11-27. It does not list the
 * columns: their names here say what each holds and are not confirmed, nor is the word for a paused ad.
 */
export const chatAds: MakeTarget = (vault) => {
  const ads = adsOf(vault).filter(({ chat }) => chat.title !== '' || chat.copy !== '')
  if (ads.length === 0) return []
  const campaign = campaignName(vault)
  const group = `${campaign} 1`
  const tab = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]) => ({
    name: `${name}.csv`,
    content: csvText([header, ...rows], { forSpreadsheetsOf: vault.intake }),
  })
  return [
    tab('campaigns', ['Campaign name', 'Objective', 'Status'], [[campaign, 'Clicks', 'paused']]),
    tab(
      'adgroups',
      ['Campaign name', 'Ad group name', 'Context hints', 'Status'],
      [[campaign, group, JSON.stringify(targetingOf(vault, 'interests')), 'paused']],
    ),
    tab(
      'ads',
      ['Ad group name', 'Ad name', 'Title', 'Copy', 'Landing page URL', 'Image idea', 'Status'],
      ads.map(({ name, chat, link, imageIdea }) => [
        ...[group, name, chat.title, chat.copy, link, imageIdea],
        'paused',
      ]),
    ),
  ]
}
