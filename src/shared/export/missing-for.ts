import { handoverNames, type Handover } from '../handover.ts'
import { sectionOf, type SectionNumber } from '../sections/index.ts'
import { valueAt, type FieldPath } from '../sections/outline.ts'
import { pageAddress } from '../token-address.ts'
import { countCharacters, tokenPieces, type CopyToken } from '../tokens.ts'
import { shortened } from './as-file-name.ts'
import type { ExportChoice } from './export-choice.ts'
import { startsFormula } from './formula-start.ts'
import { isOnNetwork } from './social-networks.ts'
import { exportTargets, type ExportTarget, type TargetId } from './targets.ts'

/** Something that an export goes without, and where it is filled in. */
export interface Missing {
  /** A sentence for a consultant. */
  what: string
  /** The hand-over's links, brand or launch date, or a section. */
  where: 'links' | 'brand' | 'launch' | SectionNumber
}

/** What of a vault is looked at. */
export interface VaultToLeave {
  sections: readonly { number: SectionNumber; content: unknown }[]
  leftOut: readonly SectionNumber[]
  approvals: Readonly<Partial<Record<string, unknown>>>
  handover: Pick<Handover, 'brand' | 'links' | 'launchDate'>
}

type Choice = Pick<ExportChoice, 'targets' | 'sections' | 'approvedOnly'>

/** What the chosen targets go without, each said once. None of it holds an export of several back. */
export function missingFor(vault: VaultToLeave, choice: Choice): Missing[] {
  const chosen = vault.sections.filter(
    ({ number }) =>
      (choice.sections?.includes(number) ?? true) &&
      !vault.leftOut.includes(number) &&
      (!choice.approvedOnly || vault.approvals[number] !== undefined),
  )
  const all = choice.targets.flatMap((target) => {
    const { from }: ExportTarget = exportTargets[target]
    const leaving = chosen.filter(({ number }) => from?.includes(number) ?? true)
    const [first] = from ?? []
    if (leaving.length === 0 && first !== undefined) return [noSection(target, first, choice)]
    return [
      ...ofTokens(leaving, vault),
      ...ofAppointments(target, leaving),
      ...ofTarget(target, leaving, vault),
    ]
  })
  const said = new Set<string>()
  return all.filter(({ what }) => !said.has(what) && said.add(what))
}

const noSection = (target: TargetId, number: SectionNumber, { approvedOnly }: Choice): Missing => ({
  what: `“${exportTargets[target].name}” cannot be made: section ${number}, ${sectionOf(number).title}, is not ${approvedOnly ? 'approved' : 'among what leaves'}.`,
  where: number,
})

type Leaving = VaultToLeave['sections']

/** Addresses that texts name by a token; the others differ with each reader or are the sending program's. */
const addresses = {
  'call link': 'call',
  'gift link': 'gift',
  'offer link': 'offer',
  'policy link': 'policy',
} as const satisfies Partial<Record<CopyToken, keyof Handover['links']>>

function ofTokens(leaving: Leaving, { handover: { links } }: VaultToLeave): Missing[] {
  const named = new Set(leaving.flatMap(({ content }) => tokensIn(content)))
  return Object.entries(addresses).flatMap(([token, key]): Missing[] =>
    named.has(token) && links[key].trim() === ''
      ? [
          {
            what: `Texts name the ${token}, and its address is not known: the token’s name stands there in brackets.`,
            where: 'links',
          },
        ]
      : [],
  )
}

/** What messages are sent from without knowing of appointments: all but HighLevel, as far as is known. */
const withoutAppointments: readonly TargetId[] = [
  ...(['emails-csv', 'emails-html', 'emails-eml'] as const),
  ...(['emails-mailchimp', 'emails-hubspot', 'emails-kit', 'text-messages'] as const),
]

const ofAppointment = /^(?:appointment|meeting) /u

function ofAppointments(target: TargetId, leaving: Leaving): Missing[] {
  const named = leaving.flatMap(({ content }) => tokensIn(content))
  return withoutAppointments.includes(target) && named.some((token) => ofAppointment.test(token))
    ? [
        {
          what: 'Reminders name the day and the hour of an appointment, or the link to dial in, in brackets: put the fields of the program that sends them there.',
          where: 16,
        },
      ]
    : []
}

function tokensIn(value: unknown): string[] {
  if (typeof value === 'string')
    return tokenPieces(value).flatMap((piece) => ('token' in piece ? [piece.token] : []))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tokensIn) : []
}

