import { z } from 'zod'
import type { Business } from '../business.ts'
import { howMany } from '../several-of.ts'
import { countCharacters } from '../tokens.ts'
import { countWords } from '../words.ts'
import { saysOneThingAgain } from './said-again.ts'

/**
 * The building blocks of a section's one schema. Each returns an ordinary zod schema whose own checks hold the
 * counts and word ranges, and registers the facts (label, hint, ranges) from which the prompt's outline, the
 * provider's JSON schema, the editor's fields, refine paths and the Markdown are derived. See `outline.ts`.
 */
export interface FieldFacts {
  /** What a person reads above the field, in sentence case. */
  label: string
  /** One line for the writer (model or person): what good looks like here. */
  hint?: string
  /** Inclusive range of words. */
  words?: readonly [number, number]
  /** Most characters, only where a platform counts characters (SMS, bios, ad headlines); see `countCharacters`. */
  characters?: number
  /** It is a time of day, written as on a clock of 24 hours: "09:30". */
  time?: true
  /** A text message: it is counted in the messages it is sent as, see `segmentsOf`. */
  segments?: true
  /** Inclusive range of a whole number. */
  range?: readonly [number, number]
  /** Inclusive range of items of a list. */
  count?: readonly [number, number]
  /** What one item of the list is called, e.g. "E-mail"; items show as "E-mail 3". */
  item?: string
  /** The entries of a list stand in an order that only the words tell, so that a missing one could be any of them. */
  inOrder?: true
  /** The words of a choice that are left, where a shape takes some away. */
  values?: readonly string[]
  /** What is wrong with the entries of a list beside each other, such as their order; `count` is the list's own. */
  among?(entries: readonly unknown[], count: readonly [number, number]): readonly Misplaced[]
  /** What of it is narrower for a business of this kind, see `shaped.ts`. Content that is kept is held to the rest. */
  narrow?: (
    business: Business,
  ) => Pick<FieldFacts, 'count' | 'values' | 'words' | 'hint' | 'among' | 'settle'>
  /** It is asked for only where a business has a use for it, see `onlyWhere`. */
  where?: Where
  /** The entries of a list as they are kept: in their order, without what the business gives no ground for. */
  settle?: (entries: readonly unknown[]) => unknown[]
  /** `line`: one line. `prose`: paragraphs. `script`: spoken, to be read aloud. Only for texts. */
  form?: 'line' | 'prose' | 'script'
}

/** Which businesses a field is asked of. */
export interface Where {
  /** The rule as words that follow "Only", for docs/sections.md. */
  when: string
  /** `some`: in some entries of its list and not in others. */
  asked(business: Business): boolean | 'some'
}

/** A value that is good in itself and wrong where it stands: "wanted" something else there. */
export interface Misplaced {
  /** From the list on. */
  path: (string | number)[]
  message: string
}

export const fieldFacts = z.registry<FieldFacts>()

interface TextFacts extends Pick<FieldFacts, 'narrow'> {
  hint?: string
  words?: readonly [number, number]
  characters?: number
  segments?: true
  form?: 'line' | 'prose' | 'script'
}

/** A text. Never empty; `words` and `characters` are checked here and nowhere else. */
export const text = (label: string, facts: TextFacts = {}): z.ZodString =>
  textOf({ label, form: facts.words && facts.words[1] > 40 ? 'prose' : 'line', ...facts })

export function textOf(facts: FieldFacts): z.ZodString {
  const { words, characters, time } = facts
  return z
    .string()
    .superRefine((value, context) => {
      const found = countWords(value)
      if (found === 0) {
        context.addIssue({ code: 'custom', message: 'is empty', params: { rule: 'words' } })
      } else if (words && (found < words[0] || found > words[1])) {
        const message = `has ${howMany(found, 'word')}, wanted ${rangeInWords(words)}`
        context.addIssue({ code: 'custom', message, params: { rule: 'words' } })
      } else if (words && saysOneThingAgain(value, found)) {
        const message = 'says the same sentences over and over'
        context.addIssue({ code: 'custom', message, params: { rule: 'words' } })
      }
      const long = characters === undefined ? 0 : countCharacters(value)
      if (characters !== undefined && long > characters) {
        const message = `has ${howMany(long, 'character')}, at most ${characters} fit`
        context.addIssue({ code: 'custom', message, params: { rule: 'characters' } })
      }
      if (time && found > 0 && !isClockTime(value))
        context.addIssue({ code: 'custom', message: notATime, params: { rule: 'value' } })
    })
    .register(fieldFacts, facts)
}

