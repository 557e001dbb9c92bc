import type { Finding } from '../../../../shared/finding.ts'
import { settleComment } from '../../data/reply-orders.ts'
import { Button } from '../../ui/button.tsx'
import { noteFinding } from './settle.ts'

interface CommentActionsProps {
  vaultId: string
  finding: Finding
  /** A run holds the vault. */
  held?: boolean
}

/** What can be done about a client's comment: it is settled, or becomes the note of a refine. */
export function CommentActions({ vaultId, finding, held = false }: CommentActionsProps) {
  return (
    <>
      <Button size="small" disabled={held} onClick={() => void settleComment(vaultId, finding)}>
        Settled
      </Button>
      <Button size="small" disabled={held} onClick={() => void noteFinding(vaultId, finding)}>
        Refine with it
      </Button>
    </>
  )
}