function ofTarget(target: TargetId, leaving: Leaving, { handover }: VaultToLeave): Missing[] {
  const { links, launchDate } = handover
  switch (target) {
    case 'emails-csv':
      return [...ofLetters(leaving, belowLetters(links)), ...lettersIn(leaving)]
    case 'emails-html':
    case 'emails-eml':
      return ofLetters(leaving, belowLetters(links))
    case 'emails-highlevel':
    case 'emails-mailchimp':
    case 'emails-hubspot':
      return lettersIn(leaving)
    // Kit has a tag of its own for the way out, and none for the address that is known to be filled in.
    case 'emails-kit':
      return [...ofLetters(leaving, noPostal(links)), ...lettersIn(leaving)]
    case 'ads-meta':
      return [
        ...noPage(links),
        ...adsWithout(leaving, shortAlone, 'short text', 'the long one stands in its place'),
        ...adsWithout(leaving, allText, 'text for a feed'),
        ...withApostrophe(adsIn(leaving), 9, feedTexts),
      ]
    case 'ads-google':
      return [
        ...noPage(links),
        ...adsWithout(leaving, lacks('search'), 'search ad'),
        ...withApostrophe(adsIn(leaving), 9, searchTexts),
      ]
    case 'ads-linkedin':
      return [
        ...noPage(links),
        ...adsWithout(leaving, lacks('linkedin'), 'words for LinkedIn'),
        ...withApostrophe(adsIn(leaving), 9, linkedinTexts),
      ]
    case 'ads-chat':
      return [
        ...noPage(links),
        ...adsWithout(leaving, lacks('chat'), 'words for a chat assistant'),
        ...withApostrophe(adsIn(leaving), 9, chatTexts),
      ]
    case 'calendar':
      return launchDate === null
        ? [{ what: 'A calendar needs a launch date: the day of the first e-mail.', where: 'launch' }]
        : []
    case 'text-messages':
      return isEmpty(leaving, 16, 'textMessages')
        ? [{ what: 'No text messages are written, so their table is left out.', where: 16 }]
        : withApostrophe(listAt(contentIn(leaving, 16), ['textMessages']), 16, messageTexts)
    case 'planner':
      if (isEmpty(leaving, 11, 'calendar'))
        return [{ what: 'No posts are planned, so the planner’s table is left out.', where: 11 }]
      return [
        ...noPages(links),
        ...postsElsewhere(leaving),
        ...withApostrophe(postsIn(leaving), 11, postTexts),
        ...(launchDate === null
          ? [
              {
                what: 'Without a launch date posts have no day in the planner’s table: give them one there.',
                where: 'launch',
              } as const,
            ]
          : []),
      ]
    default:
      return []
  }
}

/** The section leaves, without the list that a target is made of: not every business is asked for it. */
function isEmpty(leaving: Leaving, number: SectionNumber, key: string): boolean {
  const section = leaving.find((each) => each.number === number)
  return section !== undefined && !Array.isArray(valueAt(section.content, [key]))
}

/** What letters of the sequence want; reminders of an appointment advertise nothing. */
const ofLetters = (leaving: Leaving, wanted: Missing[]): Missing[] =>
  contentIn(leaving, 8) === undefined ? [] : wanted

const belowLetters = (links: Handover['links']): Missing[] => [...noPostal(links), ...noWayOut(links)]

const noPostal = ({ postalAddress }: Handover['links']): Missing[] =>
  postalAddress.trim() === ''
    ? [
        {
          what: 'The law of several countries asks for a postal address below such letters, and none is known.',
          where: 'links',
        },
      ]
    : []

const noWayOut = ({ unsubscribe }: Handover['links']): Missing[] =>
  unsubscribe.trim() === ''
    ? [
        {
          what: 'The page to unsubscribe is not known: see that the program which sends adds a way out.',
          where: 'links',
        },
      ]
    : []

const pages = ['gift', 'call', 'offer'] as const

const noPage = (links: Handover['links']): Missing[] =>
  pages.every((page) => links[page].trim() === '')
    ? [{ what: 'Ads lead to a page, and none is known yet.', where: 'links' }]
    : noPages(links)

/** What was typed for a page, and leads to none. */
const noPages = (links: Handover['links']): Missing[] =>
  pages.flatMap((page): Missing[] => {
    const typed = links[page].trim()
    return typed === '' || pageAddress(typed) !== null
      ? []
      : [
          {
            what: `${handoverNames[`links.${page}`]} is no address a browser opens, so no ad or post leads there: “${typed}”.`,
            where: 'links',
          },
        ]
  })

const postsIn = (leaving: Leaving): readonly unknown[] =>
  listAt(contentIn(leaving, 11), ['calendar']).flatMap((week) => listAt(week, ['posts']))