/** Written as on a clock of 24 hours, both figures of the hour. */
export const isClockTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text)
const notATime = 'is no time of day, wanted one like “09:30”'

/** A time of day, "09:30". Such texts sort as the day goes. */
export const clockTime = (label: string, facts: Pick<TextFacts, 'hint'> = {}): z.ZodString =>
  textOf({ label, form: 'line', time: true, ...facts })

interface ListFacts<Entry> extends Pick<FieldFacts, 'item' | 'hint' | 'inOrder' | 'narrow'> {
  count: number | readonly [number, number]
  among?(entries: readonly Entry[], count: readonly [number, number]): readonly Misplaced[]
}

/** A list. `count` is a number for exactly so many, or an inclusive range. */
export function list<T extends z.ZodType>(label: string, item: T, facts: ListFacts<z.infer<T>>) {
  const count = typeof facts.count === 'number' ? ([facts.count, facts.count] as const) : facts.count
  return listOf(item, { ...facts, label, count })
}

export function listOf<T extends z.ZodType>(item: T, facts: FieldFacts): z.ZodArray<T> {
  const { count = [0, Infinity], settle } = facts
  const entries = settle ? z.array(item).overwrite((value) => settle(value) as typeof value) : z.array(item)
  return entries
    .superRefine((value, context) => {
      if (value.length < count[0] || value.length > count[1]) {
        const message = `has ${howMany(value.length, 'entry')}, wanted ${rangeInWords(count)}`
        context.addIssue({ code: 'custom', message, params: { rule: 'count' } })
      }
      for (const misplaced of facts.among?.(value, count) ?? [])
        context.addIssue({ code: 'custom', ...misplaced, params: { rule: 'value' } })
    })
    .register(fieldFacts, facts)
}

/**
 * Entries in the order of their ranks, for `settle`: a model that wrote all of them in another order has written all of them, and is
 * not asked again. As they stand where two share a rank or one has none (below 0), since then something else is wrong.
 */
export function inOrderOf<Entry>(rank: (entry: Entry) => number): (entries: readonly unknown[]) => unknown[] {
  return (entries) => {
    const ranks = entries.map((entry) => rank(entry as Entry))
    if (ranks.some((each) => each < 0) || new Set(ranks).size < ranks.length) return [...entries]
    return entries
      .map((entry, at) => ({ entry, at: ranks[at] ?? 0 }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ entry }) => entry)
  }
}

/** A group of named fields. Unknown keys are dropped by the parse, so models that add remarks do no harm. */
export function group<S extends z.ZodRawShape>(label: string, shape: S, hint?: string) {
  return z.object(shape).register(fieldFacts, hint === undefined ? { label } : { label, hint })
}

/**
 * A field that is asked for only where a business has a use for it. Elsewhere a shape is without it; content that is kept
 * may have it or not.
 */
export function onlyWhere<T extends z.ZodType>(field: T, where: Where): z.ZodOptional<T> {
  const facts = fieldFacts.get(field)
  if (!facts) throw new Error('Only a field made with a builder can be left out')
  fieldFacts.add(field, { ...facts, where })
  return field.optional()
}

/**
 * A field that the section did not have in earlier versions: asked for wherever the section is written, and kept content
 * may be without it.
 */
export const added = <T extends z.ZodType>(field: T): z.ZodOptional<T> => field.optional()

/** A whole number, for positions, days and minutes. */
export function wholeNumber(label: string, facts: { from: number; to: number; hint?: string }) {
  const { from, to } = facts
  return z
    .number()
    .superRefine((value, context) => {
      if (!Number.isInteger(value) || value < from || value > to) {
        const message = `is ${value}, wanted a whole number from ${from} to ${to}`
        context.addIssue({ code: 'custom', message, params: { rule: 'value' } })
      }
    })
    .register(fieldFacts, {
      label,
      range: [from, to],
      ...(facts.hint === undefined ? {} : { hint: facts.hint }),
    })
}

/** One of a fixed set of words. */
export const choice = <const V extends readonly [string, ...string[]]>(
  label: string,
  values: V,
  facts: Pick<FieldFacts, 'hint' | 'narrow'> = {},
) => z.enum(values).register(fieldFacts, { label, ...facts })

function rangeInWords([least, most]: readonly [number, number]): string {
  return least === most ? `exactly ${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`
}
