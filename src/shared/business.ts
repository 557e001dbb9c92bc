import { copyLanguage, type LanguageAnswers } from './copy-language.ts'
import { tellsNothing } from './says-none.ts'
import { showsNoVideo, type PlacesForVideo } from './shows-no-video.ts'
import {
  feedNamed,
  followsUnseen,
  hashtagNamed,
  isAfar,
  isSeveral,
  lengthOfLetters,
  maySendTexts,
  minutesIn,
  stepsNamed,
  talkNamed,
  telephone,
  theirPlace,
} from './told-in-answers.ts'
import { countWords } from './words.ts'

/** What is sold, which decides the shape of the offer and much of what is written about it. */
export const soldKinds = ['program', 'visits', 'project', 'product', 'subscription'] as const
export type Sold = (typeof soldKinds)[number]

/** What somebody who is interested does first. */
export const firstStepKinds = ['free-call', 'paid-visit', 'quote', 'shop', 'application'] as const
export type FirstStep = (typeof firstStepKinds)[number]

/** Who does the work that leads to the result: the client, both together, the business, or the thing that is bought. */
export const workKinds = ['client', 'together', 'us', 'thing'] as const
export type Work = (typeof workKinds)[number]

/** The networks for which a profile of its own is written, by their platforms in the intake. */
const profileNetworks = ['instagram', 'x', 'linkedin'] as const
export type ProfileNetwork = (typeof profileNetworks)[number]

/** The networks for which an ad gets a form of its own beside the long text, by their platforms in the intake. */
const adNetworks = ['google', 'linkedin', 'chat-assistants'] as const
export type AdNetwork = (typeof adNetworks)[number]

/** The networks whose feed unfolds an ad's long text. */
const feedNetworks = ['facebook', 'instagram'] as const

/** Where nothing of one's own is posted. An owner who had chosen these struck ten long texts with their pictures. */
const feedless: readonly string[] = ['google', 'chat-assistants', 'email', 'podcast']

/** Where one is heard. Owners who had chosen none of these, and LinkedIn at most, said of a talk: “no stage in our answers”. */
const heardPlatforms: readonly string[] = ['podcast', 'youtube']
const heardAssets: readonly string[] = ['podcast', 'video-channel', 'book', 'course']

/**
 * Where an ad may be shown to people who are like others, by their platforms in the intake; LinkedIn ended it in 2024. The others
 * are followers: owners with a website and a list, and no following, called an audience made of theirs invented.
 */
const lookalikeNetworks = ['facebook', 'instagram'] as const
/** On Facebook nobody looks for them: of a dozen for a firm that is there and on Google alone an owner said “no use”. */
const hashtagNetworks = ['instagram', 'tiktok', 'linkedin', 'youtube', 'x'] as const

type IntakePlatform =
  ProfileNetwork | AdNetwork | (typeof lookalikeNetworks)[number] | (typeof hashtagNetworks)[number]

/** How often the e-mails of the sequence go out. */
export const emailPaces = ['daily', 'second-day', 'twice-a-week', 'weekly'] as const
export type EmailPace = (typeof emailPaces)[number]

/**
 * From so many words on, a story and true scenes fill every length of section 3. The ten intakes written by other hands so far told
 * 65 to 107 words, and from 107 a stage version of 530 words was asides.
 */
const wordsOfStory = 150

/**
 * Up to so many minutes a call has no room for seven questions and a review of the answers: of a script for one of 20 an owner
 * said “seven-line recap read back; no room for it in 20 minutes”, of one for 25 another “it does not fit in my 25 minutes”.
 */
const briefMinutes = 25

