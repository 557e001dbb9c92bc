import './section-card.css'
import { failureWords } from '../../../../shared/failure-sentence.ts'
import type { ProviderId } from '../../../../shared/provider.ts'
import type { Pin } from '../../../../shared/settings.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import type { SectionCard } from '../../../../shared/run-view.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { useNameOf, useOnlyName } from '../../frame/provider-names.tsx'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'

interface CardTroubleProps {
  vaultId: string
  card: SectionCard
  ended: boolean
  sample: boolean
  pin: Pin | null
}

/** A section that ended without being saved: why, and what to press. */
export function CardTrouble({ vaultId, card, ended, sample, pin }: CardTroubleProps) {
  const { section } = card
  const called = useNameOf()
  const only = useOnlyName()
  const why = troubleSentence(card, called, only)
  const purpose: RunPurpose = card.reads
    ? { kind: 'read-through', sections: card.reads.length > 0 ? card.reads : null }
    : { kind: 'sections', sections: [section] }
  const retry = (): Promise<void> => startRunAndWatch({ vaultId, purpose, sample, pin })
  return (
    <>
      <p className="run-card-said" title={why}>
        {why}
      </p>
      <div className="run-card-do">
        {card.state === 'needs-review' && (
          <Button size="small" onClick={() => goTo({ kind: 'vault', vaultId, section })}>
            Look at it
          </Button>
        )}
        {card.state !== 'needs-review' && ended && (
          <Button size="small" onClick={() => void retry()}>
            Retry
          </Button>
        )}
        {card.state === 'failed' && !ended && (
          <span className="run-part-note">can be retried when the run ends</span>
        )}
      </div>
    </>
  )
}

/** `only`: the name of whoever alone could be asked, for a section that nobody was asked for. */
function troubleSentence(
  card: SectionCard,
  called: (provider: ProviderId) => string,
  only: string | undefined,
): string {
  if (card.state === 'needs-review') {
    const [first, ...rest] = card.issues
    if (!first) return 'The answer did not pass its check.'
    return rest.length === 0 ? first.sentence : `${first.sentence} And ${rest.length} more.`
  }
  if (card.state === 'cancelled') return 'Cancelled. What was saved before is untouched.'
  const last = card.parts.findLast((part) => part.provider !== null)
  return card.failure
    ? failureWords(card.failure, last?.provider ? called(last.provider) : only)
    : `It could not be ${card.reads ? 'read' : 'written'}.`
}
