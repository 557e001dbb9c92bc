import type { PromptText } from '../../../shared/contract/prompt-routes.ts'
import type { Result } from '../../../shared/result.ts'
import { ask } from '../main-process.ts'
import { dropDraft } from '../stores/prompt-drafts.ts'
import { tellFailure } from './tell-failure.ts'

/** Keeps a person's own words. A failure is handed back: the words belong beside the field, and stay in it. */
export async function savePrompt(name: string, text: string): Promise<Result<PromptText>> {
  const saved = await ask('prompts.save', { name, text })
  if (saved.ok) dropDraft(name)
  return saved
}

/** Puts the own copy away, so that the app's words are used again. null: it could not be; why was said. */
export async function resetPrompt(name: string): Promise<PromptText | null> {
  const reset = await ask('prompts.reset', { name })
  if (reset.ok) {
    dropDraft(name)
    return reset.value
  }
  tellFailure('Your words could not be put away.', reset.failure, 'They are as they were.')
  return null
}

export async function revealPrompts(): Promise<void> {
  const shown = await ask('prompts.reveal', null)
  if (!shown.ok) tellFailure('The folder could not be opened.', shown.failure)
}