/** Posts that a planner of social networks does not get. */
function postsElsewhere(leaving: Leaving): Missing[] {
  const posts = postsIn(leaving)
  const channels = posts.flatMap((post) => {
    const channel = valueAt(post, ['channel'])
    return typeof channel === 'string' && !isOnNetwork(channel) ? [channel.trim()] : []
  })
  if (channels.length === 0) return []
  const named = [...new Set(channels)].slice(0, 3).map((channel) => `“${channel}”`)
  const many =
    channels.length === 1 ? 'goes out on no social network and is' : 'go out on no social network and are'
  return [
    {
      what: `${channels.length} of ${posts.length} planned posts ${many} left out of the planner’s table: ${named.join(', ')}.`,
      where: 11,
    },
  ]
}

function listAt(value: unknown, path: FieldPath): readonly unknown[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}

/** Texts of an entry as a table has them, and how many characters a platform takes of each at most. */
type TableTexts = readonly { path: FieldPath; what: string; most?: number }[]

const feedTexts: TableTexts = [
  { path: ['headline'], what: 'headline' },
  { path: ['shortText'], what: 'short text' },
  { path: ['primaryText'], what: 'text' },
  { path: ['description'], what: 'description' },
]
const searchTexts: TableTexts = [
  { path: ['search', 'headlines'], what: 'headline', most: 30 },
  { path: ['search', 'descriptions'], what: 'description', most: 90 },
  { path: ['search', 'paths'], what: 'path', most: 15 },
]
const linkedinTexts: TableTexts = [
  { path: ['linkedin', 'headline'], what: 'headline' },
  { path: ['linkedin', 'text'], what: 'text' },
]
const chatTexts: TableTexts = [
  { path: ['chat', 'title'], what: 'title', most: 50 },
  { path: ['chat', 'copy'], what: 'copy', most: 100 },
]
const letterTexts: TableTexts = [
  { path: ['subject'], what: 'subject' },
  { path: ['subjectB'], what: 'second subject' },
  { path: ['preview'], what: 'preview' },
  { path: ['body'], what: 'text' },
]
const messageTexts: TableTexts = [{ path: ['message'], what: 'message' }]
const postTexts: TableTexts = [{ path: ['piece'], what: 'post' }]

/** So much of a text tells which is meant. */
const mostNamed = 60

/** Texts before which a table puts its apostrophe: whoever sends or posts them would send it too. */
const withApostrophe = (entries: readonly unknown[], where: SectionNumber, texts: TableTexts): Missing[] =>
  entries.flatMap((entry) =>
    texts.flatMap(({ path, what, most }) =>
      [valueAt(entry, path)].flat().flatMap((text: unknown): Missing[] => {
        if (typeof text !== 'string' || !startsFormula(text.trim())) return []
        const line = text.trim().replace(/\s+/gu, ' ')
        const short = shortened(line, mostNamed)
        const named = `The ${what} “${short}${short === line ? '' : '…'}” begins with a sign that spreadsheets run, so an apostrophe stands before it in the table.`
        return [
          countCharacters(text.trim()) === most
            ? {
                what: `${named} With it, it has ${most + 1} characters, and the platform takes ${most}: begin it with another sign.`,
                where,
              }
            : {
                what: `${named} Begin it with another sign, or take the apostrophe away before it is sent.`,
                where,
              },
        ]
      }),
    ),
  )

const lettersIn = (leaving: Leaving): Missing[] =>
  ([8, 16] as const).flatMap((number) =>
    withApostrophe(listAt(contentIn(leaving, number), ['emails']), number, letterTexts),
  )

const contentIn = (leaving: Leaving, number: SectionNumber): unknown =>
  leaving.find((section) => section.number === number)?.content

const adsIn = (leaving: Leaving): readonly unknown[] => listAt(contentIn(leaving, 9), ['ads'])

/** Whether an ad lacks something. */
type Lacks = (ad: unknown) => boolean

const lacks =
  (key: string): Lacks =>
  (ad) =>
    valueAt(ad, [key]) === undefined
const allText: Lacks = (ad) => lacks('shortText')(ad) && lacks('primaryText')(ad)
const shortAlone: Lacks = (ad) => lacks('shortText')(ad) && !lacks('primaryText')(ad)

/** `instead`: what stands in its place; else such ads are left out. */
function adsWithout(leaving: Leaving, lacking: Lacks, what: string, instead?: string): Missing[] {
  const ads = adsIn(leaving)
  const without = ads.filter(lacking).length
  if (without === 0) return []
  const many = `${without} of ${ads.length} ads ${without === 1 ? 'has' : 'have'} no ${what}`
  return [
    { what: `${many}: ${instead ?? (without === 1 ? 'it is left out' : 'they are left out')}.`, where: 9 },
  ]
}
