import { z } from 'zod'
import type { FirstStep, Sold, Work } from './business.ts'

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
  return [...(movedAnswers[String(key)] ?? [key ?? '']), ...rest]
}

/** What stood at a place of an intake of version 1, as it is said now. */
export function valueInIntake([key]: readonly (string | number)[], value: unknown): unknown {
  const type = key === 'businessType' ? oldTypes.find((known) => known === value) : undefined
  return type ? soldBy(type, '') : value
}

/**
 * An intake of version 1 as one of version 2: no word is lost, and what was not asked then is told from the answers as
 * well as may be, so that the vault can go on being written. An intake of version 2 is left as it is.
 */
export function migratedIntake(raw: unknown): unknown {
  const parsed = oldIntake.safeParse(raw)
  if (!parsed.success) return raw
  const { businessType, pricing, deliverables, testimonials, ...rest } = parsed.data
  if ([businessType, pricing, deliverables, testimonials].every((answer) => answer === undefined)) return raw
  const told = [pricing, rest['offerProgram'], deliverables]
    .filter((text) => typeof text === 'string')
    .join('\n')
  const type = oldTypes.find((known) => known === businessType) ?? null
  const wayToBuy = {
    ...(pricing !== undefined && { price: pricing }),
    ...(deliverables !== undefined && { includes: deliverables }),
  }
  return {
    // A kind that nobody knows is handed on, so that it is named as what is wrong.
    ...(businessType !== undefined && { sells: type === null ? businessType : soldBy(type, told) }),
    ...(type !== null && {
      work: workOf[type],
      firstStep: { kind: firstStepIn(rest['callToAction'], type) },
    }),
    ...(Object.keys(wayToBuy).length > 0 && { offers: [wayToBuy] }),
    ...(testimonials !== undefined && { proof: [{ words: testimonials }] }),
    ...rest,
  }
}

const workOf: Readonly<Record<OldType, Work>> = {
  coaching: 'client',
  service: 'us',
  digital: 'thing',
  physical: 'thing',
}

// The words of prices and of calls to action in the languages most intakes are written in.
const perVisit =
  /\b(?:per|a|an|each|every|pro|je|la|le|par|por)\s+(?:single\s+)?(?:visit|session|appointment|hour|treatment|lesson|class|behandlung|sitzung|termin|stunde|séance|heure|consultation|sesión|hora|visita)\b/iu
const perMonth =
  /\b(?:(?:per|a|each|every|pro|im|par|al|por)\s+(?:month|monat|mois|mes|mese)|monthly|monatlich|mensuel(?:le)?|mensual)\b/iu

function soldBy(type: OldType, told: string): Sold {
  if (type === 'digital') return perMonth.test(told) ? 'subscription' : 'product'
  if (type === 'physical') return perMonth.test(told) ? 'subscription' : 'product'
  if (type === 'coaching') return perVisit.test(told) ? 'visits' : 'program'
  if (perMonth.test(told)) return 'subscription'
  return perVisit.test(told) ? 'visits' : 'project'
}

const firstSteps: readonly (readonly [FirstStep, RegExp])[] = [
  ['application', /\b(?:apply|application|bewerb\w*|candidat\w*|solicit\w*)\b/iu],
  ['quote', /\b(?:quote|estimate|offer|angebot|kostenvoranschlag|devis|presupuesto)\b/iu],
  ['free-call', /\b(?:call|talk|chat|conversation|consultation|gespräch|erstgespräch|appel|llamada)\b/iu],
  ['shop', /\b(?:shop|buy|order|cart|basket|kaufen|bestellen|acheter|commander|comprar|pedir)\b/iu],
  ['paid-visit', /\b(?:visit|appointment|session|trial|lesson|class|termin|besuch|séance|cita|visita)\b/iu],
]

/** What the call to action asks for, by its words; a product is bought where they say nothing, else one talks first. */
function firstStepIn(callToAction: unknown, type: OldType): FirstStep {
  const words = typeof callToAction === 'string' ? callToAction : ''
  const found = firstSteps.find(([, pattern]) => pattern.test(words))?.[0]
  return found ?? (workOf[type] === 'thing' ? 'shop' : 'free-call')
}
