import { valueAt, type FieldPath } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useVaultsStore, vaultView } from '../../stores/vaults.ts'
import type { SectionEditor } from './section-editor.ts'

type Place = Pick<SectionEditor, 'vaultId' | 'section' | 'edits'>

function valueIn(view: VaultView | undefined | null, place: Place, path: FieldPath, drawn: unknown): unknown {
  const records = place.edits === 'set-field' ? view?.sections : view?.reviews
  const content = records?.find(({ number }) => number === place.section)?.content
  return content ? valueAt(content, path) : drawn
}

/**
 * A field as it stands on disk. What is drawn on the page may be a moment older: it follows between the keys. Typing
 * begins from this, so that it never goes on from words that are not there any more.
 */
export const savedValue = (place: Place, path: FieldPath, drawn: unknown): unknown =>
  valueIn(vaultView(place.vaultId), place, path, drawn)

/** The same, drawn anew at once when it changes. */
export const useSavedValue = (place: Place, path: FieldPath, drawn: unknown): unknown =>
  useVaultsStore(({ views }) => valueIn(views[place.vaultId], place, path, drawn))
