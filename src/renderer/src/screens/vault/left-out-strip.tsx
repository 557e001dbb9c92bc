import './vault-notices.css'
import './vault-strip.css'
import { fitsAfterAll } from '../../../../shared/left-out.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { LeftOut, VaultView } from '../../../../shared/vault.ts'
import { AfterAll } from './after-all.tsx'

interface LeftOutStripProps {
  vault: VaultView
  number: SectionNumber
  out: LeftOut
  /** A text is there from before. */
  kept: boolean
  /** It can be taken in again; not yet while a run holds the vault. */
  open: boolean
  held: boolean
}

/** At the head of a section that is left out: why, what that means, and the way back. */
export function LeftOutStrip({ vault, number, out, kept, open, held }: LeftOutStripProps) {
  return (
    <div className="vault-strip" role="region" aria-label="Left out">
      <div>
        <p>
          “{sectionOf(number).title}” is left out, as not for this business. {out.reason}
        </p>
        {fitsAfterAll(out, number, vault.intake) && (
          <p className="vault-stale-facts">With your answers as they are now, it would fit.</p>
        )}
        {kept && (
          <p className="vault-stale-facts">
            The text below is kept. It is not reviewed and not exported until you bring it back.
          </p>
        )}
      </div>
      {open && <AfterAll vault={vault} number={number} held={held} />}
    </div>
  )
}
