import './write-for-real.css'
import { useState } from 'react'
import { sectionsWanted } from '../../../../shared/left-out.ts'
import { quoteWords } from '../../../../shared/quote-words.ts'
import { sections } from '../../../../shared/sections/index.ts'
import { useVaultSummary } from '../../stores/library-rows.ts'
import { goTo } from '../../stores/place.ts'
import { readyProviders, useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { useQuote } from './use-quote.ts'
import { WriteDialog } from './write-dialog.tsx'

const purpose = { kind: 'whole' } as const

interface WriteForRealProps {
  vaultId: string
  size?: 'small' | 'large'
  /** A run holds the vault. */
  held?: boolean
}

/** The way on from a sample: the whole vault by the person's own provider, with what that takes on the button. */
export function WriteForReal({ vaultId, size = 'small', held = false }: WriteForRealProps) {
  const [open, setOpen] = useState(false)
  const { settings, keys } = useSettingsStore()
  const first = readyProviders(settings, keys)[0]
  const vault = useVaultSummary(vaultId)
  const wanted = vault ? sectionsWanted(vault) : sections.length
  const { quote } = useQuote({ vaultId, purpose, sample: false })
  return (
    <>
      <Button
        look="primary"
        size={size}
        className="write-for-real"
        disabled={held}
        onClick={() => (first ? setOpen(true) : goTo({ kind: 'settings' }))}
      >
        {quote ? `Write it for real: ${quoteWords(quote)}` : 'Write it for real'}
      </Button>
      {!first && <span className="write-for-real-note">It needs a key of your own.</span>}
      {first && (
        <WriteDialog
          open={open}
          onClose={() => setOpen(false)}
          vaultId={vaultId}
          purpose={purpose}
          sample={false}
          title="Write it for real?"
          about={`${first.name} writes all ${wanted} sections from your answers. The sample is kept in their history.`}
          label="Write it for real"
        />
      )}
    </>
  )
}
