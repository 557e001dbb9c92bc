import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SuggestRequest } from '../../../core/ports.ts'
import { answerKeySchema, type AnswerKey, type Intake } from '../../../shared/intake.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { rowsOf } from '../../../shared/missing-answers.ts'
import { groundFor } from '../../../shared/suggestable.ts'
import { withoutNones } from '../../../shared/without-nones.ts'
import { answersIn } from './answers-in.ts'
import { fillings } from './fill-slots.ts'
import { asSentence, brief, sentencesOf } from './phrases.ts'

/**
 * Five frames for each answer that can be suggested: a sentence that holds words of the person, `{}`, and the answers they
 * are taken from, the fittest first. They say nothing that is not in the words put into them, and “I” or “we” as the owner does.
 */
const framesSchema = z.partialRecord(
  answerKeySchema,
  z.array(z.object({ from: z.array(answerKeySchema), frame: z.string() })),
)

/**
 * Five answers made of the person's own words from the other answers, each in another frame. Nothing is added that
 * they did not say. Deterministic; throws for an answer that nothing can be suggested for.
 */
export function suggestionsFor(
  { intake: answered, key }: SuggestRequest['material'],
  folder: string,
): string[] {
  const intake = withoutNones(answered)
  const frames = framesSchema.parse(JSON.parse(readFileSync(join(folder, 'suggestions.json'), 'utf8')))[key]
  const ground = groundFor(intake, key)
  if (!frames || ground.length === 0) throw new Error(`Nothing can be suggested for ${key}`)
  const slots = answersIn(intake)
  const taken = new Map<AnswerKey, number>()
  const line = questionOf(key).kind === 'line'
  return frames.map(({ from, frame }, at) => {
    const source = from.find((other) => ground.includes(other)) ?? ground[at % ground.length] ?? key
    const turn = taken.get(source) ?? 0
    taken.set(source, turn + 1)
    const text = (fillings(frame, (name) => slots.get(name))[0] ?? frame).replace(
      '{}',
      () => `“${wordsOf(intake, source, turn, line ? 8 : 22)}”`,
    )
    return line ? text : asSentence(text)
  })
}

/** A sentence of an answer, another one each time the same answer is drawn from. */
function wordsOf(intake: Intake, key: AnswerKey, turn: number, most: number): string {
  const sentences = sentencesOf(textOf(intake, key))
  return brief(sentences[turn % Math.max(1, sentences.length)] ?? textOf(intake, key), most)
}

function textOf(intake: Intake, key: AnswerKey): string {
  const answer: unknown = intake[key]
  if (typeof answer === 'string') return answer
  const said = rowsOf(answer).map((row) =>
    Object.values(row).filter((part) => typeof part === 'string' && part.trim() !== ''),
  )
  // The parts of a row are one thing, and those of a group a sentence each.
  const sentences = questionOf(key).kind === 'rows' ? said.map((parts) => parts.join(', ')) : said.flat()
  return sentences.map((sentence) => asSentence(String(sentence))).join(' ')
}
