import { unreachable } from '../../../shared/result.ts'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { fieldPlace, moveNotes } from '../stores/open-drafts.ts'
import { viewFolded } from '../stores/vaults.ts'
import { showToast } from '../ui/toast.tsx'
import { carryOut } from './apply-command.ts'
import { closeEditors } from './close-editors.ts'
import { undoChange } from './undo-change.ts'

/** A list of a section, and what one of its entries is called: “E-mail”. */
export interface EntryList {
  vaultId: string
  section: SectionNumber
  path: FieldPath
  item: string
}

type EntryChange =
  | { kind: 'add-entry'; at: number }
  | { kind: 'remove-entry'; at: number }
  | { kind: 'move-entry'; at: number; to: number }

/**
 * Adds, removes or moves an entry. Editors in the list are closed with their text saved, because their places move; notes
 * follow their entries. True when it is done and the window shows it.
 */
export async function changeEntries(list: EntryList, change: EntryChange): Promise<boolean> {
  const { vaultId, section, path, item } = list
  if (!(await closeEditors(vaultId, section, path))) return false
  const sorry = { title: sorryFor(change, item), rest: 'The list is as it was.' }
  const done = await carryOut(vaultId, { ...change, section, path }, sorry)
  if (!done?.changed) return false
  await viewFolded(vaultId, done.revision)
  moveNotes(fieldPlace(vaultId, section, path), (at) => placeAfter(change, at))
  showToast({
    about: 'change',
    title: doneWords(change, item),
    tone: 'ok',
    action: {
      label: 'Undo',
      onPress: () => void undoChange(vaultId, { entry: done.revision, what: change.kind, section }),
    },
  })
  return true
}

/** Where an entry stands after a change of its list; null where it is gone. */
export function placeAfter(change: EntryChange, at: number): number | null {
  switch (change.kind) {
    case 'add-entry':
      return at < change.at ? at : at + 1
    case 'remove-entry':
      return at === change.at ? null : at < change.at ? at : at - 1
    case 'move-entry': {
      if (at === change.at) return change.to
      const left = at < change.at ? at : at - 1
      return left < change.to ? left : left + 1
    }
    default:
      return unreachable(change)
  }
}

function doneWords(change: EntryChange, item: string): string {
  const name = `${item} ${change.at + 1}`
  if (change.kind === 'add-entry') return `${name} added`
  return change.kind === 'remove-entry' ? `${name} removed` : `${name} is now ${item} ${change.to + 1}`
}

function sorryFor({ kind, at }: EntryChange, item: string): string {
  if (kind === 'add-entry') return `${item} ${at + 1} could not be added.`
  return `${item} ${at + 1} could not be ${kind === 'remove-entry' ? 'removed' : 'moved'}.`
}
