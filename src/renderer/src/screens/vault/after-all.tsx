import './section-list.css'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { leaveOut } from '../../data/leaving-out.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { withWhatItReads } from './section-state.ts'
import { useWriterChoice } from './writer-choice.ts'

interface AfterAllProps {
  vault: VaultView
  number: SectionNumber
  /** In the list of sections: as small as what stands above it. */
  small?: boolean
  /** A run holds the vault. */
  held: boolean
}

/** Takes a section in again that is left out: with the text it has, or else it is written. */
export function AfterAll({ vault, number, small = false, held }: AfterAllProps) {
  const choice = useWriterChoice()
  const { id: vaultId } = vault.summary
  const kept = vault.sections.some((record) => record.number === number)
  const takeIn = async (): Promise<void> => {
    if (!(await leaveOut({ vaultId, section: number }, false)) || kept) return
    const purpose = { kind: 'sections' as const, sections: withWhatItReads(vault, number) }
    await startRunAndWatch({ vaultId, purpose, sample: choice.sample })
  }
  const words = kept ? 'Bring it back' : 'Write it after all'
  if (small)
    return (
      <LinkButton className="sections-after-all" disabled={held} onClick={() => void takeIn()}>
        {words}
      </LinkButton>
    )
  return (
    <Button size="small" disabled={held} onClick={() => void takeIn()}>
      {words}
    </Button>
  )
}
