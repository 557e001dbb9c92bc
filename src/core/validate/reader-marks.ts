import { z } from 'zod'
import { findingFamilySchema, type RestsOn } from '../../shared/finding.ts'
import type { Issue } from '../../shared/failure.ts'
import type { NumberedPlace } from '../../shared/numbered-places.ts'
import { kindOfMark, mostMarks, readableFamilies, type Mark } from '../../shared/read-through.ts'
import { choice, group, list, text, wholeNumber } from '../../shared/sections/field.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { countWords } from '../../shared/words.ts'
import type { Checked } from '../part-end.ts'
import { findAnswer } from './find-answer.ts'
import { readJson } from './read-json.ts'

/** No form takes more marks; how many are asked for, the prompts say. */
const mostMarksTaken = 200

/** A mark, in tokens: 45 on average of the 227 that a model made of two vaults; 260 bytes the longest of 1,515. */
export const tokensOfMark = { expected: 45, most: 75 }

const families = readableFamilies as [string, ...string[]]
const nth = (label: string) => wholeNumber(label, { from: 0, to: 100_000 })

/** The form that is asked for. `answer` and `other` are 0 for none, as not every provider takes a null in a strict form. */
export const marksField = fieldOf(
  group('Marks', {
    marks: list(
      'Marks',
      group('Mark', {
        place: nth('Number of the text'),
        words: text('The words, to the letter'),
        family: choice('Family', families),
        severity: choice('Severity', ['error', 'warning']),
        why: text('One sentence for the consultant'),
        answer: nth('Number of the answer or fact, else 0'),
        other: nth('Number of the other text, else 0'),
      }),
      { count: [0, mostMarksTaken] },
    ),
  }),
)

const numberSaid = z.coerce.number().int().nonnegative().catch(0)

/** A mark as it is said. What can be left out without losing it is; nothing of it is believed yet. */
const saidMarkSchema = z.object({
  place: z.coerce.number().int().positive(),
  words: z.string().trim().min(1),
  family: z.string().trim().toLowerCase(),
  severity: z.string().trim().toLowerCase().catch('warning'),
  why: z.string().trim().min(1),
  answer: numberSaid,
  other: numberSaid,
})
type SaidMark = z.infer<typeof saidMarkSchema>

const answerSchema = z.object({ marks: z.array(z.unknown()) })
const saidSchema = z.object({ said: z.array(saidMarkSchema), unreadable: z.number() })

/** What an answer says, if it has the form. It passes with any number of marks; whether they hold is asked afterwards. */
export function checkMarks(answer: string, { finished }: { finished: boolean }): Checked {
  const found = findAnswer(answer, { asked: marksField, whole: marksField, passes: saidMarks })
  if (finished && found.kind === 'passed')
    return { passed: true, content: found.content, repaired: found.repaired }
  const read = readJson(answer)
  const list = read.kind === 'read' && Array.isArray(read.value) ? saidMarks({ marks: read.value }) : null
  if (finished && list && list.said.length > 0) return { passed: true, content: { ...list }, repaired: true }
  const sentence = !finished
    ? 'The list of marks was cut off.'
    : found.kind === 'read'
      ? 'It was not one object with a list “marks” of the form that was asked for.'
      : 'It held no list of marks.'
  const issues: Issue[] = [{ path: ['marks'], rule: 'shape', sentence }]
  return { passed: false, content: null, issues, repaired: false, kept: null, joined: null }
}

type SaidMarks = z.infer<typeof saidSchema> & Record<string, unknown>

/** The marks of a value; null where it is not of the form, or none of what it lists is a mark. */
function saidMarks(value: unknown): SaidMarks | null {
  const parsed = answerSchema.safeParse(value)
  if (!parsed.success) return null
  const said = parsed.data.marks.flatMap((each) => saidMarkSchema.safeParse(each).data ?? [])
  const all = parsed.data.marks.length
  return all > 0 && said.length === 0 ? null : { said, unreadable: all - said.length }
}

