import type { Handover } from '../handover.ts'
import { sectionOf, type SectionNumber } from '../sections/index.ts'
import { valueAt } from '../sections/outline.ts'
import { tokenPieces, type CopyToken } from '../tokens.ts'
import type { ExportChoice } from './export-choice.ts'
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

/** What the chosen targets go without, each said once; nothing of it holds the export back. */
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
  what: `“${exportTargets[target].name}” stays empty: section ${number}, ${sectionOf(number).title}, is not ${approvedOnly ? 'approved' : 'among what leaves'}.`,
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
    case 'emails-html':
    case 'emails-eml':
      return leaving.some(({ number }) => number === 8) ? belowLetters(links) : []
    // Kit has a tag of its own for the way out, and none for the address that is known to be filled in.
    case 'emails-kit':
      return leaving.some(({ number }) => number === 8) ? noPostal(links) : []
    case 'ads-meta':
      return [
        ...noPage(links),
        ...adsWithout(leaving, shortAlone, 'short text', 'the long one stands in its place'),
        ...adsWithout(leaving, allText, 'text for a feed'),
      ]
    case 'ads-google':
      return [...noPage(links), ...adsWithout(leaving, lacks('search'), 'search ad')]
    case 'ads-linkedin':
      return [...noPage(links), ...adsWithout(leaving, lacks('linkedin'), 'words for LinkedIn')]
    case 'ads-chat':
      return [...noPage(links), ...adsWithout(leaving, lacks('chat'), 'words for a chat assistant')]
    case 'calendar':
      return launchDate === null
        ? [{ what: 'A calendar needs a launch date: the day of the first e-mail.', where: 'launch' }]
        : []
    case 'text-messages':
      return isEmpty(leaving, 16, 'textMessages')
        ? [{ what: 'No text messages are written, so their table is left out.', where: 16 }]
        : []
    case 'planner':
      if (isEmpty(leaving, 11, 'calendar'))
        return [{ what: 'No posts are planned, so the planner’s table is left out.', where: 11 }]
      return launchDate === null
        ? [
            {
              what: 'Without a launch date posts have no day in the planner’s table: give them one there.',
              where: 'launch',
            },
          ]
        : []
    default:
      return []
  }
}

/** The section leaves, without the list that a target is made of: not every business is asked for it. */
function isEmpty(leaving: Leaving, number: SectionNumber, key: string): boolean {
  const section = leaving.find((each) => each.number === number)
  return section !== undefined && !Array.isArray(valueAt(section.content, [key]))
}

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

const noPage = ({ gift, call, offer }: Handover['links']): Missing[] =>
  [gift, call, offer].every((address) => address.trim() === '')
    ? [{ what: 'Ads lead to a page, and none is known yet.', where: 'links' }]
    : []

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
  const ads = valueAt(leaving.find(({ number }) => number === 9)?.content, ['ads'])
  if (!Array.isArray(ads)) return []
  const without = ads.filter(lacking).length
  if (without === 0) return []
  const many = `${without} of ${ads.length} ads ${without === 1 ? 'has' : 'have'} no ${what}`
  return [
    { what: `${many}: ${instead ?? (without === 1 ? 'it is left out' : 'they are left out')}.`, where: 9 },
  ]
}
