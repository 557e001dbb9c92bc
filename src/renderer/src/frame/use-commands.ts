import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { menuCommands, type MenuCommand } from '../../../shared/contract/app-routes.ts'
import { saveQuestionnaire } from '../data/import-orders.ts'
import { redoChange, undoChange } from '../data/undo-change.ts'
import { redoTrash, undoTrash } from '../data/vault-orders.ts'
import { ask, onMenu } from '../main-process.ts'
import { createVault, takeInVault } from '../data/new-vault.ts'
import { useLibraryStore } from '../stores/library-rows.ts'
import { useCommand, useCommandStore } from '../stores/commands.ts'
import { goTo, toggleRail, usePlace, usePlaceStore, vaultOf, wantSearch } from '../stores/place.ts'
import { isDialogOpen, useDialogOpen } from '../ui/dialog.tsx'

/** What still applies while a dialog is open: in its fields one undoes what is typed. */
const inDialogs: ReadonlySet<MenuCommand> = new Set(['undo', 'redo'])

/** The system sends it as well, of an archive that was opened there: that one is not asked about again. */
const obeyed: ReadonlySet<MenuCommand> = new Set([...inDialogs, 'take-in-vault'])

/**
 * Commands of the native menu; its accelerators are the window's shortcuts, so there is one list of them. Those that
 * apply everywhere are offered here, the others by the screens they belong to.
 */
export function useCommands(): void {
  const vaultId = vaultOf(usePlace())
  const written = useLibraryStore(({ vaults }) => vaults.some(({ id, saved }) => id === vaultId && saved > 0))
  // A field may have something to undo wherever one is.
  useCommand('undo', () => undoOrRedo('undo'))
  useCommand('redo', () => undoOrRedo('redo'))
  useCommand('new-vault', () => void createVault())
  useCommand('take-in-vault', () => void takeInVault())
  useCommand('library', () => goTo({ kind: 'library' }))
  useCommand('settings', () => goTo({ kind: 'settings' }))
  useCommand('find', wantSearch)
  useCommand('toggle-rail', toggleRail)
  useCommand('review', vaultId === null ? null : () => goTo({ kind: 'review', vaultId }))
  useCommand('export', vaultId !== null && written ? () => goTo({ kind: 'export', vaultId }) : null)
  useCommand('import-answers', vaultId === null ? null : () => goTo({ kind: 'import', vaultId }))
  useCommand('client-questionnaire', vaultId === null ? null : () => void saveQuestionnaire(vaultId))
  useEffect(
    () =>
      onMenu((command) => {
        if (!isDialogOpen() || obeyed.has(command)) useCommandStore.getState().offered[command]?.()
      }),
    [],
  )

  const asked = useDialogOpen()
  const commands = useCommandStore(
    useShallow(({ offered }) =>
      menuCommands.filter((command) => offered[command] && (!asked || inDialogs.has(command))),
    ),
  )
  useEffect(() => void ask('menu.offer', { commands }), [commands])
}

/**
 * Undo where the person is: in a field, what was typed there, key by key, as every field does; else, and once the field
 * has nothing more, the last change of the vault that is open, unless a dialog stands before it.
 */
function undoOrRedo(way: 'undo' | 'redo'): void {
  const field = document.activeElement
  const typing = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  // Old, but the only way to a field's own history; Chromium keeps it for exactly this.
  if (typing && document.queryCommandEnabled(way)) return void document.execCommand(way)
  if (isDialogOpen()) return
  const { place } = usePlaceStore.getState()
  const vaultId = vaultOf(place)
  if (vaultId !== null) void (way === 'undo' ? undoChange(vaultId) : redoChange(vaultId))
  else if (place.kind === 'library') void (way === 'undo' ? undoTrash() : redoTrash())
}
