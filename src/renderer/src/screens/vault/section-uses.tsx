import { CalendarDays, Copy, Phone, Presentation } from 'lucide-react'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { spokenPieces } from '../../../../shared/spoken-pieces.ts'
import type { Content } from '../../../../shared/vault.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { rootOf } from '../findings/section-root.ts'
import { copyBlocks, sayOf } from './copy/copy-blocks.ts'
import { blocksToCopy } from './copy/blocks-of-value.ts'

/** Sections that are followed step by step while one telephones, and those whose pieces have a day. */
const calls: readonly SectionNumber[] = [5, 17]
const plans: readonly SectionNumber[] = [8, 11]

interface SectionUsesProps {
  vaultId: string
  number: SectionNumber
  content: Content
}

/** Ways to use a section as it is: taken along, read aloud, called by, seen by day. */
export function SectionUses({ vaultId, number, content }: SectionUsesProps) {
  const root = rootOf(number)
  const copy = (): void =>
    void copyBlocks(blocksToCopy(root, content, sayOf(vaultId)), vaultId, sectionOf(number).title)
  return (
    <>
      <Button size="small" icon={Copy} onClick={copy}>
        Copy
      </Button>
      {spokenPieces(root, content).length > 0 && (
        <Button
          size="small"
          icon={Presentation}
          onClick={() => goTo({ kind: 'prompter', vaultId, section: number })}
        >
          Teleprompter
        </Button>
      )}
      {calls.includes(number) && (
        <Button size="small" icon={Phone} onClick={() => goTo({ kind: 'call', vaultId, section: number })}>
          Call view
        </Button>
      )}
      {plans.includes(number) && (
        <Button size="small" icon={CalendarDays} onClick={() => goTo({ kind: 'calendar', vaultId })}>
          Calendar
        </Button>
      )}
    </>
  )
}
