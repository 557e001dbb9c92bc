import './suggest-five.css'
import { Sparkles, Square } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { aboutMoney } from '../../../../shared/quote-words.ts'
import type { AnswerKey, Question } from '../../../../shared/intake.ts'
import type { Range } from '../../../../shared/range.ts'
import { whyNoSuggestions } from '../../../../shared/suggestable.ts'
import { useAsked } from '../../data/use-asked.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { useSuggestions, type AnswerSuggestions } from '../../data/use-suggestions.ts'
import { goTo } from '../../stores/place.ts'
import { readyProviders, useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { keys } from '../../ui/keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { putIn } from './put-in.ts'
import { SuggestionCards } from './suggestion-cards.tsx'

interface SuggestFiveProps {
  vaultId: string
  question: Question
  editor: IntakeEditor
  /** Where the field is that suggestions are put into. */
  answers: RefObject<HTMLDivElement | null>
}

/** Five suggestions under the field, when asked for. What is typed stays unless one is put in its place. */
export function SuggestFive({ vaultId, question, editor, answers }: SuggestFiveProps) {
  const suggest = useSuggestions(vaultId, question.key, editor.flush)
  const why = whyNoSuggestions(editor.intake, question.key)
  if (why === undefined) return null
  if (why !== null) return <p className="suggest-note">{why}</p>
  const { state } = suggest

  const close = ({ currentTarget }: KeyboardEvent): void => {
    suggest.stop()
    currentTarget.querySelector('button')?.focus()
  }
  return (
    <section
      className="suggest"
      aria-label="Suggestions"
      onKeyDown={keys({ Escape: state.kind === 'none' ? null : close })}
    >
      <AskFor suggest={suggest} vaultId={vaultId} answer={question.key} />
      {state.kind === 'failed' && (
        <p className="suggest-failed" role="alert">
          No suggestions came. {failureSentence(state.failure)} What you typed is as it was.
        </p>
      )}
      {state.kind === 'there' && (
        <SuggestionCards
          suggestions={state.suggestions}
          writer={state.writer}
          question={question}
          intake={editor.intake}
          onTake={(text, way) => putIn(answers.current, text, way)}
        />
      )}
      <p className="only-heard" role="status">
        {state.kind === 'there' && 'Five suggestions stand under the field.'}
      </p>
    </section>
  )
}

/** The one button: asks, stops, asks for others; and beside it who is asked and what that takes. */
interface AskForProps {
  suggest: AnswerSuggestions
  vaultId: string
  answer: AnswerKey
}

function AskFor({ suggest: { state, ask, stop }, vaultId, answer }: AskForProps) {
  const settings = useSettingsStore((store) => store.settings)
  const keys = useSettingsStore((store) => store.keys)
  const [first] = readyProviders(settings, keys)
  const sample = first === undefined
  const quote = useAsked('intake.suggest-quote', sample ? null : { vaultId, key: answer }).value
  const name = first ? first.name : 'the sample'
  if (state.kind === 'asking') {
    return (
      <p className="suggest-ask">
        <Button size="small" icon={Square} onClick={stop}>
          Stop
        </Button>
        <span role="status">{state.sample ? 'Putting your own words together…' : `Asking ${name}…`}</span>
      </p>
    )
  }
  return (
    <p className="suggest-ask">
      <Button size="small" icon={Sparkles} onClick={() => ask(sample)}>
        {state.kind === 'there' ? 'Five others' : state.kind === 'failed' ? 'Try again' : 'Suggest five'}
      </Button>
      {state.kind === 'failed' && !state.sample && (
        <Button size="small" look="plain" onClick={() => ask(true)}>
          Show the sample’s instead
        </Button>
      )}
      {state.kind === 'there' && (
        <Button size="small" look="plain" onClick={stop}>
          Put away
        </Button>
      )}
      {sample ? (
        <span>
          Sample: made on this computer from your other answers, free.{' '}
          <LinkButton onClick={() => goTo({ kind: 'settings' })}>Add a key</LinkButton> for real ones.
        </span>
      ) : (
        <span className="numbers">
          {quote?.blocked ? failureSentence(quote.blocked) : `Asks ${name}${costWords(quote?.cost ?? null)}.`}
        </span>
      )}
    </p>
  )
}

/** ", under $0.01", or that nobody knows how much. */
function costWords(cost: Range | null): string {
  if (cost === null) return '; its price is not known'
  const words = aboutMoney(cost)
  return words === null ? '' : `, ${words}`
}
