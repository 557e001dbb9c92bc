import { z } from 'zod'
import type { FirstStep, Sold, Work } from './business.ts'
import { guessableKeys } from './intake.ts'
import { ownValue } from './own-value.ts'
import { unreachable } from './result.ts'

/** The four kinds of business that version 1 knew. */
const oldTypes = ['coaching', 'service', 'digital', 'physical'] as const
type OldType = (typeof oldTypes)[number]

const oldIntake = z.looseObject({
  businessType: z.unknown().optional(),
  pricing: z.unknown().optional(),
  deliverables: z.unknown().optional(),
  testimonials: z.unknown().optional(),
})

/** Where each answer of version 1 stands now, to the letter but for the kind of business, which was asked otherwise. */
const movedAnswers: Readonly<Record<string, readonly (string | number)[]>> = {
  pricing: ['offers', 0, 'price'],
  deliverables: ['offers', 0, 'includes'],
  testimonials: ['proof', 0, 'words'],
  businessType: ['sells'],
}

/** The place in an intake of version 2 at which an answer of version 1 stands. */
export function placeInIntake(place: readonly (string | number)[]): (string | number)[] {
  const [key, ...rest] = place
  return [...(ownValue(movedAnswers, String(key)) ?? [key ?? '']), ...rest]
}

/** What stood at a place of an intake of version 1, as it is said now. */
export function valueInIntake([key]: readonly (string | number)[], value: unknown): unknown {
  const type = key === 'businessType' ? oldTypes.find((known) => known === value) : undefined
  return type ? soldBy(type, '', '') : value
}

/**
 * An intake of version 1 as one of version 2: no word is lost, and what was not asked then is told from the answers as
 * well as may be, so that the vault can go on being written; `guessed` names what waits to be looked at. An intake of
 * version 2 is left as it is.
 */
export function migratedIntake(raw: unknown): unknown {
  const parsed = oldIntake.safeParse(raw)
  if (!parsed.success) return raw
  const { businessType, pricing, deliverables, testimonials, ...rest } = parsed.data
  if ([businessType, pricing, deliverables, testimonials].every((answer) => answer === undefined)) return raw
  const way = {
    ...(pricing !== undefined && { price: pricing }),
    ...(deliverables !== undefined && { includes: deliverables }),
  }
  return {
    ...told(businessType, { ...rest, pricing, deliverables }),
    ...rest,
    ...withRow('offers', rest['offers'], way),
    ...withRow('proof', rest['proof'], testimonials === undefined ? {} : { words: testimonials }),
  }
}

/** Rows of version 2 that stand in the same file stay, and the old answer stands before them. */
function withRow(key: string, rows: unknown, row: object): object {
  if (Object.keys(row).length === 0) return {}
  return { [key]: [row, ...(Array.isArray(rows) ? (rows as unknown[]) : [])] }
}

/** What version 1 did not ask, told from what it did. A kind that nobody knows is handed on and named as what is wrong. */
function told(businessType: unknown, answers: Readonly<Record<string, unknown>>): object {
  const type = oldTypes.find((known) => known === businessType)
  if (type === undefined) return businessType === undefined ? {} : { sells: businessType }
  const words = (keys: readonly string[]): string =>
    keys.flatMap((key) => (typeof answers[key] === 'string' ? [answers[key]] : [])).join('\n')
  const sells = soldBy(type, words(['pricing']), words(['offerProgram', 'deliverables']))
  return {
    sells,
    work: workOf[type],
    firstStep: { kind: firstStepIn(words(['callToAction']), sells) },
    guessed: guessableKeys.filter((key) => answers[key] === undefined),
  }
}

const workOf: Readonly<Record<OldType, Work>> = {
  coaching: 'client',
  service: 'us',
  digital: 'thing',
  physical: 'thing',
}

// The words of prices and of calls to action in the languages most intakes are written in: English, German, Spanish,
// French. Letters with accents are no word characters to \b, so edges are told by what is no letter.
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

const perVisit = word(
  String.raw`(?:per|a|an|each|every|pro|je|jede[rs]?|la|le|l['’]|par|por|cada|/)\s*(?:single\s+)?(?:visit|session|appointment|hour|treatment|lesson|class|behandlung|sitzung|termin|stunde|einheit|séance|heure|consultation|sesión|hora|visita|consulta|clase)`,
)
const perMonth = word(
  String.raw`(?:per|a|each|every|pro|im|je|jeden|par|al|por|cada|/)\s*(?:month|monat|mois|mes|mo)|monthly|monatlich\p{L}*|mensuel(?:le)?s?|mensual(?:es)?|abo|abonnement|suscripción|subscription|membership`,
)
/** What has a first and a last day, although it may be paid month by month. */
const program = word(String.raw`\p{L}*program(?:me?|a)?s?|\p{L}*kurs|course|curso|formation`)

function soldBy(type: OldType, price: string, offer: string): Sold {
  const monthly = perMonth.test(price)
  switch (type) {
    case 'digital':
      return monthly || perMonth.test(offer) ? 'subscription' : 'product'
    case 'physical':
      return monthly ? 'subscription' : 'product'
    case 'coaching':
      if (perVisit.test(price)) return 'visits'
      return monthly && !program.test(offer) ? 'subscription' : 'program'
    case 'service':
      if (monthly) return 'subscription'
      return perVisit.test(price) ? 'visits' : 'project'
    default:
      return unreachable(type)
  }
}

/** In this order: a free visit is a talk, and who asks for a quote over the telephone asks for a quote. */
const firstSteps: readonly (readonly [FirstStep, RegExp])[] = [
  [
    'quote',
    word(
      String.raw`quotes?|quotations?|estimates?|\p{L}*angebot(?:e|s)?|kostenvoranschl\p{L}+|devis|presupuestos?`,
    ),
  ],
  [
    'application',
    word(
      String.raw`apply|applications?|bewerb\p{L}*|bewirb|candidat\p{L}*|postul\p{L}+|solicitud(?:es)?|solicita\s+(?:tu\s+)?(?:plaza|admisión)`,
    ),
  ],
  [
    'free-call',
    word(
      String.raw`(?:phone |video )?calls?|talks?|chat|conversation|ring|telephone|\p{L}*gespräche?s?|anruf\p{L}*|ruf\p{L}*|telefon\p{L}*|appel\p{L}*|entretien|échange|llam\p{L}+|charla|free|kostenlos\p{L}*|kostenfrei\p{L}*|gratis|gratuit\p{L}*`,
    ),
  ],
  [
    'paid-visit',
    word(
      String.raw`visit|appointment|session|trial|lesson|class|consultation|\p{L}*termine?|besuch\p{L}*|\p{L}*stunde|rendez-vous|rdv|séance|visite|cita|visita|sesión|consulta|clase`,
    ),
  ],
  [
    'shop',
    word(
      String.raw`shop|store|buy|order|cart|basket|checkout|download|start|kauf\p{L}*|bestell\p{L}*|warenkorb|achet\p{L}*|command\p{L}*|boutique|compra\p{L}*|pedir|pide|pedido|tienda`,
    ),
  ],
]

/** What somebody does first where the call to action does not say it. */
const usualStep: Readonly<Record<Sold, FirstStep>> = {
  program: 'free-call',
  visits: 'paid-visit',
  project: 'free-call',
  product: 'shop',
  subscription: 'free-call',
}

/** What the call to action asks for, by its words. */
const firstStepIn = (callToAction: string, sells: Sold): FirstStep =>
  firstSteps.find(([, pattern]) => pattern.test(callToAction))?.[0] ?? usualStep[sells]