export interface Asked {
  /** The texts of the question, whole. */
  places: readonly NumberedPlace[]
  references: readonly { number: number; restsOn: RestsOn }[]
}

export interface AcceptedMarks {
  marks: Mark[]
  /** So many did not hold, or were too many. */
  dropped: number
}

/**
 * The marks of an accepted answer that hold: at a text that was asked about, with words that stand in it to the letter and a
 * family that a reader may name. An answer or another place that does not exist is nothing it rests on.
 */
export function acceptedMarks(content: unknown, asked: Asked): AcceptedMarks {
  const { said, unreadable } = saidSchema.parse(content)
  const places = new Map(asked.places.map((place) => [place.number, place]))
  const kept = new Map<SectionNumber, Mark[]>()
  const seen = new Set<string>()
  for (const one of said) {
    const mark = acceptedMark(one, places, asked.references)
    const key = mark && JSON.stringify([mark.section, mark.path, mark.span.from, mark.span.to, mark.family])
    if (!mark || key === null || seen.has(key)) continue
    seen.add(key)
    kept.set(mark.section, [...(kept.get(mark.section) ?? []), mark])
  }
  const marks = [...kept].flatMap(([section, all]) => gravest(all, mostMarks(wordsOf(section, asked.places))))
  return { marks, dropped: said.length + unreadable - marks.length }
}

/** Errors before warnings, as many as one section may have. */
const gravest = (marks: readonly Mark[], most: number): Mark[] =>
  [...marks.filter(isError), ...marks.filter((mark) => !isError(mark))].slice(0, most)

const wordsOf = (section: SectionNumber, places: Asked['places']): number =>
  places.reduce((sum, place) => sum + (place.section === section ? countWords(place.text) : 0), 0)

const isError = ({ severity }: Mark): boolean => severity === 'error'

/** What a law or somebody's safety is at stake in may be an error although nothing that is there says so. */
const graveFamilies: readonly string[] = ['safety', 'legal']

function acceptedMark(
  said: SaidMark,
  places: ReadonlyMap<number, NumberedPlace>,
  references: Asked['references'],
): Mark | null {
  const place = places.get(said.place)
  const family = findingFamilySchema.safeParse(said.family)
  if (!place || !family.success || kindOfMark(family.data) === null) return null
  const span = isSpan(said.words) ? spanIn(place.text, said.words) : null
  if (!span) return null
  const other = said.other === said.place ? undefined : places.get(said.other)
  const restsOn: RestsOn | null = other
    ? { kind: 'place', section: other.section, path: other.path, text: upTo(300, other.text) }
    : (references.find(({ number }) => number === said.answer)?.restsOn ?? null)
  const grave = restsOn !== null || graveFamilies.includes(family.data)
  return {
    ...{ section: place.section, path: place.path, span, family: family.data, restsOn },
    severity: said.severity === 'error' && grave ? 'error' : 'warning',
    sentence: inOneLine(said.why),
  }
}

/** A clause or a sentence: not a letter, and not a whole letter to somebody. */
const isSpan = ({ length }: string): boolean => length >= 3 && length <= 1_200

/**
 * Where the words stand, letter for letter. Models write straight quotation marks for curved ones and a space for the end of
 * a line, so these count as the same; nothing else does.
 */
function spanIn(whole: string, words: string): Mark['span'] | null {
  const from = even(whole).indexOf(even(words))
  const to = from + words.length
  return from < 0 ? null : { from, to, text: whole.slice(from, to) }
}

/** The same length as the text. */
const even = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/gu, '"')
    .replace(/[\n\u00a0\u202f]/gu, ' ')

/** A sentence of a model as it may be shown: one line, no marks that turn the direction of what follows. */
function inOneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return upTo(400, line)
}

/** So many characters of a text at most, and a sign that it goes on. */
const upTo = (most: number, text: string): string =>
  text.length <= most ? text : `${text.slice(0, most - 2).replace(/[\ud800-\udbff]$/u, '')}…`
