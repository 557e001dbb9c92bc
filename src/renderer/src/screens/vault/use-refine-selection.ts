import { useEffect, useState, type RefObject } from 'react'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { isUnlocked } from '../../data/unlock.ts'
import { useCommand } from '../../stores/commands.ts'
import { fieldPlace, placeNote, useOpenStore } from '../../stores/open-drafts.ts'
import { pathOfKey } from './changes.ts'
import { useSectionEditor } from './section-editor.ts'
import { fieldElement } from './marks.ts'

/** While words of the text are selected, the menus can refine them: a note opens under their place with the words in it. */
export function useRefineSelection(page: RefObject<HTMLElement | null>): void {
  const { vaultId, section, open, canRefine } = useSectionEditor()
  const [selected, setSelected] = useState(false)
  useEffect(() => {
    const look = (): void => setSelected(selectionIn(page.current) !== null)
    document.addEventListener('selectionchange', look)
    // On a Mac the right button selects a word, and the menu is asked for before the selection says so.
    document.addEventListener('contextmenu', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('contextmenu', look)
    }
  }, [page])
  const refine = async (): Promise<void> => {
    // What is selected is read first: a question takes the selection away.
    const chosen = selectionIn(page.current)
    if (!chosen || !(await isUnlocked(vaultId, section))) return
    const key = fieldPlace(vaultId, section, chosen.path)
    const note = useOpenStore.getState().notes[key]?.trim() ?? ''
    placeNote(key, `${note}${note === '' ? '' : ' '}${quoted(chosen.words)}: `)
  }
  useCommand('refine-selection', selected && open && canRefine ? () => void refine() : null)
}

/** The words selected and the innermost place that holds all of them; null where nothing of the text is selected. */
function selectionIn(page: HTMLElement | null): { path: FieldPath; words: string } | null {
  const selection = document.getSelection()
  const words = selection?.toString().replace(/\s+/gu, ' ').trim() ?? ''
  if (!page || !selection || selection.isCollapsed || words === '') return null
  const [from, to] = [placeOf(selection.anchorNode, page), placeOf(selection.focusNode, page)]
  if (!from || !to) return null
  const differs = from.findIndex((step, at) => step !== to[at])
  const place = fieldElement(page, differs < 0 ? from : from.slice(0, differs))
  return place && { path: pathOfKey(place.dataset['field'] ?? ''), words }
}

/** The field of the section's text that a node stands in. */
function placeOf(node: Node | null, page: HTMLElement): FieldPath | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const field = element?.closest<HTMLElement>('[data-fields] [data-field]')
  return field && page.contains(field) ? pathOfKey(field.dataset['field'] ?? '') : null
}

/** So many characters of a selection stand in the note; of a longer one its beginning and its end. */
const longest = 400

const quoted = (words: string): string =>
  `“${words.length <= longest ? words : `${words.slice(0, longest / 2)} … ${words.slice(-longest / 2)}`}”`
