import './write-for-real.css'
import { RotateCcw } from 'lucide-react'
import { memo, useState } from 'react'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { readyProviders, useSettingsStore } from '../../stores/known-settings.ts'
import { useApprovals } from '../../stores/vaults.ts'
import { Button } from '../../ui/button.tsx'
import { WriteDialog } from './write-dialog.tsx'

interface WriteAnewProps {
  vaultId: string
  /** null: the whole vault. */
  section: SectionNumber | null
  /** A run holds the vault: it stays where it is, for when that has ended. */
  held: boolean
}

/** Writes what is there again, from the answers as they are now; what it would take is said first. */
export const WriteAnew = memo(function WriteAnew({ vaultId, section, held }: WriteAnewProps) {
  const [open, setOpen] = useState(false)
  const { settings, keys } = useSettingsStore()
  const first = readyProviders(settings, keys)[0]
  const approved = Object.keys(useApprovals(vaultId) ?? {}).length
  const what = section === null ? 'the whole vault' : `“${sectionOf(section).title}”`
  const who = first ? first.name : 'The sample writer'
  return (
    <>
      <Button size="small" icon={RotateCcw} disabled={held} onClick={() => setOpen(true)}>
        Write anew
      </Button>
      <WriteDialog
        open={open}
        onClose={() => setOpen(false)}
        vaultId={vaultId}
        purpose={section === null ? { kind: 'whole' } : { kind: 'sections', sections: [section] }}
        sample={first === undefined}
        title={`Write ${what} anew?`}
        about={`${who} writes it from your answers as they are now. The text that is there is kept in its history.${section === null ? approvedSentence(approved) : ''}`}
        label="Write it anew"
      />
    </>
  )
})

function approvedSentence(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? ' The section you approved stays as it is.'
    : ` The ${count} sections you approved stay as they are.`
}