/** What the sections' shapes depend on. */
export interface Business {
  readonly sells: Sold
  readonly firstStep: FirstStep
  /** So many steps the answers say the work has; null where they count none. */
  readonly steps: number | null
  /** Ways to buy that were answered, each with its own length and price; 0 where none was. */
  readonly ways: number
  /** Those of them, from 0, whose length was answered. */
  readonly timed: readonly number[]
  /** There is a place for films, or nobody said where people are reached. */
  readonly video: boolean
  readonly networks: readonly ProfileNetwork[]
  readonly ads: readonly AdNetwork[]
  /**
   * What an ad's long text and its picture are: an ad in a feed that unfolds it, also where nobody said where people are reached; a post
   * of one's own; nothing beside the form of ad that LinkedIn has of its own (`form`: one posts there, in section 11, and an owner who had ten
   * long texts besides called them “a third platform that I do not use”); nothing at all, where nothing is posted.
   */
  readonly feed: 'ad' | 'post' | 'form' | 'none'
  /**
   * There is a platform that shows an ad to people who are like others, or nobody said where people are reached; and whoever the others
   * are is not kept from being seen among them.
   */
  readonly lookalikes: boolean
  /** There is a network where people follow hashtags, or nobody said where people are reached. */
  readonly hashtags: boolean
  /** What is bought is a change that the client makes in their own life, and no work that is done for them. */
  readonly theirChange: boolean
  /** Somebody rings those who ask for the gift and leave a number. */
  readonly rings: boolean
  /** Talks are given or asked for: one is heard somewhere, or nobody said where people are reached. */
  readonly speaks: boolean
  /** The first step may be held by telephone, so that nobody dials in. */
  readonly byPhone: boolean
  /** The first step is held where the client lives or works, so that whoever comes rings the bell. */
  readonly atTheirs: boolean
  /** The call that is the first step lasts so few minutes that not everything has room in it. */
  readonly brief: boolean
  /** What sends the reminders may send text messages as well: no tool was answered, or one that is known for it. */
  readonly texts: boolean
  /** About so many words the owner's own letters have, in fifties, where the sample is one and short; null: nothing is known of it. */
  readonly letters: number | null
  readonly pace: EmailPace
  /** How much of a story and of true scenes was told: enough for every length, or less. */
  readonly told: 'much' | 'little'
  /** What the copy is written in, see `copyLanguage`: lengths in words go by it. Null: not known. */
  readonly language: string | null
}

/** A business of which nothing is known yet: seven steps, a free call, as the seventeen sections are by default. */
export const defaultBusiness: Business = {
  sells: 'program',
  firstStep: 'free-call',
  steps: null,
  ways: 0,
  timed: [],
  video: true,
  networks: profileNetworks,
  ads: adNetworks,
  feed: 'ad',
  lookalikes: true,
  hashtags: true,
  theirChange: true,
  rings: true,
  speaks: true,
  byPhone: false,
  atTheirs: false,
  brief: false,
  texts: true,
  letters: null,
  pace: 'daily',
  told: 'much',
  language: null,
}

