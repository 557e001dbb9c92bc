import type { SuggestRequest } from '../../../core/ports.ts'
import type { AnswerKey, Intake } from '../../../shared/intake.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { groundFor } from '../../../shared/suggestable.ts'
import { said } from './ground.ts'
import { asSentence, brief, sentencesOf } from './phrases.ts'
import { suggestionFrames } from './suggestion-frames.ts'

/**
 * Five answers made of the person's own words from the other answers, each in another frame. Nothing is added that
 * they did not say. Deterministic; throws for an answer that nothing can be suggested for.
 */
export function suggestionsFor({ intake, key }: SuggestRequest['material']): string[] {
  const frames = suggestionFrames[key]
  const ground = groundFor(intake, key)
  if (!frames || ground.length === 0) throw new Error(`Nothing can be suggested for ${key}`)
  const taken = new Map<AnswerKey, number>()
  const line = questionOf(key).kind === 'line'
  return frames.map(({ from, frame }, at) => {
    const source = from.find((other) => ground.includes(other)) ?? ground[at % ground.length] ?? key
    const turn = taken.get(source) ?? 0
    taken.set(source, turn + 1)
    const text = frame.replace('{}', () => said(wordsOf(intake, source, turn, line ? 8 : 22)))
    return line ? text : asSentence(text)
  })
}

/** A sentence of an answer, another one each time the same answer is drawn from. */
function wordsOf(intake: Intake, key: AnswerKey, turn: number, most: number): string {
  const sentences = sentencesOf(textOf(intake, key))
  return brief(sentences[turn % Math.max(1, sentences.length)] ?? textOf(intake, key), most)
}

function textOf(intake: Intake, key: AnswerKey): string {
  const answer = intake[key]
  if (typeof answer === 'string') return answer
  return key === 'story' ? Object.values(intake.story ?? {}).join('\n') : ''
}
