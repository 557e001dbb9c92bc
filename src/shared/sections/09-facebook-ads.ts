import type { z } from 'zod'
import type { AdNetwork } from '../business.ts'
import { choice, group, inOrderOf, list, onlyWhere, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { defineSection } from './section-definition.ts'

/** The ten angles in order: one ad for each. */
export const adAngles = [
  'pain',
  'outcome',
  'story',
  'proof',
  'urgency',
  'question',
  'bold statement',
  'imagine-if',
  'myth-bust',
  'direct offer',
] as const

/** What a button may say where a platform does not take words of one's own. Facebook and Instagram, 2026. */
export const buttonChoices = [
  'learn-more',
  'sign-up',
  'book-now',
  'contact-us',
  'get-offer',
  'get-quote',
  'apply-now',
  'download',
  'shop-now',
  'subscribe',
  'send-message',
  'call-now',
] as const

const onNetwork = <S extends Parameters<typeof group>[1]>(
  network: AdNetwork,
  form: ReturnType<typeof group<S>>,
  name: string,
) =>
  onlyWhere(form, {
    when: `where ${name} was chosen, or no platform was.`,
    asked: ({ ads }) => ads.includes(network),
  })

const inFeed = <T extends z.ZodType>(field: T) =>
  onlyWhere(field, {
    when: 'where a place was chosen at which ads stand in a feed, or one posts and has no form of ad of its own, or none was.',
    asked: ({ feed }) => feed === 'ad' || feed === 'post',
  })

/** What only an ad in a feed has beside its text: a post of one's own has neither a fold of its own nor a button. */
const onFeedAd = <T extends z.ZodType>(field: T) =>
  onlyWhere(field, {
    when: 'where ads stand in a feed that unfolds them, or no platform was chosen.',
    asked: ({ feed }) => feed === 'ad',
  })

const short = (label: string, characters: number, hint?: string) =>
  text(label, { characters, ...(hint !== undefined && { hint }) })

/** Cuts of Google's search ads: https://support.google.com/google-ads/answer/7684791, read November 2026. */
const search = group('Search ad', {
  headlines: list('Headlines', short('Headline', 30, 'Stands alone, in any order; one names the field.'), {
    count: [3, 5],
    item: 'Headline',
  }),
  descriptions: list('Descriptions', short('Description', 90, 'Adds what the headlines leave out.'), {
    count: [2, 4],
    item: 'Description',
  }),
  paths: list(
    'Paths',
    text('Path', { words: [1, 1], characters: 15, hint: 'As at the end of an address: no blank.' }),
    { count: 2, item: 'Path' },
  ),
})

const linkedin = group('LinkedIn ad', {
  headline: short('Headline', 70),
  text: text('Text', {
    words: [20, 110],
    characters: 600,
    hint: 'Sober, from work to work; the gist in its first line.',
  }),
})

const chat = group('Ad in a chat assistant', {
  title: short('Title', 50),
  copy: short('Copy', 100, 'Goes on from what somebody has just asked; helps before it invites.'),
})

const ad = group('Ad', {
  angle: choice('Angle', adAngles),
  // The platform takes more, but cuts longer ones off in most places where an ad is shown: a headline behind 40 characters or
  // fewer, a text behind 125, a description behind 25 to 30. https://adsuploader.com/blog/meta-ad-copy-specs and
  // https://docs.whathead.com/platforms/meta/ad, read 2026-11-27; Meta's own page was not found.
  headline: text('Headline', {
    words: [2, 10],
    characters: 40,
    hint: 'About five words, spaces counted.',
  }),
  primaryText: inFeed(
    // Two feeds unfold a text of this length. An owner who had chosen neither asked where ten of them should run: a post takes
    // 3,000 characters. https://vulse.co/blog/the-complete-guide-to-linkedin-character-limits, read 2026-11-29.
    text('Primary text', {
      words: [150, 350],
      narrow: ({ feed }) =>
        feed === 'post'
          ? { hint: 'No ad of this length runs there: a post of one’s own, or a letter on a friend’s list.' }
          : {},
    }),
  ),
  shortText: onFeedAd(
    text('Short text', {
      words: [6, 25],
      characters: 125,
      hint: 'The thought and where it leads, whole in itself; not the beginning of the long one.',
    }),
  ),
  description: onFeedAd(
    short('Description', 30, 'The small line below the headline: what one gets, in about four words.'),
  ),
  button: text('Button', { words: [1, 5] }),
  buttonChoice: onFeedAd(
    choice('Button of the platform', buttonChoices, {
      hint: 'What really happens behind the button above; “get-quote” only where it costs nothing.',
    }),
  ),
  audience: text('Audience', { words: [5, 45] }),
  imageIdea: inFeed(text('Image idea', { words: [8, 60] })),
  search: onNetwork('google', search, 'Google'),
  linkedin: onNetwork('linkedin', linkedin, 'LinkedIn'),
  chat: onNetwork('chat-assistants', chat, 'a chat assistant'),
})

/** Ads from one angle to another, in the order of the angles. */
const adsFrom = (first: number, last: number) =>
  list('Ads', ad, {
    count: last - first + 1,
    item: 'Ad',
    among: (ads) =>
      ads.flatMap(({ angle }, i) => {
        const wanted = adAngles[first - 1 + i] ?? angle
        return angle === wanted ? [] : [{ path: [i, 'angle'], message: `is “${angle}”, wanted “${wanted}”` }]
      }),
    narrow: () => ({ settle: inOrderOf(({ angle }: z.infer<typeof ad>) => adAngles.indexOf(angle)) }),
  })

const lines = (label: string, item: string, count: readonly [number, number], hint?: string) =>
  list(label, text(item, { words: [1, 20] }), { count, item, ...(hint !== undefined && { hint }) })

const targeting = group('Targeting', {
  interests: lines('Interests', 'Interest', [3, 10]),
  behaviours: lines('Behaviours', 'Behaviour', [2, 8]),
  demographics: lines('Demographics', 'Group', [2, 8]),
  // Where words searched for choose the readers, as with Google and chat assistants, nobody is like others.
  lookalikes: onlyWhere(lines('Lookalikes', 'Audience', [1, 5]), {
    when: 'where Facebook, Instagram or LinkedIn was chosen, or no platform was.',
    asked: ({ lookalikes }) => lookalikes,
  }),
})

export const facebookAds = defineSection({
  number: 9,
  key: 'facebookAds',
  title: 'Ad Copy',
  phase: 'marketing',
  limitSeconds: 120,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'message',
    'firstStep',
    'callToAction',
    'rules',
    'story',
    'scenes',
    'proof',
    'platforms',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema: group('Ad Copy', { ads: adsFrom(1, 10), targeting }),
  partsInOrder: true,
  parts: [
    {
      title: 'Ads 1 to 5',
      schema: group('Ads 1 to 5', { ads: adsFrom(1, 5) }),
      reads: [
        reads(idealClient, 'bestClient.ageAndStage', 'bestClient.role', 'challenges', 'wants', 'waysToTalk'),
        reads(message, 'oneLiner'),
        reads(leadMagnet, 'title.main', 'idea.concept', 'idea.outcome', 'idea.format'),
      ],
    },
    {
      title: 'Ads 6 to 10 with targeting',
      schema: group('Ads 6 to 10 with targeting', { ads: adsFrom(6, 10), targeting }),
      reads: [
        reads(
          idealClient,
          'bestClient.ageAndStage',
          'bestClient.role',
          'bestClient.location',
          'challenges',
          'wants',
          'waysToTalk',
        ),
        reads(message, 'oneLiner', 'positioningLines'),
        reads(leadMagnet, 'title.main', 'idea.outcome', 'idea.format'),
      ],
    },
  ],
})
