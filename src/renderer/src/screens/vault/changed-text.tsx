import { Check, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { wordPieces, type Change } from './changes.ts'
import { useDesk } from './desk.ts'

/** Old and new in one text, by words. With a proposal, each change is accepted or rejected where it stands. */
export function ChangedText({ change }: { change: Change }) {
  const { decide, decisions } = useDesk()
  const decision = decisions[change.key]
  return (
    <div className="vc" data-change={change.key} data-decision={decision ?? 'open'}>
      <p className="vc-text" dir="auto">
        {wordPieces(change).map(({ kind, text }, at) =>
          kind === 'same' ? (
            <span key={at}>{text}</span>
          ) : kind === 'out' ? (
            <del key={at}>{text}</del>
          ) : (
            <ins key={at}>{text}</ins>
          ),
        )}
      </p>
      {decide && (
        <div className="vc-tools">
          {decision && <span className="vc-said">{decision === 'accepted' ? 'Accepted' : 'Rejected'}</span>}
          <Button
            size="small"
            icon={Check}
            aria-pressed={decision === 'accepted'}
            onClick={() => decide(change.key, 'accepted')}
          >
            Accept
          </Button>
          <Button
            size="small"
            icon={X}
            aria-pressed={decision === 'rejected'}
            onClick={() => decide(change.key, 'rejected')}
          >
            Reject
          </Button>
        </div>
      )}
    </div>
  )
}
