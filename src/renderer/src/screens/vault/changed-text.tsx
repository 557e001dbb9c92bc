import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { wordPieces, type Change } from './changes.ts'
import { useDesk } from './desk.ts'

/** Old and new in one text. With a proposal, each change is accepted or rejected where it stands. */
export function ChangedText({ changes }: { changes: readonly Change[] }) {
  const text = changes[0]?.words?.text
  if (text === undefined) return changes.map((change) => <OneChange key={change.key} change={change} />)
  const woven: ReactNode[] = []
  let at = 0
  for (const change of changes) {
    const { from } = change.words ?? { from: at }
    if (from > at) woven.push(<span key={at}>{text.slice(at, from)}</span>)
    woven.push(<OneChange key={change.key} change={change} inline />)
    at = from + String(change.before).length
  }
  return (
    <p className="vc-text" dir="auto">
      {woven}
      {text.slice(at)}
    </p>
  )
}

function OneChange({ change, inline = false }: { change: Change; inline?: boolean }) {
  const { decide, decisions } = useDesk()
  const decision = decisions[change.key]
  const again = (choice: 'accepted' | 'rejected'): void =>
    decide?.(change.key, decision === choice ? null : choice)
  const Around = inline ? 'span' : 'div'
  return (
    <Around
      className={inline ? 'vc-one' : 'vc'}
      data-change={change.key}
      data-decision={decision ?? 'open'}
      tabIndex={decide ? -1 : undefined}
      role="group"
      aria-label={decision === undefined ? 'A change' : `A change, ${decision}`}
    >
      <span className="vc-words" dir={inline ? undefined : 'auto'}>
        {inline ? (
          <>
            {change.before !== '' && <del>{String(change.before)}</del>}
            {change.after !== '' && <ins>{String(change.after)}</ins>}
          </>
        ) : (
          wordPieces(change).map(({ kind, text }, at) =>
            kind === 'same' ? (
              <span key={at}>{text}</span>
            ) : kind === 'out' ? (
              <del key={at}>{text}</del>
            ) : (
              <ins key={at}>{text}</ins>
            ),
          )
        )}
      </span>
      {decide && (
        <span className="vc-tools">
          <IconButton
            label="Accept (A)"
            icon={Check}
            size="small"
            aria-pressed={decision === 'accepted'}
            onClick={() => again('accepted')}
          />
          <IconButton
            label="Reject (R)"
            icon={X}
            size="small"
            aria-pressed={decision === 'rejected'}
            onClick={() => again('rejected')}
          />
        </span>
      )}
    </Around>
  )
}
