import { Check, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { goTo } from '../../stores/place.ts'
import { countBySeverity, type Entry } from './entries.ts'
import { findingsTone, findingsWords } from './finding-words.ts'

interface FindingsLinkProps {
  vaultId: string
  entries: readonly Entry[]
}

/** "2 findings" at the head of a page, which opens the review. */
export const FindingsLink = memo(function FindingsLink({ vaultId, entries }: FindingsLinkProps) {
  const counts = countBySeverity(entries)
  const pressing = findingsTone(counts)
  const tone = pressing !== 'ok' ? pressing : counts.note > 0 ? 'note' : 'none'
  const Icon = { bad: OctagonAlert, warn: TriangleAlert, note: Info, none: Check }[tone]
  return (
    <button
      type="button"
      className={`page-way page-way-${tone}`}
      onClick={() => goTo({ kind: 'review', vaultId })}
    >
      <Icon size={13} strokeWidth={2} aria-hidden />
      {findingsWords(counts)}
    </button>
  )
})
