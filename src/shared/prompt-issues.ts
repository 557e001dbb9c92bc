import type { Issue } from './failure.ts'
import { withTokens } from './tokens.ts'
import { countWords } from './words.ts'

/** The names in {{double braces}} of a prompt that are filled in, each once, in order. Tokens of the copy stay as they are written. */
export function namesIn(words: string): string[] {
  return [
    ...new Set(
      [...withTokens(words, () => '').matchAll(/\{\{\s*(.*?)\s*\}\}/gs)].map(([, name]) => name ?? ''),
    ),
  ]
}

/** What keeps a person's own words for a prompt from being used, in sentences. Empty: nothing does. */
export function promptIssues(
  words: string,
  { fields, required }: { fields: readonly string[]; required: readonly string[] },
): Issue[] {
  const issue = (sentence: string): Issue => ({ path: ['text'], rule: 'value', sentence })
  if (countWords(words) === 0) return [issue('There are no words in it. Reset it to use the app’s own.')]
  const names = namesIn(words)
  const unknown = names.filter((name) => !fields.includes(name))
  const missing = required.filter((name) => !names.includes(name))
  const loose = words.replace(/\{\{.*?\}\}/gs, '').match(/\{\{|\}\}/)
  return [
    ...unknown.map((name) => issue(`{{${name}}} is not a name that is filled in.`)),
    ...missing.map((name) =>
      issue(`{{${name}}} has to stand somewhere: what it stands for would not be sent without it.`),
    ),
    ...(loose ? [issue(`“${loose[0]}” stands alone. Names have two braces before and two after them.`)] : []),
  ]
}
