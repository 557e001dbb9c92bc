import { z } from 'zod'
import type { Issue } from '../../shared/failure.ts'
import { feedsOf, questionOf } from '../../shared/intake-questions.ts'
import type { AnswerKey, Intake } from '../../shared/intake.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { group, list, text } from '../../shared/sections/field.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import { whyNoSuggestions } from '../../shared/suggestable.ts'
import type { JsonSchema, SuggestRequest } from '../ports.ts'

/** How many suggestions there are. Fewer leave no choice, more take longer to read than to write one. */
export const suggestionCount = 5

/** Tokens of an answer, generously: five texts of a few sentences. */
export const suggestionTokens = 1_600

const suggestionsSchema = z.object({
  suggestions: z
    .array(
      z.string().trim().min(1, 'One suggestion had no words.').max(2_000, 'One suggestion was too long.'),
    )
    .length(suggestionCount, 'The answer did not have five suggestions.')
    .refine((texts) => new Set(texts.map(bare)).size === texts.length, 'Two suggestions were the same.'),
})

/** Two texts are the same when they differ in case, marks and spaces only. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

/** The same as a tree, from which the form is made and by which an answer in another wrapping is read. */
export const suggestionsField = fieldOf(
  group('Suggestions', {
    suggestions: list('Suggestions', text('Suggestion', { hint: 'Ready to be put in as it stands.' }), {
      count: suggestionCount,
      hint: 'Each a different answer.',
    }),
  }),
)

/** The names that the words of `suggest.md` may use beside the answers, with what they stand for. */
export function suggestFields(key: AnswerKey): Record<string, string> {
  const { name, ask, why, example, kind } = questionOf(key)
  const fed = feedsOf(key).map((section) => section.title)
  return {
    answer: name,
    question: ask,
    why,
    example,
    length: kind === 'line' ? 'One line of 3 to 12 words.' : 'One to three sentences, 15 to 50 words.',
    feeds: fed.length > 0 ? fed.join(', ') : 'the background of every section',
  }
}

export interface SuggestQuestion {
  intake: Intake
  key: AnswerKey
  /** System words and the answers, as in every request of a run. */
  system: string
  shared: string
  /** The words of `suggest.md`, filled in. */
  words: string
  schema: JsonSchema
  maxTokens: number
}

/** One question for suggestions. What differs between questions comes last. */
export function suggestRequest(question: SuggestQuestion): SuggestRequest {
  const { intake, key, system, shared, words, schema, maxTokens } = question
  return {
    system,
    shared,
    prompt: `<suggest answer="${key}"/>\n\n${words}`,
    schemaName: 'suggestions',
    schema,
    // Answers change between one such question and the next.
    alone: true,
    maxTokens,
    material: { kind: 'suggestions', intake, key },
  }
}

/** Five different texts, or what is wrong with the answer. */
export function checkSuggestions(answer: unknown): Result<string[]> {
  const parsed = suggestionsSchema.safeParse(answer)
  if (parsed.success) return ok(parsed.data.suggestions)
  const sentences = new Set(
    parsed.error.issues.map(({ code, message }) =>
      code === 'invalid_type' ? 'It held no list of suggestions.' : message,
    ),
  )
  return failed({
    kind: 'invalid',
    issues: [...sentences].map((sentence): Issue => ({ path: ['suggestions'], rule: 'shape', sentence })),
  })
}

/** Says why suggestions cannot be asked for, before anything is spent. */
export function maySuggest(intake: Intake, key: AnswerKey): Result<null> {
  const why = whyNoSuggestions(intake, key)
  if (why === null) return ok(null)
  const sentence = why ?? 'This question has choices to pick from, so nothing is suggested.'
  return failed({ kind: 'bad-input', issues: [{ path: [key], rule: 'value', sentence }] })
}
