import { CircleOff } from 'lucide-react'
import { memo } from 'react'
import { mayBeLeftOut } from '../../../../shared/left-out.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { leaveOut } from '../../data/leaving-out.ts'
import { Button } from '../../ui/button.tsx'

interface LeaveOutButtonProps {
  vaultId: string
  number: SectionNumber
  /** A run holds the vault. */
  held?: boolean
}

/** Leaves a section out of the vault; those that the others are written from have no such button. */
export const LeaveOutButton = memo(function LeaveOutButton({
  vaultId,
  number,
  held = false,
}: LeaveOutButtonProps) {
  if (!mayBeLeftOut(number)) return null
  return (
    <Button
      size="small"
      icon={CircleOff}
      disabled={held}
      onClick={() => void leaveOut({ vaultId, section: number }, true)}
    >
      Leave out
    </Button>
  )
})
