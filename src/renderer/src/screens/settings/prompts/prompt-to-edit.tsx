import { useState } from 'react'
import { failureSentence } from '../../../../../shared/failure-sentence.ts'
import type { PromptText } from '../../../../../shared/contract/prompt-routes.ts'
import { useAsked } from '../../../data/use-asked.ts'
import { PromptEditor } from './prompt-editor.tsx'

/** One prompt, read when it is opened; after that what saving and resetting answered counts. */
export function PromptToEdit({ name, onChanged }: { name: string; onChanged: () => void }) {
  const { value, failure } = useAsked('prompts.read', { name })
  const [newer, setNewer] = useState<PromptText | null>(null)
  const prompt = newer ?? value
  if (prompt) {
    const changed = (saved: PromptText): void => {
      setNewer(saved)
      onChanged()
    }
    return <PromptEditor prompt={prompt} onChanged={changed} />
  }
  if (!failure) return <p className="settings-words">Reading the words…</p>
  return (
    <p className="prompt-issue" role="alert">
      This prompt could not be read. {failureSentence(failure)}
    </p>
  )
}
