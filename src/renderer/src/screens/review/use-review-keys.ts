import { useEffect, type RefObject } from 'react'
import type { VaultView } from '../../../../shared/vault.ts'
import { standAt } from '../../stores/review.ts'
import type { Entry } from '../findings/entries.ts'
import { confirmFindings, editFinding, goToFinding, noteFinding, repairFindings } from '../findings/settle.ts'
import { rowOf } from './use-standing.ts'

interface ReviewKeys {
  vault: VaultView
  shown: readonly Entry[]
  current: string | null
  list: RefObject<HTMLElement | null>
}

/**
 * J and K go through the entries, the other keys act on the one they stand at. They work wherever the focus is on the
 * page, but never while something is typed.
 */
export function useReviewKeys({ vault, shown, current, list }: ReviewKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
      if (event.target.closest('input, textarea, select, [role=dialog], [role=menu], .rail')) return
      const at = shown.findIndex(({ id }) => id === current)
      const step = steps[event.key.toLowerCase()]
      if (step !== undefined) {
        const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))]
        if (next) stand(vault.summary.id, list.current, next.id)
      } else {
        // A button that has the focus is pressed with Enter; the row is not meant.
        if (event.key === 'Enter' && event.target.closest('button, a')) return
        const entry = shown[at]
        const row = entry && rowOf(list.current, entry.id)
        if (!entry || !act(event.key, event.shiftKey, vault, entry, row ?? null)) return
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [vault, shown, current, list])
}

const steps: Readonly<Record<string, number>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }

function stand(vaultId: string, list: HTMLElement | null, id: string): void {
  standAt(vaultId, id)
  const row = rowOf(list, id)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** False when the key means nothing for this entry. */
function act(key: string, all: boolean, vault: VaultView, entry: Entry, row: HTMLElement | null): boolean {
  const vaultId = vault.summary.id
  const [finding] = entry.findings
  const open = vault.summary.readOnly === null
  const field = row?.querySelector<HTMLElement>('input')
  switch (key.toLowerCase()) {
    case 'enter':
      if (field) field.focus()
      else goToFinding(vaultId, finding)
      return true
    case 'r':
      if (field) field.focus()
      else if (entry.form === 'one' && finding.repair && open)
        void repairFindings(vaultId, all ? entry.same : entry.findings)
      else return false
      return true
    case 'c':
      if (entry.form !== 'one' || !finding.confirmable || !open) return false
      void confirmFindings(vaultId, entry.same)
      return true
    case 'e':
      if (finding.path.length === 0 || !open) return false
      editFinding(vault, finding)
      return true
    case 'n':
      if (finding.path.length === 0 || !open) return false
      noteFinding(vaultId, finding)
      return true
    default:
      return false
  }
}
