import './section-page.css'
import { Check, History, PenLine } from 'lucide-react'
import { verdictsOn } from '../../../../shared/client-verdicts.ts'
import { dayInWords } from '../../../../shared/day-in-words.ts'
import type { SectionRecord, VaultView } from '../../../../shared/vault.ts'
import { Button } from '../../ui/button.tsx'

interface ClientVerdictsBarProps {
  replies: VaultView['clientReplies']
  record: SectionRecord
  /** Shows the words that the client saw beside those that stand there now. */
  onSee: (revision: number) => void
}

/** What each client said of the section, and whether it still has the words they said it of. */
export function ClientVerdictsBar({ replies, record, onSee }: ClientVerdictsBarProps) {
  return verdictsOn(replies, record).map(({ name, on, verdict, revision, changed }) => {
    const Mark = changed ? History : verdict === 'approved' ? Check : PenLine
    return (
      <div key={name} className="sheet-approved sheet-client" data-changed={changed}>
        <Mark size={14} strokeWidth={2} aria-hidden />
        <span>
          {verdict === 'approved' ? 'Approved by ' : 'Changes asked for by '}
          <bdi>{name}</bdi> on <time dateTime={on}>{dayInWords(on)}</time>
          {changed && (verdict === 'approved' ? '. Changed since approval.' : '. Changed since.')}
        </span>
        {changed && (
          <Button size="small" onClick={() => onSee(revision)}>
            See what changed
          </Button>
        )}
      </div>
    )
  })
}
