import { Check, Undo2, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { Change } from './changes.ts'
import { ChangedValue } from './changed-value.tsx'
import { useSectionEditor } from './section-editor.ts'

interface OneChangeProps {
  change: Change
  /** `words`: woven into the text around it. `block`: the old value, then the new one. */
  look: 'words' | 'block'
}

/** One change: to decide as old and new, accepted as the new text, rejected as the old one. It can be opened again. */
export function OneChange({ change, look }: OneChangeProps) {
  const { decide } = useSectionEditor()
  const { decision } = change
  const Around = look === 'words' ? 'span' : 'div'
  const Mark = decision === 'accepted' ? Check : X
  return (
    <Around
      className={`vc vc-${look}`}
      data-change={change.key}
      data-decision={decision ?? 'open'}
      data-clash={change.clash}
      tabIndex={decide ? -1 : undefined}
      role="group"
      aria-label={nameOf(change)}
      aria-keyshortcuts={decide ? (decision ? 'O' : 'A R') : undefined}
    >
      {decision !== 'accepted' && <ChangedValue {...{ change, look }} side="before" />}
      {decision !== 'rejected' && <ChangedValue {...{ change, look }} side="after" />}
      {decision && <Mark className="vc-mark" size={12} strokeWidth={2} aria-hidden />}
      {decide && (
        <span className="vc-tools">
          {change.clash && !decision && <span className="vc-said">You changed this as well.</span>}
          {decision ? (
            <Button look="plain" size="small" icon={Undo2} onClick={() => decide(change, null)}>
              Open again <Kbd keys="O" />
            </Button>
          ) : (
            <>
              <Button look="plain" size="small" icon={Check} onClick={() => decide(change, 'accepted')}>
                {change.clash ? 'Take the proposal’s' : 'Accept'} <Kbd keys="A" />
              </Button>
              <Button look="plain" size="small" icon={X} onClick={() => decide(change, 'rejected')}>
                {change.clash ? 'Keep mine' : 'Reject'} <Kbd keys="R" />
              </Button>
            </>
          )}
        </span>
      )}
    </Around>
  )
}

function nameOf({ clash, decision }: Change): string {
  if (decision === undefined) return clash ? 'A change where you changed the text as well' : 'A change'
  return `A change, ${decision}`
}
