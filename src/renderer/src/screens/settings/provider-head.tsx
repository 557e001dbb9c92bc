import { useState } from 'react'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { ProviderSettings, Settings } from '../../../../shared/settings.ts'
import { removeProvider, saveChange } from '../../data/settings-reading.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { moved } from './moved.ts'

interface ProviderHeadProps {
  providers: readonly ProviderSettings[]
  at: number
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

/** Its place in the order, its name, and what is done with it as a whole. */
export function ProviderHead({ providers, at, change }: ProviderHeadProps) {
  const [removing, setRemoving] = useState(false)
  const provider = providers[at]
  if (!provider) return null
  const { name, enabled } = provider
  return (
    <div className="provider-head">
      <span className="provider-place numbers">{at + 1}</span>
      <h3 className="provider-name">{name}</h3>
      <IconButton
        label={`Ask ${name} earlier`}
        icon={ArrowUp}
        size="small"
        disabled={at === 0}
        onClick={() => void saveChange({ providers: moved(providers, at, at - 1) })}
      />
      <IconButton
        label={`Ask ${name} later`}
        icon={ArrowDown}
        size="small"
        disabled={at === providers.length - 1}
        onClick={() => void saveChange({ providers: moved(providers, at, at + 1) })}
      />
      {providers.length > 1 && (
        <IconButton label={`Remove ${name}`} icon={Trash2} size="small" onClick={() => setRemoving(true)} />
      )}
      <Switch
        label={enabled ? 'In use' : 'Not in use'}
        on={enabled}
        onChange={(on) => void saveChange(change({ enabled: on }))}
      />
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={`Remove ${name}?`}
        about="Its address, model and prices are forgotten, and its key is deleted from this computer. What it wrote stays, and so do its runs."
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>Keep it</Button>
            <Button look="danger" onClick={() => void removeProvider(provider)}>
              Remove
            </Button>
          </>
        }
      />
    </div>
  )
}
