import './vault-strip.css'
import { isStale, type Finding } from '../../../../shared/finding.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { keepStale } from '../findings/settle.ts'
import { shortReason } from '../findings/stale-words.ts'
import { useWriterChoice } from './writer-choice.ts'

interface StaleStripProps {
  vaultId: string
  section: SectionNumber
  /** Why it is stale, and what changed a little since. */
  findings: readonly Finding[]
  /** A run holds the vault. */
  held: boolean
}

/**
 * At the head of a section that was written before something changed: what changed, and the two ways to go on. Where
 * only a little changed there is nothing to refresh.
 */
export function StaleStrip({ vaultId, section, findings, held }: StaleStripProps) {
  const choice = useWriterChoice()
  const refresh = (): Promise<void> =>
    startRunAndWatch({
      vaultId,
      purpose: { kind: 'sections', sections: [section] },
      sample: choice.sample,
    })
  return (
    <div className="vault-strip" role="region" aria-label="Stale">
      <div>
        {findings.map((finding) => (
          <p key={finding.id}>{shortReason(finding)}</p>
        ))}
      </div>
      <div className="vault-strip-do">
        <Button size="small" disabled={held} onClick={() => void keepStale(vaultId, findings)}>
          Still good
        </Button>
        {findings.some(isStale) && (
          <Button size="small" disabled={held} onClick={() => void refresh()}>
            Refresh
          </Button>
        )}
      </div>
    </div>
  )
}
