import type { RefObject } from 'react'
import type { Finding } from '../../../../shared/finding.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { confirmWords, strikeWords } from '../../data/finding-orders.ts'
import { standAt } from '../../stores/review.ts'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import type { Entry } from '../findings/entries.ts'
import { confirmFindings, editFinding, goToFinding, noteFinding, repairFindings } from '../findings/settle.ts'
import { rowOf } from './use-standing.ts'

interface ReviewKeys {
  vault: VaultView
  shown: readonly Entry[]
  current: string | null
  list: RefObject<HTMLElement | null>
}

/** J and K go through the entries, the other keys act on the one they stand at. */
export function useReviewKeys({ vault, shown, current, list }: ReviewKeys): void {
  const at = shown.findIndex(({ id }) => id === current)
  const entry = shown[at]
  const vaultId = vault.summary.id
  const step = (by: 1 | -1) => (): void => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) stand(vaultId, list.current, next.id)
  }
  /** A key of the entry; false where it means nothing for it. */
  const on = (act: (entry: Entry, finding: Finding) => unknown) => () =>
    entry ? act(entry, entry.findings[0]) : false
  /** The same for what changes the vault. */
  const change = (act: (entry: Entry, finding: Finding) => unknown) =>
    vault.summary.readOnly === null ? on(act) : null
  const fill = (entry: Entry): boolean => {
    const field = rowOf(list.current, entry.id)?.querySelector<HTMLElement>('input')
    field?.focus()
    return field !== undefined && field !== null
  }
  const repair = (entry: Entry, { repair }: Finding, all: boolean): unknown =>
    fill(entry) ||
    (entry.form === 'one' &&
      repair !== null &&
      void repairFindings(vaultId, all ? entry.same : entry.findings))
  usePageKeys({
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    Enter: on((entry, finding) => fill(entry) || goToFinding(vaultId, finding)),
    r: change((entry, finding) => repair(entry, finding, false)),
    'Shift+r': change((entry, finding) => repair(entry, finding, true)),
    c: change((entry, finding) => {
      if (entry.form === 'unknown') return void confirmWords(vaultId, entry.unknown.texts)
      if (entry.form !== 'one' || !finding.confirmable) return false
      return void confirmFindings(vaultId, entry.same)
    }),
    x: change((entry) => {
      if (entry.form !== 'unknown') return false
      return void strikeWords(vaultId, entry.unknown.texts, !entry.unknown.struck)
    }),
    e: change((_, finding) => finding.path.length > 0 && void editFinding(vault, finding)),
    n: change((_, finding) => finding.path.length > 0 && void noteFinding(vaultId, finding)),
  })
}

function stand(vaultId: string, list: HTMLElement | null, id: string): void {
  standAt(vaultId, id)
  const row = rowOf(list, id)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
