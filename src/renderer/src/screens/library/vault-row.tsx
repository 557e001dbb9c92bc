import { Ellipsis, FolderOpen, History, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { VaultSummary } from '../../../../shared/vault.ts'
import { goOnWithRun } from '../../data/go-on-with-run.ts'
import { revealVault, trashVault } from '../../data/vault-orders.ts'
import { homeOf } from '../../frame/home-of.ts'
import { vaultState, whenWords } from '../../state-words.ts'
import { goTo } from '../../stores/place.ts'
import { useActiveRun } from '../../stores/run-views.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { EntryPlace } from '../../ui/virtual-list.tsx'
import { useNow } from '../../ui/use-now.ts'
import { CopiesDialog } from '../copies/copies-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

const awayState = { tone: 'paused', words: 'Away' } as const

/** Its first picture is noted by the window itself, so that the start of a large library can be measured without disturbing it. */
const timed = { elementtiming: 'vault-title' }

interface VaultRowProps {
  vault: VaultSummary
  place: EntryPlace
  /** The folder of the vaults is not there just now. */
  away: boolean
}

/** A vault in the list: what it is, for whom, how far, since when. */
export function VaultRow({ vault, place, away }: VaultRowProps) {
  const [renaming, setRenaming] = useState(false)
  const [looking, setLooking] = useState(false)
  const run = useActiveRun(vault.id)
  const { unfinishedRun } = vault
  return (
    <li className="vault-row" {...place.at} {...place.counted}>
      <div className="vault-names">
        <button
          type="button"
          className="vault-title"
          dir="auto"
          {...timed}
          onClick={() => goTo(homeOf(vault, run))}
        >
          {vault.title}
        </button>
        <p className="vault-client">
          <bdi>{vault.client || 'No client yet'}</bdi>
          {vault.sample && <span className="vault-sample">Sample</span>}
        </p>
      </div>
      <div className="vault-state">
        <StateBadge {...(away ? awayState : vaultState(vault, run))} filled />
        {unfinishedRun !== null && !run && !away && vault.readOnly === null && (
          <Button
            size="small"
            className="vault-above"
            onClick={() => void goOnWithRun(vault.id, unfinishedRun)}
          >
            Go on with the run that stopped
          </Button>
        )}
      </div>
      <p className="vault-facts numbers">
        {vault.words > 0 && <span>{vault.words.toLocaleString('en')} words</span>}
        <Changed at={vault.changedAt} />
      </p>
      <Menu
        trigger={
          <IconButton label={`More for ${vault.title}`} icon={Ellipsis} className="vault-above" repeats />
        }
        entries={[
          {
            label: 'Rename…',
            icon: Pencil,
            disabled: vault.readOnly !== null || away,
            onChoose: () => setRenaming(true),
          },
          {
            label: 'Show its folder',
            icon: FolderOpen,
            disabled: away,
            onChoose: () => void revealVault(vault.id),
          },
          { label: 'Earlier copies…', icon: History, onChoose: () => setLooking(true) },
          'line',
          {
            label: 'Move to trash',
            icon: Trash2,
            danger: true,
            disabled: away,
            // Its row goes, and the menu's button with it.
            onChoose: () => void trashVault(vault),
          },
        ]}
      />
      {renaming && <RenameDialog vault={vault} open onClose={() => setRenaming(false)} />}
      {looking && <CopiesDialog vault={vault} onClose={() => setLooking(false)} />}
    </li>
  )
}

function Changed({ at }: { at: string }) {
  return <time dateTime={at}>{whenWords(at, useNow())}</time>
}
