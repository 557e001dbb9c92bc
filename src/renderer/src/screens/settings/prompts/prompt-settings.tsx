import './prompts.css'
import { FolderOpen } from 'lucide-react'
import { failureSentence } from '../../../../../shared/failure-sentence.ts'
import { revealPrompts } from '../../../data/prompt-orders.ts'
import { usePrompts } from '../../../data/use-prompts.ts'
import { showPrompt, usePromptDrafts } from '../../../stores/prompt-drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PromptToEdit } from './prompt-to-edit.tsx'
import { PromptList } from './prompt-list.tsx'

/** The words every question to a provider is made of, and the person's own in their place. */
export function PromptSettings() {
  const { entries, failure, again } = usePrompts()
  const shown = usePromptDrafts((store) => store.shown)
  const entry = entries?.find(({ name }) => name === shown) ?? entries?.[0]
  return (
    <div className="prompts">
      <div className="prompts-about">
        <p>
          These are the words your provider is asked with. Change any of them: the next run uses yours, and
          every section remembers which words it was written with.
        </p>
        <Button size="small" icon={FolderOpen} onClick={() => void revealPrompts()}>
          Show the folder
        </Button>
      </div>
      {failure && (
        <p className="prompt-issue" role="alert">
          The prompts could not be read. {failureSentence(failure)}{' '}
          <LinkButton onClick={again}>
            Try again
          </LinkButton>
        </p>
      )}
      {entries && entry && (
        <div className="prompts-columns">
          <PromptList entries={entries} shown={entry.name} onShow={showPrompt} />
          <PromptToEdit key={entry.name} name={entry.name} onChanged={again} />
        </div>
      )}
    </div>
  )
}
