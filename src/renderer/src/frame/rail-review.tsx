import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useFound } from '../stores/findings.ts'
import { goTo } from '../stores/place.ts'
import { countBySeverity, entriesOf } from '../screens/findings/entries.ts'
import { findingsWords } from '../screens/findings/finding-words.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

/** Under the vault that is open: the way to its review, with what it found when it was last asked. */
export function RailReview({ vaultId, here }: { vaultId: string; here: boolean }) {
  const found = useFound(vaultId)
  const words = useMemo(
    () => (found ? findingsWords(countBySeverity(entriesOf(found.findings, found.unknowns))) : null),
    [found],
  )
  return (
    <Tooltip
      words={
        <>
          Review <Kbd keys="Ctrl Shift R" />
        </>
      }
    >
      <button
        type="button"
        className="rail-way rail-review"
        aria-current={here ? 'page' : undefined}
        onClick={() => goTo({ kind: 'review', vaultId })}
      >
        <ListChecks size={15} strokeWidth={1.75} aria-hidden />
        Review
        {words !== null && <span className="rail-review-count numbers">{words}</span>}
      </button>
    </Tooltip>
  )
}
