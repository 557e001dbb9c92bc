import { z } from 'zod'
import { sectionNumberSchema } from '../../src/shared/settings.ts'
import { habitOf } from './habits/all-habits.ts'
import { playedMarkSchema, playedSiftSchema, waysOfReading } from './played-marks.ts'
import { lazyHabits, randomFrom } from './lazy-habits.ts'

const count = z.number().int().nonnegative()
const afterCharacters = count.default(200)

/** What can go wrong with an answer. README.md says what each looks like on the wire. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slow-first-token'), ms: count }),
  z.object({ kind: z.literal('think-first'), times: count.default(3) }),
  z.object({ kind: z.literal('stall'), afterCharacters }),
  z.object({ kind: z.literal('cut'), afterCharacters }),
  z.object({ kind: z.literal('no-finish'), afterCharacters }),
  z.object({ kind: z.literal('error-in-stream'), afterCharacters }),
  z.object({ kind: z.literal('hang-after-done') }),
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(300).max(599),
    /** Seconds; null: no word about when to come back. */
    retryAfter: z.number().nonnegative().nullable().default(null),
    /** The vendor's own word, e.g. `insufficient_quota`; left out: the usual one of the status, none for a 429. */
    code: z.string().nullable().default(null),
  }),
  z.object({ kind: z.literal('html-error-page'), status: z.number().int().min(200).max(599).default(502) }),
  z.object({ kind: z.literal('no-response-format'), accepts: z.enum(['json-object', 'plain']) }),
  z.object({ kind: z.literal('wrong-json') }),
  z.object({ kind: z.literal('trailing-comma') }),
  z.object({ kind: z.literal('prose-around-json') }),
  z.object({ kind: z.literal('code-fence') }),
  z.object({ kind: z.literal('missing-part') }),
  z.object({ kind: z.literal('truncated') }),
  z.object({ kind: z.literal('refusal') }),
  z.object({
    kind: z.literal('reads'),
    marks: z.array(playedMarkSchema),
    how: z.enum(waysOfReading).default('well'),
  }),
  playedSiftSchema.extend({ kind: z.literal('sifts') }),
  z.object({
    kind: z.literal('lazy'),
    seed: count.default(1),
    /** The share of answers that are lazy, from 0 to 1; which ones, the seed says. */
    share: z.number().min(0).max(1).default(0.4),
    /** Left out: any, drawn by the seed. */
    habit: z.enum(lazyHabits).optional(),
  }),
  z.object({
    kind: z.literal('habit'),
    /** One of the habits of real servers in `habits/`. */
    id: z.string().refine((id) => habitOf(id) !== null, 'There is no such habit.'),
    /** Which question this is that meets it, from 1; counted by the rule. */
    nth: count.default(1),
  }),
])
export type Fault = z.infer<typeof faultSchema>

export const ruleSchema = z.strictObject({
  match: z
    .strictObject({
      route: z.enum(['write', 'models']).default('write'),
      vendor: z.enum(['openai', 'anthropic']).optional(),
      section: sectionNumberSchema.optional(),
      part: z.number().int().min(1).optional(),
      model: z.string().optional(),
      /** The n-th request, from 1, among those that fit the rest of the rule; or several such numbers. */
      nth: z.union([z.number().int().min(1), z.array(z.number().int().min(1))]).optional(),
      /** Only while more than so many questions are being answered, this one included. */
      inFlightAbove: count.optional(),
    })
    .prefault({}),
  fault: faultSchema,
  /** How often the rule strikes; left out: always. */
  times: z.number().int().min(1).optional(),
})
export const scriptSchema = z.array(ruleSchema)
/** Rules as written in a file or a test, before defaults. */
export type Script = z.input<typeof scriptSchema>

/** What a rule may look at. Section and part are null for the list of models and for words that name no section. */
export interface Sight {
  route: 'write' | 'models'
  vendor: 'openai' | 'anthropic'
  section: number | null
  part: number | null
  model: string | null
  inFlight: number
}

/** Plays a script: the first rule that fits a question strikes. Keeps the counts that `nth` and `times` need. */
export function playScript(script: Script): (sight: Sight) => Fault | null {
  const rules = scriptSchema.parse(script).map((rule) => ({ ...rule, fitted: 0, struck: 0 }))
  const asked = new Map<string, number>()
  return (sight) => {
    for (const rule of rules) {
      if (!fits(rule.match, sight)) continue
      rule.fitted++
      const { nth } = rule.match
      if (nth !== undefined && !(Array.isArray(nth) ? nth.includes(rule.fitted) : nth === rule.fitted))
        continue
      if (rule.times !== undefined && rule.struck >= rule.times) continue
      rule.struck++
      if (rule.fault.kind === 'habit') return { ...rule.fault, nth: rule.struck }
      return rule.fault.kind === 'lazy' ? drawn(rule.fault, sight, asked) : rule.fault
    }
    return null
  }
}

/**
 * How lazy this one answer is. By seed, section, part and how often that part was asked, so that it is the same in
 * whatever order a run asks its parts.
 */
function drawn(
  fault: Extract<Fault, { kind: 'lazy' }>,
  { section, part }: Sight,
  asked: Map<string, number>,
): Fault | null {
  if (section === null || part === null) return null
  const place = `${section}.${part}`
  const nth = (asked.get(place) ?? 0) + 1
  asked.set(place, nth)
  const seed = fault.seed * 1_000_003 + section * 10_007 + part * 101 + nth
  const random = randomFrom(seed)
  if (random() >= fault.share) return null
  const habit = fault.habit ?? lazyHabits[Math.floor(random() * lazyHabits.length)]
  return { ...fault, seed, habit }
}

function fits(match: z.infer<typeof ruleSchema>['match'], sight: Sight): boolean {
  return (
    match.route === sight.route &&
    (match.vendor === undefined || match.vendor === sight.vendor) &&
    (match.section === undefined || match.section === sight.section) &&
    (match.part === undefined || match.part === sight.part) &&
    (match.model === undefined || match.model === sight.model) &&
    (match.inFlightAbove === undefined || sight.inFlight > match.inFlightAbove)
  )
}
