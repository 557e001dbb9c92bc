import type { VaultEvent } from '../../../shared/vault-event.ts'
import { activeRunOf, useRunsStore } from '../stores/run-views.ts'
import { newlyStale, type Found } from '../stores/findings.ts'
import { vaultView } from '../stores/vaults.ts'
import { closeToast, showToast } from '../ui/toast.tsx'
import { keepAsGood } from './finding-orders.ts'

/** The change that the offer on the screen is about. */
let offered: { vaultId: string; entry: number } | null = null

/** “This change” means the newest one: after another, the offer goes. The strip of each section still makes it. */
export function withdrawOffer({ vaultId, next }: Pick<VaultEvent, 'vaultId' | 'next'>): void {
  if (offered?.vaultId !== vaultId || offered.entry === next.undo?.entry) return
  offered = null
  closeToast('consequence')
}

/**
 * After a person's edit that makes other sections stale: offers to say at once that these still fit. Sections that were
 * stale before stay so. A changed fact asks in its own dialog, and what a run writes is the run's.
 */
export function offerOthersStillFit(vaultId: string, before: Found | null, now: Found): void {
  const stale = before ? newlyStale(before, now) : []
  const running = activeRunOf(useRunsStore.getState().steady, vaultId) !== null
  const edit = vaultView(vaultId)?.next.undo
  if (stale.length === 0 || running || !edit || edit.what === 'change-fact') return
  offered = { vaultId, entry: edit.entry }
  showToast({
    about: 'consequence',
    title:
      stale.length === 1
        ? 'This change makes another section stale.'
        : `This change makes ${stale.length} other sections stale.`,
    action: {
      label: stale.length === 1 ? 'It still fits' : 'Others still fit',
      onPress: () => void keepAsGood(vaultId, stale),
    },
  })
}
