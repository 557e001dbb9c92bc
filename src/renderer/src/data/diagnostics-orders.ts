import { ask } from '../main-process.ts'
import { showToast } from '../ui/toast.tsx'
import { tellFailure } from './tell-failure.ts'

/** What a person may send to support; null: it could not be put together, which was said. */
export async function readDiagnostics(): Promise<string | null> {
  const answer = await ask('diagnostics.read', null)
  if (answer.ok) return answer.value.text
  tellFailure('The diagnostics could not be put together.', answer.failure)
  return null
}

export async function saveDiagnostics(text: string): Promise<void> {
  const saved = await ask('diagnostics.save', { text })
  if (!saved.ok) return tellFailure('The diagnostics could not be saved.', saved.failure)
  if (saved.value.path !== null) showToast({ title: 'Saved', body: saved.value.path, tone: 'ok' })
}

export async function copyDiagnostics(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ title: 'Copied', tone: 'ok' })
  } catch {
    showToast({ title: 'The text could not be copied.', body: 'Select it and copy it by hand.', tone: 'bad' })
  }
}
