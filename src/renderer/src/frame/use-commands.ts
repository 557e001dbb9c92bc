import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { menuCommands } from '../../../shared/ipc.ts'
import { ask, onMenu } from '../main-process.ts'
import { createVault } from '../asking/create-vault.ts'
import { useCommand, useCommandStore } from '../stores/commands.ts'
import { goTo, toggleRail, usePlace, vaultOf, wantSearch } from '../stores/place.ts'

/**
 * Commands of the native menu; its accelerators are the window's shortcuts, so there is one list of them. Those that
 * apply everywhere are offered here, the others by the screens they belong to.
 */
export function useCommands(): void {
  const vaultId = vaultOf(usePlace())
  useCommand('new-vault', () => void createVault())
  useCommand('library', () => goTo({ kind: 'library' }))
  useCommand('settings', () => goTo({ kind: 'settings' }))
  useCommand('find', wantSearch)
  useCommand('toggle-rail', toggleRail)
  useCommand('review', vaultId === null ? null : () => goTo({ kind: 'review', vaultId }))
  useEffect(() => onMenu((command) => useCommandStore.getState().offered[command]?.()), [])

  const commands = useCommandStore(
    useShallow(({ offered }) => menuCommands.filter((command) => offered[command] !== undefined)),
  )
  useEffect(() => void ask('menu.offer', { commands }), [commands])
}
