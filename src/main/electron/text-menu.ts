import {
  BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import type { MenuCommand } from '../../shared/contract/app-routes.ts'
import { isOffered } from './app-menu.ts'

/** The menu of the right button over a text, in the system's own words. Commands of ours go to the window by name. */
export function textMenu(contents: WebContents, send: (command: MenuCommand) => void): void {
  contents.on('context-menu', (_event, params) => {
    const window = BrowserWindow.fromWebContents(contents)
    const groups = [ofText(params), ofPlace(params, send), ofSelection(params, send)]
    const lines = groups
      .filter((group) => group.length > 0)
      .flatMap((group, at) => (at === 0 ? group : [{ type: 'separator' } as const, ...group]))
    if (window && lines.length > 0) Menu.buildFromTemplate(lines).popup({ window })
  })
}

function ofText({ isEditable, editFlags, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

/** The window offers it while words of a section's text are selected that can be refined. */
function ofSelection(
  { isEditable, selectionText }: ContextMenuParams,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  if (isEditable || selectionText.trim() === '' || !isOffered('refine-selection')) return []
  return [{ label: 'Refine this…', click: () => send('refine-selection') }]
}

/** Over the text of a section: what can be copied whole. The window offers the first while the pointer is there. */
function ofPlace(
  { isEditable }: ContextMenuParams,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  if (isEditable || !isOffered('copy-field')) return []
  return copies
    .filter(({ command }) => isOffered(command))
    .map(({ label, command }) => ({ label, click: () => send(command) }))
}

const copies = [
  { label: 'Copy this field', command: 'copy-field' },
  { label: 'Copy this entry', command: 'copy-entry' },
  { label: 'Copy the section', command: 'copy-section' },
] as const
