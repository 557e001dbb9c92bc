import { aboutText, aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'

/**
 * What a platform does not take beyond the lengths that the schema holds: places of double width, signs, the same again.
 * Google: https://support.google.com/adspolicy/answer/14848297 (double-width languages have half the characters),
 * /answer/14847994 (no repeated marks, no emoji), https://help.wonderkind.com/knowledge/google-ads-policies (no exclamation
 * mark in a headline; Google's own page on it was not found) and
 * https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/campaign-management/management/campaigns/ads/ad-settings-by-network/ad-settings-google-rsa
 * (no slash in a path). Facebook and Instagram: a text of at most 2,200 (https://adsuploader.com/blog/meta-ad-copy-specs; some
 * ways in take more, and Meta's own page was not found). YouTube: a title of at most 100 (snippet.title of the API, as
 * https://pub.dev/documentation/youtube_api_client/latest/model_snippet/Snippet-class.html has it). Read 2026-11-27.
 */
export const limitFindings = (reading: Reading): Found[] => [
  ...reading.texts.flatMap((placed) => [
    ...(searchFields[placed.place] ? ofSearchAd(placed) : []),
    ...tooLong(placed),
  ]),
  ...sameHeadlines(reading),
]

const searchFields: Readonly<Record<string, string>> = {
  'ads.search.headlines': 'headline',
  'ads.search.descriptions': 'description',
  'ads.search.paths': 'path',
}

function ofSearchAd(placed: PlacedText): Found[] {
  if (placed.section !== 9) return []
  const what = searchFields[placed.place] ?? ''
  const { text } = placed
  const say = (from: number, to: number, sentence: string, without?: string): Found =>
    aboutWords('limit', placed, from, to, {
      ...{ severity: 'warning', rule: 'limit-search-ad', sentence },
      ...(without !== undefined && { repair: { label: 'Take it out', text: without } }),
    })
  const most = placed.field.characters ?? Infinity
  const [places, characters] = [widthOf(text), [...text].length]
  const found: Found[] = []
  if (characters <= most && places > most)
    found.push(
      say(
        0,
        text.length,
        `Letters of double width take two places: this ${what} has ${places} of ${most} in Google Ads.`,
      ),
    )
  if (what === 'headline')
    for (const { 0: marks, index } of text.matchAll(/[!！¡]+/gu))
      found.push(say(index, index + marks.length, 'Google takes no exclamation mark in a headline.', ''))
  for (const { 0: signs, index } of text.matchAll(emoji))
    found.push(
      say(index, index + signs.length, `Google takes no emoji such as ${quoted(signs)} in a search ad.`),
    )
  if (what === 'path')
    for (const { 0: sign, index } of text.matchAll(/[\s/]+/gu))
      found.push(say(index, index + sign.length, 'A path is one word: no blank and no slash.', '-'))
  return found
}

/** Signs with a picture; digits and © have one too and are letters here. */
const emoji =
  /(?![\d#*©®™])\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\p{Extended_Pictographic})*/gu

/** Places in Google Ads: letters of Chinese, Japanese and Korean and their marks take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (doubleWidth.test(sign) ? 2 : 1), 0)
const doubleWidth =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u

/** Texts that go to a place of so many characters, by section and field. */
const lengths: Readonly<Record<string, { most: number; where: string }>> = {
  '9 ads.primaryText': { most: 2200, where: 'Facebook and Instagram take' },
  '11 video.long.title': { most: 100, where: 'YouTube takes' },
  '11 video.short.title': { most: 100, where: 'YouTube takes' },
  '13 episodes.title': { most: 100, where: 'YouTube takes' },
}

function tooLong(placed: PlacedText): Found[] {
  const limit = lengths[`${placed.section} ${placed.place}`]
  const { length } = [...placed.text]
  if (!limit || length <= limit.most) return []
  const sentence = `This has ${length} characters; ${limit.where} ${limit.most}.`
  return [aboutText('limit', placed, { severity: 'warning', rule: 'limit-length', sentence })]
}

/** A search ad is put together from headlines that differ. */
function sameHeadlines({ texts }: Reading): Found[] {
  const seen = new Set<string>()
  return texts.flatMap((placed) => {
    if (placed.section !== 9 || placed.place !== 'ads.search.headlines') return []
    const key = `${String(placed.path[1])} ${placed.text.toLowerCase().replace(/\s+/gu, ' ').trim()}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const sentence = 'This headline stands in the same search ad already; Google wants each once.'
    return [aboutText('limit', placed, { severity: 'warning', rule: 'limit-search-ad', sentence })]
  })
}
