import type { KeyboardEvent } from 'react'
import type { Intake, Question } from '../../../../shared/intake.ts'
import { nameOf, type RunWriter } from '../../../../shared/provider.ts'
import { unknownNumbers } from '../../../../shared/unknown-numbers.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys, type Keymap } from '../../ui/keys.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { PutIn } from './put-in.ts'

interface SuggestionCardsProps {
  suggestions: readonly string[]
  writer: RunWriter
  question: Question
  intake: Intake
  onTake: (text: string, way: PutIn) => void
}

/** Five cards. The arrow keys go from one to the next, its number takes one. */
export function SuggestionCards({ suggestions, writer, question, intake, onTake }: SuggestionCardsProps) {
  const answer = intake[question.key]
  const text = typeof answer === 'string' ? answer : ''
  const empty = text.trim() === ''
  const first: PutIn = 'replace'

  const cardKeys: Keymap<KeyboardEvent> = {
    ...Object.fromEntries(suggestions.map((each, at) => [String(at + 1), () => onTake(each, first)])),
    ArrowDown: (event) => goBy(1, event),
    ArrowUp: (event) => goBy(-1, event),
  }
  return (
    <>
      <ol className="suggestions" onKeyDown={keys(cardKeys)}>
        {suggestions.map((suggestion, at) => {
          const unknown = unknownNumbers(suggestion, intake)
          const taken = text.includes(suggestion)
          return (
            <li key={suggestion} className="suggestion" data-taken={taken ? 'yes' : 'no'}>
              <span className="suggestion-number numbers" aria-hidden>
                {at + 1}
              </span>
              <p className="suggestion-text" dir="auto">
                {suggestion}
              </p>
              {unknown.length > 0 && (
                <p className="suggestion-unknown">
                  <StateBadge tone="warn" words={`You did not give this number: ${unknown.join(', ')}`} />
                </p>
              )}
              <p className="suggestion-ways">
                <Button
                  size="small"
                  aria-label={`${empty ? 'Use' : 'Replace with'} suggestion ${at + 1}`}
                  onClick={() => onTake(suggestion, first)}
                >
                  {empty ? 'Use this' : 'Replace'}
                </Button>
                {!empty && question.kind === 'prose' && (
                  <Button
                    size="small"
                    aria-label={`Add suggestion ${at + 1}`}
                    onClick={() => onTake(suggestion, 'add')}
                  >
                    Add
                  </Button>
                )}
                {taken && <StateBadge tone="ok" words="In the field" />}
              </p>
            </li>
          )
        })}
      </ol>
      <p className="suggest-foot">
        <StateBadge
          tone="neutral"
          filled
          words={
            writer.provider === 'sample' ? 'Sample' : `${nameOf(writer.provider, [writer])} · ${writer.model}`
          }
        />
        <span>
          <Kbd keys="Ctrl Z" /> in the field takes one back.
        </span>
      </p>
    </>
  )
}

/** False where there is no further card. */
function goBy(step: 1 | -1, { currentTarget }: KeyboardEvent): boolean {
  const cards = [...currentTarget.querySelectorAll('li')]
  const here = cards.findIndex((card) => card.contains(document.activeElement))
  const next = cards[here + step]?.querySelector('button')
  next?.focus()
  return next !== undefined && next !== null
}
