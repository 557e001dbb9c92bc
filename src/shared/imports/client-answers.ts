import { z } from 'zod'
import { answerKeySchema } from '../intake.ts'

/** The end of the name of a file that a client's questionnaire saves. */
export const answersEnding = '.vaultwright-answers.json'

/** Most characters of one answer in such a file: two pages of own writing, several times over. */
const longestAnswer = 40_000
const answerText = z.string().max(longestAnswer)
const partTexts = z.record(z.string().max(40), answerText)

/** One answer as the client gave it: a text, what was ticked, parts, or rows of parts. */
export const clientAnswerSchema = z.object({
  key: answerKeySchema,
  value: z.union([answerText, z.array(z.string().max(200)).max(40), z.array(partTexts).max(40), partTexts]),
})
export type ClientAnswer = z.infer<typeof clientAnswerSchema>

/** What a client's questionnaire saves. It is a stranger's file: nothing in it counts before it is confirmed. */
export const clientAnswersSchema = z.object({
  kind: z.literal('vaultwright-answers'),
  version: z.literal(1),
  /** Whom the questionnaire was made for, as it said; empty where it said nothing. */
  client: z.string().max(200).default(''),
  answers: z.array(clientAnswerSchema).max(200),
})
export type ClientAnswers = z.infer<typeof clientAnswersSchema>
