import './vault-notices.css'
import { WriteForReal } from '../quote/write-for-real.tsx'

/** Over the text of a sample: what it is, and the way on. */
export function SampleStrip({ vaultId, held }: { vaultId: string; held: boolean }) {
  return (
    <div className="vault-notice vault-stale" role="region" aria-label="Sample">
      <p>This is a sample, made on this computer to show what a vault holds.</p>
      <div className="vault-stale-do">
        <WriteForReal vaultId={vaultId} held={held} />
      </div>
    </div>
  )
}
