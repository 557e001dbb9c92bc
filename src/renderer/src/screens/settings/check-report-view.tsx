import { saidIn } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { Button } from '../../ui/button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { answersSentence, learnedSentences, troubleSentence } from './check-words.ts'
import type { CheckState } from './use-check.ts'

interface CheckReportViewProps {
  name: string
  state: CheckState
  /** Takes the newer model that the report names. */
  onModel: (model: string) => void
}

/** What the last check showed: one sentence with a mark, then what was learned, or the server's own words. */
export function CheckReportView({ name, state, onModel }: CheckReportViewProps) {
  return (
    <div className="provider-check" role="status">
      {state.kind === 'asking' && `Asking ${name} one short question…`}
      {state.kind === 'failed' && <Trouble name={name} failure={state.failure} />}
      {state.kind === 'report' && !state.report.ok && <Trouble name={name} failure={state.report.failure} />}
      {state.kind === 'report' && state.report.ok && (
        <>
          <StateBadge tone="ok" words={answersSentence(name, state.report)} wraps />
          <ul className="provider-learned">
            {learnedSentences(state.report).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Suggestion suggestion={state.report.suggestion} onModel={onModel} />
        </>
      )}
    </div>
  )
}

function Trouble({ name, failure }: { name: string; failure: Failure }) {
  const said = saidIn(failure)
  return (
    <>
      <StateBadge tone="bad" words={troubleSentence(name, failure)} wraps />
      {said !== null && <p className="provider-said">It said: “{said}”</p>}
    </>
  )
}

function Suggestion({
  suggestion,
  onModel,
}: {
  suggestion: string | null
  onModel: (model: string) => void
}) {
  if (suggestion === null) return null
  return (
    <p className="provider-suggestion">
      There is a newer one of its kind.{' '}
      <Button size="small" onClick={() => onModel(suggestion)}>
        Use {suggestion}
      </Button>
    </p>
  )
}
