import { useRef, useState } from 'react'
import { failureSentence } from '../../../../../shared/failure-sentence.ts'
import type { PromptText } from '../../../../../shared/contract/prompt-routes.ts'
import { promptIssues } from '../../../../../shared/prompt-issues.ts'
import { countWords } from '../../../../../shared/words.ts'
import { resetPrompt, savePrompt } from '../../../data/prompt-orders.ts'
import { draftPrompt, dropDraft, usePromptDrafts } from '../../../stores/prompt-drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { FieldNames } from './field-names.tsx'
import { WordDifference } from './word-difference.tsx'

interface PromptEditorProps {
  prompt: PromptText
  /** Called with the prompt after it was saved or reset. */
  onChanged: (prompt: PromptText) => void
}

/** A prompt's words to change, and beside them the app's own with what differs. */
export function PromptEditor({ prompt, onChanged }: PromptEditorProps) {
  const { name, title, own, outdated, bundled } = prompt
  const text = usePromptDrafts((store) => store.drafts[name]) ?? prompt.text
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const dirty = text !== prompt.text
  const issues = promptIssues(text, prompt)
  const words = countWords(text)

  const type = (next: string): void => {
    setTrouble(null)
    if (next === prompt.text) dropDraft(name)
    else draftPrompt(name, next)
  }
  const save = async (): Promise<void> => {
    const saved = await savePrompt(name, text)
    if (saved.ok) onChanged(saved.value)
    else setTrouble(failureSentence(saved.failure))
  }
  const reset = async (): Promise<void> => {
    setAsked(false)
    const back = await resetPrompt(name)
    if (back) onChanged(back)
  }
  return (
    <section className="prompt" aria-labelledby="prompt-title">
      <header className="prompt-head">
        <h2 id="prompt-title">{title}</h2>
        <span role="status">
          {dirty ? (
            <StateBadge tone="busy" filled words="Not saved" />
          ) : own ? (
            <StateBadge tone="ok" filled words="Yours" />
          ) : (
            <StateBadge tone="neutral" filled words="The app’s words" />
          )}
        </span>
        <div className="prompt-ways">
          <Button
            look="primary"
            disabled={(!dirty && !outdated) || issues.length > 0}
            onClick={() => void save()}
          >
            {outdated && !dirty ? 'Save again' : 'Save'}
          </Button>
          {dirty && (
            <Button onClick={() => type(prompt.text)}>{own ? 'Back to what is saved' : 'Undo the changes'}</Button>
          )}
          {own && <Button onClick={() => setAsked(true)}>Reset to the app’s words</Button>}
        </div>
      </header>
      <div id="prompt-issues" role="status">
        {issues.map(({ sentence }) => (
          <p key={sentence} className="prompt-issue">
            {sentence}
          </p>
        ))}
        {trouble && (
          <p className="prompt-issue">Your words could not be saved. {trouble} They stay here meanwhile.</p>
        )}
      </div>
      {outdated && (
        <p className="prompt-outdated">
          The app’s own words changed since you made yours. Look at what differs; saving yours again says that
          you have.
        </p>
      )}
      <div className="prompt-sides">
        <div className="prompt-side">
          <label className="field-label" htmlFor="prompt-text">
            {own || dirty ? 'Your words' : 'The words in use'}
          </label>
          <textarea
            dir="auto"
            id="prompt-text"
            ref={area}
            className="text-area prompt-text"
            value={text}
            spellCheck
            aria-describedby="prompt-issues"
            aria-invalid={issues.length > 0}
            onChange={(event) => type(event.target.value)}
          />
          <p className="prompt-counts numbers">
            {words.toLocaleString('en')} words, {text.length.toLocaleString('en')} characters
          </p>
          <FieldNames prompt={prompt} text={text} area={area} />
        </div>
        {text.trim() !== bundled.trim() && <WordDifference before={bundled} after={text} />}
      </div>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="Use the app’s words again?"
        about="Yours are put away into the folder of your prompts, under .trash, and can be taken from there."
        actions={
          <>
            <Button onClick={() => setAsked(false)}>Keep mine</Button>
            <Button look="primary" onClick={() => void reset()}>
              Reset
            </Button>
          </>
        }
      />
    </section>
  )
}