/** What an intake says of the shape; what was not answered is as by default. */
export function businessOf(intake: Answers): Business {
  const ways = waysAnswered(intake)
  const wanted = (platform: IntakePlatform): boolean =>
    intake.platforms.length === 0 || intake.platforms.includes(platform)
  // “A meeting of managers, twice a year” is another place, and no feed.
  const isFeedless = (platform: string): boolean =>
    feedless.includes(platform) ||
    (platform === 'other' && intake.platformsOther.trim() !== '' && !feedNamed.test(intake.platformsOther))
  return {
    sells: intake.sells ?? defaultBusiness.sells,
    firstStep: intake.firstStep.kind ?? defaultBusiness.firstStep,
    steps: stepsNamed(intake.offerProgram),
    ways: ways.length,
    timed: ways.flatMap(({ timeframe }, at) => (tellsNothing(timeframe) ? [] : [at])),
    video: !showsNoVideo(intake),
    networks: profileNetworks.filter(wanted),
    ads: adNetworks.filter(wanted),
    feed: feedNetworks.some(wanted)
      ? 'ad'
      : intake.platforms.every(isFeedless)
        ? 'none'
        : intake.platforms.every((each) => isFeedless(each) || each === 'linkedin')
          ? 'form'
          : 'post',
    lookalikes:
      lookalikeNetworks.some(wanted) &&
      (intake.assets.length === 0 || intake.assets.includes('social-following')) &&
      !isOnTheSpot(intake.firstStep) &&
      !followsUnseen([intake.idealClient, intake.helpNeeded, intake.platformsOther]),
    hashtags: hashtagNetworks.some(wanted) || hashtagNamed.test(intake.platformsOther),
    theirChange:
      intake.sells !== 'project' &&
      intake.sells !== 'product' &&
      intake.work !== 'us' &&
      intake.work !== 'thing',
    rings:
      (intake.firstStep.kind ?? 'free-call') === 'free-call' &&
      (intake.sells ?? 'program') === 'program' &&
      !hasNobodyToRing(intake),
    speaks:
      intake.platforms.length === 0 ||
      intake.platforms.some((each) => heardPlatforms.includes(each)) ||
      talkNamed.test(intake.platformsOther) ||
      intake.assets.some((each) => heardAssets.includes(each)),
    byPhone: telephone.test(intake.firstStep.place),
    atTheirs: theirPlace.test(intake.firstStep.place),
    brief: (minutesIn(intake.firstStep.length) ?? Infinity) <= briefMinutes,
    texts: maySendTexts(intake.practical.sendingTool),
    letters: lengthOfLetters(intake.ownWriting),
    pace: intake.emailPace ?? defaultBusiness.pace,
    told: wordsTold(intake) < wordsOfStory ? 'little' : 'much',
    language: copyLanguage(intake),
  }
}

/**
 * Nobody but who is named, as far as the answers tell: one person of whom others speak as she, he or they and little or no
 * turnover, or two and more by name and no more than a few live on. Nobody is there to ring for them. One owner's words on a
 * script for it: “Nobody rings anyone for me.” Another's: “There are two of us and no colleague.”
 */
export const hasNobodyToRing = ({
  fullName,
  pronoun,
  revenue,
}: Pick<Answers, 'fullName' | 'pronoun' | 'revenue'>): boolean =>
  revenue !== null &&
  (isSeveral(fullName)
    ? turnoverOfFew.includes(revenue)
    : pronoun !== null && pronoun !== 'we' && turnoverOfOne.includes(revenue))

const turnoverOfOne: readonly string[] = ['none', 'under-50k']
const turnoverOfFew: readonly string[] = [...turnoverOfOne, '50k-100k', '100k-250k']

/**
 * The first step is held on the spot, so that clients live around a place: within 45 km of it an audience of people like
 * others has nobody in it who is not reached by the place itself.
 */
const isOnTheSpot = ({ kind, place }: Answers['firstStep']): boolean =>
  (kind === 'quote' || kind === 'paid-visit') && place.trim() !== '' && !isAfar(place)

/** Of a story and of true scenes, however short. */
export const wordsTold = ({ story, scenes }: Pick<Answers, 'story' | 'scenes'>): number =>
  [...Object.values(story ?? {}), scenes]
    .filter((told) => !tellsNothing(told))
    .reduce((sum, told) => sum + countWords(told), 0)

/** The ways to buy of which anything was answered, in their order, as the offer has them. */
export const waysAnswered = <Way extends Answers['offers'][number]>({
  offers,
}: {
  readonly offers: readonly Way[]
}): Way[] => offers.filter((way) => Object.values(way).some((part) => !tellsNothing(part)))

interface Answers extends LanguageAnswers, PlacesForVideo {
  readonly fullName: string
  readonly story: Readonly<Record<string, string>> | null
  readonly scenes: string
  readonly ownWriting: string
  readonly offerProgram: string
  readonly idealClient: string
  readonly helpNeeded: string
  readonly sells: Sold | null
  readonly work: Work | null
  readonly pronoun: string | null
  readonly revenue: string | null
  readonly emailPace: EmailPace | null
  readonly firstStep: { readonly kind: FirstStep | null; readonly place: string; readonly length: string }
  readonly practical: { readonly sendingTool: string }
  readonly offers: readonly Readonly<Record<'name' | 'timeframe' | 'price' | 'includes', string>>[]
}
