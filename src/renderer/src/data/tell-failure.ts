import type { Failure } from '../../../shared/failure.ts'
import { failureWords } from '../../../shared/failure-sentence.ts'
import { showToast } from '../ui/toast.tsx'

/** Says at the foot of the window what could not be done, why, and what is safe or to do. */
export function tellFailure(
  title: string,
  failure: Failure,
  safe = '',
  action?: { label: string; onPress: () => void },
): void {
  const body = [failureWords(failure), safe].filter(Boolean).join(' ')
  showToast({ title, body, tone: 'bad', ...(action && { action }) })
}
