import { z } from 'zod'
import type { Intake } from './intake.ts'

/** Typefaces that documents name: each is on Windows, macOS and most Linux desktops, or has a twin there. */
export const typefaces = ['Georgia', 'Garamond', 'Times New Roman', 'Arial', 'Calibri', 'Verdana'] as const

/** Most bytes of a logo, as it is kept: a picture of a letterhead, not of a poster. */
export const largestLogo = 500_000

const line = z.string().max(500)
/** Links that count visits are long, and one that was cut leads nowhere. */
const link = z.string().max(2000)

/** `#1f5c8a`; empty: none chosen. */
const colour = z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/u)])

/** The client's logo, as documents show it. */
export const logoSchema = z.object({
  type: z.enum(['image/png', 'image/jpeg']),
  /** The picture as base64. */
  data: z.base64().max(Math.ceil(largestLogo / 3) * 4),
  /** In pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type Logo = z.infer<typeof logoSchema>

/** How the client's documents look, and who is behind them. */
const brandSchema = z.object({
  /** The client's name as documents show it; empty: the name in the intake. */
  name: line.default(''),
  logo: logoSchema.nullable().default(null),
  /** For headings and for lines. */
  colour: colour.default(''),
  secondColour: colour.default(''),
  typeface: z.union([z.literal(''), z.enum(typefaces)]).default(''),
  contactName: line.default(''),
  email: line.default(''),
  phone: line.default(''),
  website: link.default(''),
})
export type Brand = z.infer<typeof brandSchema>

/** What the tokens of a text stand for, see `copyTokens`; empty: not known yet. */
const linksSchema = z.object({
  call: link.default(''),
  gift: link.default(''),
  offer: link.default(''),
  policy: link.default(''),
  unsubscribe: link.default(''),
  postalAddress: line.default(''),
})
export type Links = z.infer<typeof linksSchema>

/**
 * `handover.json`: what a vault needs to leave and no section holds. It belongs to the client, is changed by
 * `set-handover` and never goes to a model.
 */
export const handoverSchema = z.object({
  brand: brandSchema.default(brandSchema.parse({})),
  links: linksSchema.default(linksSchema.parse({})),
  /** Day one of e-mails and calendar, `2026-12-01`; null: not decided. */
  launchDate: z.iso.date().nullable().default(null),
  /** A line in documents that says a language model helped, where a law or the client wants it. */
  aiNote: z.boolean().default(false),
  /** What the person writes down while calling, see the call view. It goes into no document. */
  callNotes: z.string().max(20_000).default(''),
})
export type Handover = z.infer<typeof handoverSchema>

export const emptyHandover = (): Handover => handoverSchema.parse({})

/**
 * The hand-over as a vault leaves with it: where no call link is set, it is the address that was answered for booking, and where
 * no telephone number is, the one that was answered. The same links for the same, so that who wrote something out with them
 * knows that it need not be written again.
 */
export function leavingHandover<Of extends Pick<Handover, 'links' | 'brand'>>(
  handover: Of,
  { bookingLink, phone }: Intake['practical'],
): Of {
  const { brand } = handover
  const reached =
    brand.phone.trim() === '' && phone.trim() !== ''
      ? { ...handover, brand: { ...brand, phone: phone.trim() } }
      : handover
  const answered = bookingLink.trim()
  if (handover.links.call.trim() !== '' || !/^https?:\/\/\S+$/u.test(answered)) return reached
  const before = leaving.get(handover.links)
  const links = before?.call === answered ? before : { ...handover.links, call: answered }
  leaving.set(handover.links, links)
  return { ...reached, links }
}

/** Links with the address of booking in them, by the links they were made of. */
const leaving = new WeakMap<Links, Links>()

/** Every single value of a hand-over, by the words a person knows it by. */
export const handoverNames = {
  'brand.name': 'The name on documents',
  'brand.logo': 'The logo',
  'brand.colour': 'The colour',
  'brand.secondColour': 'The second colour',
  'brand.typeface': 'The typeface',
  'brand.contactName': 'The contact',
  'brand.email': 'The e-mail address',
  'brand.phone': 'The phone number',
  'brand.website': 'The website',
  'links.call': 'The call link',
  'links.gift': 'The gift link',
  'links.offer': 'The offer link',
  'links.policy': 'The privacy policy link',
  'links.unsubscribe': 'The unsubscribe link',
  'links.postalAddress': 'The postal address',
  launchDate: 'The launch date',
  aiNote: 'The AI note',
  callNotes: 'The note on calls',
} as const satisfies Record<HandoverPath, string>

/** The place of a single value: `links.call`, `launchDate`. */
export type HandoverPath =
  `brand.${keyof Brand}` | `links.${keyof Links}` | Exclude<keyof Handover, 'brand' | 'links'>
export const handoverPathSchema = z.enum(Object.keys(handoverNames) as [HandoverPath, ...HandoverPath[]])

/** The steps to a single value, from the root of a hand-over. */
export const stepsOf = (path: HandoverPath): string[] => path.split('.')

/** What a single value may be. */
export function handoverValueSchema(path: HandoverPath): z.ZodType {
  const [first = '', second] = stepsOf(path)
  const groups: Record<string, z.ZodObject> = { brand: brandSchema, links: linksSchema }
  const shape: Readonly<Record<string, z.ZodType>> = (groups[first] ?? handoverSchema).shape
  return shape[second ?? first] ?? z.never()
}
