import { useEffect } from 'react'
import { fenceKey } from '../../../shared/channels.ts'
import { ask, onLeave, onVaultEvents } from '../main-process.ts'
import { announceChange } from '../stores/change-counts.ts'
import { noteElsewhere } from '../stores/elsewhere.ts'
import { dropRow, placeRow } from '../stores/library-rows.ts'
import { dropVaultView, foldVaultEvent, placeVaultView } from '../stores/vaults.ts'
import { flushNotes } from './notes.ts'
import { putInKept } from './kept-drafts.ts'
import { withdrawOffer } from './others-still-fit.ts'
import { flushTyping, showMeanwhile, unsavedCommands } from './typing.ts'

/** Vaults that another program wrote in when they were heard of last; what is typed in them is saved once it has ended. */
const heldElsewhere = new Set<string>()

/** Once in the window: folds what changes in any vault, and saves what is typed before the window closes. */
export function useVaultEvents(): void {
  useEffect(
    () =>
      onVaultEvents((event) => {
        if (event.kind === 'library-changed' || event.elsewhere) showMeanwhile(event.vaultId)
        if (event.kind === 'library-changed') {
          // What is shown of a vault that stays is kept up by its own events.
          if (event.row === null) dropVaultView(event.vaultId)
        } else if (!foldVaultEvent(event)) void reread(event.vaultId)
        if (event.row) placeRow(event.row)
        else dropRow(event.vaultId)
        if (event.row?.readOnly) heldElsewhere.add(event.vaultId)
        else if (heldElsewhere.delete(event.vaultId)) void flushTyping(event.vaultId)
        if (event.kind === 'vault-changed') {
          withdrawOffer(event)
          if (event.elsewhere) noteElsewhere(event.vaultId, event.elsewhere)
        }
        announceChange(event.vaultId)
      }),
    [],
  )
  useEffect(() => void putInKept(), [])
  useEffect(() => onLeave(() => void leave()), [])
  useEffect(() => {
    const blurred = (): void => void flushTyping()
    window.addEventListener('blur', blurred)
    window.addEventListener('pagehide', blurred)
    return () => {
      window.removeEventListener('blur', blurred)
      window.removeEventListener('pagehide', blurred)
    }
  }, [])
}

async function reread(vaultId: string): Promise<void> {
  const read = await ask('vault.open', { vaultId })
  if (read.ok) placeVaultView(read.value)
}

/** A disk that has not taken the words after so long may not at all, in milliseconds: main waits a second longer. */
const longestMs = 4000

/**
 * The longest wait for a key of main's own behind the person's, in milliseconds: a page that hangs so long is left. One
 * without the keyboard may never get it, and has none of the person's under way but those pressed a moment before.
 */
const fenceMs = { focused: 1000, unfocused: 120 }

/**
 * Settles when the page has handled every key pressed until now: keys come to it by another way than main's word that it is
 * to be left, and on a busy machine that word comes first.
 */
async function keysHandled(): Promise<void> {
  const heard = new AbortController()
  const fenced = new Promise<void>((settle) => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key === fenceKey) settle()
    }
    // No command of a person's: it only says that it has come.
    // eslint-disable-next-line no-restricted-syntax
    window.addEventListener('keydown', hear, { capture: true, signal: heard.signal })
  })
  void ask('app.fence', null)
  const ms = document.hasFocus() ? fenceMs.focused : fenceMs.unfocused
  await Promise.race([fenced, new Promise((settle) => setTimeout(settle, ms))])
  heard.abort()
}

/** The field that has the focus is left first, so that what is only typed becomes what is to be saved. */
async function leave(): Promise<void> {
  await keysHandled()
  const field = document.activeElement
  if (field instanceof HTMLElement) field.blur()
  const late = new Promise((settle) => setTimeout(settle, longestMs))
  await Promise.race([Promise.all([flushTyping(), flushNotes()]), late])
  const unsaved = unsavedCommands()
  await ask('app.leave', { unsaved })
  // Only who decides to stay is still here.
  if (unsaved.length > 0 && field instanceof HTMLElement) field.focus()
}
