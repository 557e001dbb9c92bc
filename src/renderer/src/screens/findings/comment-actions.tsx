import type { Finding } from '../../../../shared/finding.ts'
import { settleComment } from '../../data/reply-orders.ts'
import { Button } from '../../ui/button.tsx'
import { noteFinding } from './settle.ts'

/** What can be done about a client's comment: it is settled, or becomes the note of a refine. */
export function CommentActions({ vaultId, finding }: { vaultId: string; finding: Finding }) {
  return (
    <>
      <Button size="small" onClick={() => void settleComment(vaultId, finding)}>
        Settled
      </Button>
      <Button size="small" onClick={() => void noteFinding(vaultId, finding)}>
        Refine with it
      </Button>
    </>
  )
}
