import { z } from 'zod'
import { questionOf } from '../intake-questions.ts'
import { answerKeySchema, type QuestionPart } from '../intake.ts'

/** The end of the name of a file that a client's questionnaire saves. */
export const answersEnding = '.vaultwright-answers.json'

/** Most characters of one answer in such a file: two pages of own writing, several times over. */
const longestAnswer = 40_000
const answerText = z.string().max(longestAnswer)
/** Most rows of one answer, or choices. */
const mostRows = 40
const longestChoice = 200
const longestPartKey = 40
const partTexts = z.record(z.string().max(longestPartKey), answerText)

/** One answer as the client gave it: a text, what was ticked, parts, or rows of parts. */
export const clientAnswerSchema = z.object({
  key: answerKeySchema,
  value: z.union([
    answerText,
    z.array(z.string().max(longestChoice)).max(mostRows),
    z.array(partTexts).max(mostRows),
    partTexts,
  ]),
})
export type ClientAnswer = z.infer<typeof clientAnswerSchema>

const longestName = 200
const mostAnswers = 200

/** What a client's questionnaire saves. It is a stranger's file: nothing in it counts before it is confirmed. */
export const clientAnswersSchema = z.object({
  kind: z.literal('vaultwright-answers'),
  version: z.literal(1),
  /** Whom the questionnaire was made for, as it said; empty where it said nothing. */
  client: z.string().max(longestName).default(''),
  answers: z.array(clientAnswerSchema).max(mostAnswers),
})
export type ClientAnswers = z.infer<typeof clientAnswersSchema>

export interface AnswersRead {
  answers: ClientAnswers
  /** Answers that are not whole, and those that are none of ours or no answer at all, by what the person calls them. */
  cut: string[]
  leftOut: string[]
}

/** What can be read of such a file, answer by answer; null: it has none at all. What is too long is cut, never refused. */
export function readableAnswers({ client, answers }: Readonly<Record<string, unknown>>): AnswersRead | null {
  if (!Array.isArray(answers)) return null
  const read: AnswersRead = {
    answers: {
      kind: 'vaultwright-answers',
      version: 1,
      client: typeof client === 'string' ? client.slice(0, longestName) : '',
      answers: [],
    },
    cut: [],
    leftOut: [],
  }
  for (const given of answers as unknown[]) {
    const { key, value } = isRecord(given) ? given : {}
    const shortened = known(key, shortEnough(value))
    const answer = clientAnswerSchema.safeParse({ key, value: shortened })
    // What another platform is called is a part of the answer that lists them, and shown nowhere by itself.
    if (!answer.success || answer.data.key === 'platformsOther' || read.answers.answers.length >= mostAnswers)
      read.leftOut.push(nameOf(key))
    else {
      read.answers.answers.push(answer.data)
      if (JSON.stringify(shortened) !== JSON.stringify(value)) read.cut.push(nameOf(key))
    }
  }
  return read
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** As much of a value as an answer may hold: its first characters and rows, without what is no text or has no such name. */
function shortEnough(value: unknown): unknown {
  if (typeof value === 'string') return beginning(value)
  if (Array.isArray(value)) {
    const rows = value.filter(isRecord).map(textsIn)
    const ticked = value.filter((one) => typeof one === 'string' && one.length <= longestChoice)
    return (rows.length > 0 ? rows : ticked).slice(0, mostRows)
  }
  return isRecord(value) ? textsIn(value) : value
}

/** An answer without choices that its question does not have: those of another version, or written by hand. */
function known(key: unknown, value: unknown): unknown {
  const found = answerKeySchema.safeParse(key)
  if (!found.success) return value
  const { choices, parts = [] } = questionOf(found.data)
  const has = (of: QuestionPart['choices'], said: unknown): boolean =>
    of === undefined || of.some((choice) => choice.value === said)
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'string' || has(choices, one))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([part, said]) => has(parts.find(({ key }) => key === part)?.choices, said)),
  )
}

const textsIn = (parts: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, text]) =>
      typeof text === 'string' && part.length <= longestPartKey ? [[part, beginning(text)]] : [],
    ),
  )

/** No letter of two code units is cut through. */
const beginning = (text: string): string =>
  text.length > longestAnswer ? text.slice(0, longestAnswer).replace(/[\ud800-\udbff]$/u, '') : text

const nameOf = (key: unknown): string => {
  const known = answerKeySchema.safeParse(key)
  if (known.success) return questionOf(known.data).name
  return typeof key === 'string' && key.trim() !== '' ? key.slice(0, 60) : 'something without a name'
}
