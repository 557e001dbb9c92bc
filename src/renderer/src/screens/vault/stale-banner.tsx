import './vault-notices.css'
import type { Finding } from '../../../../shared/finding.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { keepStale } from '../findings/settle.ts'
import { staleSentence } from '../findings/stale-words.ts'
import { QuoteLine } from '../quote/quote-line.tsx'
import { useQuote } from '../quote/use-quote.ts'
import { useWriterChoice } from './writer-choice.ts'

interface StaleBannerProps {
  vault: VaultView
  stale: ReadonlyMap<SectionNumber, readonly Finding[]>
  /** A run holds the vault. */
  held: boolean
}

/** Which sections were written before something changed, what it would take to write them anew, and the way to leave it. */
export function StaleBanner({ vault, stale, held }: StaleBannerProps) {
  const { id: vaultId } = vault.summary
  const choice = useWriterChoice()
  const purpose = { kind: 'sections' as const, sections: [...stale.keys()] }
  const { quote, mayStart } = useQuote({ vaultId, purpose, sample: choice.sample })
  const these = stale.size === 1 ? 'Refresh it' : `Refresh these ${stale.size}`
  return (
    <div className="vault-notice vault-stale" role="region" aria-label="Stale sections">
      <p>{staleSentence(stale)}</p>
      <div className="vault-stale-do">
        <QuoteLine quote={quote} className="vault-stale-facts" />
        <Button
          size="small"
          disabled={held}
          onClick={() => void keepStale(vaultId, [...stale.values()].flat())}
        >
          Still good
        </Button>
        <Button
          size="small"
          disabled={!mayStart || held}
          onClick={() => void startRunAndWatch({ vaultId, purpose, sample: choice.sample })}
        >
          {these}
        </Button>
      </div>
    </div>
  )
}
