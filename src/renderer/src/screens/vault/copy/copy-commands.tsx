import { useEffect, useRef, useState, type RefObject } from 'react'
import { sectionOf } from '../../../../../shared/sections/index.ts'
import { fieldAt, nameOfPath, valueAt, type FieldPath } from '../../../../../shared/sections/outline.ts'
import type { Content } from '../../../../../shared/vault.ts'
import { useCommand } from '../../../stores/commands.ts'
import { isTyping } from '../../../ui/keys.ts'
import { usePageKeys } from '../../../ui/use-page-keys.ts'
import { pathOfKey } from '../changes.ts'
import { useSectionEditor } from '../section-editor.ts'
import { blocksOnPage } from './blocks-on-page.ts'
import { blocksToCopy } from './blocks-of-value.ts'
import { addressIn, copyBlocks, sayOf } from './copy-blocks.ts'
import { htmlOf, plainOf } from './copied-blocks.ts'

interface CopyCommandsProps {
  page: RefObject<HTMLElement | null>
  content: Content
}

/**
 * What of a section can be copied from the menus: the place under the pointer or with the focus, the entry it is in, all
 * of it. What is selected goes to the clipboard as text with its headings, without the look of this window.
 */
export function CopyCommands({ page, content }: CopyCommandsProps) {
  const { vaultId, section, root } = useSectionEditor()
  const place = useRef<FieldPath | null>(null)
  const [at, setAt] = useState<'nowhere' | 'field' | 'entry'>('nowhere')
  useEffect(() => {
    const area = page.current
    if (!area) return undefined
    const find = (node: EventTarget | null): void => {
      const element = node instanceof Element ? node : null
      const key = element?.closest<HTMLElement>('[data-fields] [data-field]')?.dataset['field']
      place.current = key === undefined ? null : pathOfKey(key)
      setAt(place.current === null ? 'nowhere' : entryIn(place.current) ? 'entry' : 'field')
    }
    const over = (event: Event): void => find(event.target)
    const leave = (): void => find(document.activeElement)
    const copy = (event: ClipboardEvent): void => takeSelection(event, area, vaultId)
    area.addEventListener('pointerover', over)
    area.addEventListener('focusin', over)
    area.addEventListener('pointerleave', leave)
    area.addEventListener('copy', copy)
    // The pointer may rest on the text already, and says nothing more until it leaves what it is on.
    find([...area.querySelectorAll(':hover')].at(-1) ?? document.activeElement)
    return () => {
      area.removeEventListener('pointerover', over)
      area.removeEventListener('focusin', over)
      area.removeEventListener('pointerleave', leave)
      area.removeEventListener('copy', copy)
    }
  }, [page, vaultId])
  const copy = (path: FieldPath | null): void => {
    const field = path && fieldAt(root, path)
    if (!field || !path) return
    const what = path.length === 0 ? sectionOf(section).title : nameOfPath(root, path)
    void copyBlocks(blocksToCopy(field, valueAt(content, path), sayOf(vaultId)), vaultId, what)
  }
  useCommand('copy-field', at === 'nowhere' ? null : () => copy(place.current))
  useCommand('copy-entry', at === 'entry' ? () => copy(entryIn(place.current)) : null)
  useCommand('copy-section', () => copy([]))
  usePageKeys({ 'Mod+a': ({ target }) => selectText(target, page.current) })
  return null
}

/** The entry of a list that a place is in. */
function entryIn(path: FieldPath | null): FieldPath | null {
  const step = path?.findIndex((each) => typeof each === 'number') ?? -1
  return path && step >= 0 ? path.slice(0, step + 1) : null
}

function takeSelection(event: ClipboardEvent, area: HTMLElement, vaultId: string): void {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || range.collapsed || !event.clipboardData) return
  // Text that is typed into is copied as it is.
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
  if (!area.contains(range.commonAncestorContainer)) return
  const blocks = blocksOnPage(range.cloneContents())
  event.clipboardData.setData('text/html', htmlOf(blocks, addressIn(vaultId), sayOf(vaultId)))
  event.clipboardData.setData('text/plain', plainOf(blocks, addressIn(vaultId), sayOf(vaultId)))
  event.preventDefault()
}

/** Selects the text of the section and nothing around it; false where the person is elsewhere on the page. */
function selectText(target: EventTarget | null, page: HTMLElement | null): boolean {
  const text = page?.querySelector('[data-fields]')
  if (!text || isTyping(target)) return false
  const focused = target instanceof HTMLElement && target !== document.body && target.tagName !== 'H1'
  if (focused && !page?.contains(target)) return false
  document.getSelection()?.selectAllChildren(text)
  return true
}
