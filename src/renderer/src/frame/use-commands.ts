import { useEffect } from 'react'
import type { MenuCommand } from '../../../shared/ipc.ts'
import { unreachable } from '../../../shared/result.ts'
import { onMenu } from '../main-process.ts'
import { redoChange, undoChange } from '../asking/undo.ts'
import { redoTrash, undoTrash } from '../asking/vault-orders.ts'
import { createVault } from '../asking/create-vault.ts'
import { goTo, toggleRail, usePlaceStore, vaultOf, wantExport, wantSearch } from '../stores/place.ts'

/** Commands of the native menu; its accelerators are the window's shortcuts, so there is one list of them. */
export function useCommands(): void {
  useEffect(() => onMenu(obey), [])
}

/** The review of the vault that is open; elsewhere there is none to show. */
function reviewHere(): void {
  const vaultId = vaultOf(usePlaceStore.getState().place)
  if (vaultId !== null) goTo({ kind: 'review', vaultId })
}

/**
 * Undo where the person is: in a field, what was typed there, key by key, as every field does; else, and once the field
 * has nothing more, the last change of the vault that is open.
 */
function undoOrRedo(way: 'undo' | 'redo'): void {
  const field = document.activeElement
  const typing = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  // Old, but the only way to a field's own history; Chromium keeps it for exactly this.
  if (typing && document.queryCommandEnabled(way)) return void document.execCommand(way)
  const { place } = usePlaceStore.getState()
  const vaultId = vaultOf(place)
  if (vaultId !== null) void (way === 'undo' ? undoChange(vaultId) : redoChange(vaultId))
  else if (place.kind === 'library') void (way === 'undo' ? undoTrash() : redoTrash())
}

function obey(command: MenuCommand): void {
  switch (command) {
    case 'new-vault':
      return void createVault()
    case 'library':
      return goTo({ kind: 'library' })
    case 'settings':
      return goTo({ kind: 'settings' })
    case 'find':
      return wantSearch()
    case 'toggle-rail':
      return toggleRail()
    case 'review':
      return reviewHere()
    case 'undo':
    case 'redo':
      return undoOrRedo(command)
    case 'export':
      return wantExport()
    default:
      return unreachable(command)
  }
}
