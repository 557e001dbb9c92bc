import {
  BrowserWindow,
  type ContextMenuParams,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import { channels } from '../../shared/channels.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { isOurPage } from './open-door.ts'

export interface TextMenuPorts {
  spelling: Spelling
  isOurs: (contents: WebContents) => boolean
  /** Keeps a word that the person added. */
  keep: (word: string) => void
}

/** A word is no longer, and a text that is longer than so many words is no field of ours. */
const longestWord = 100
const mostWords = 20_000

/** Marks of spelling in the page, and the menu of the right button over a text. */
export function checkSpelling({ spelling, isOurs, keep }: TextMenuPorts): (contents: WebContents) => void {
  ipcMain.handle(channels.spelling, (event, words: unknown) => {
    if (!isOurs(event.sender) || !isOurPage(event.senderFrame)) return []
    if (!Array.isArray(words) || words.length > mostWords) return []
    return spelling.misspelt(
      words.filter((word): word is string => typeof word === 'string' && word.length <= longestWord),
    )
  })
  const learn = (contents: WebContents, word: string): void => {
    spelling.learn(word)
    keep(word)
    // The page looks at a word anew when it is written anew.
    contents.replaceMisspelling(word)
  }
  const ofWord = (
    contents: WebContents,
    word: string,
    meant: readonly string[],
  ): MenuItemConstructorOptions[] => [
    ...meant.map((label) => ({ label, click: () => contents.replaceMisspelling(label) })),
    ...(meant.length === 0 ? [{ label: 'No suggestions', enabled: false }] : []),
    { type: 'separator' },
    { label: 'Add to dictionary', click: () => learn(contents, word) },
    { type: 'separator' },
  ]

  const menuFor = async (contents: WebContents, params: ContextMenuParams): Promise<void> => {
    const word = params.isEditable ? params.misspelledWord : ''
    const meant = word === '' ? [] : await spelling.meant(word)
    const window = BrowserWindow.fromWebContents(contents)
    const lines = [...(word === '' ? [] : ofWord(contents, word, meant)), ...ofText(params)]
    if (window && lines.length > 0) Menu.buildFromTemplate(lines).popup({ window })
  }

  return (contents) =>
    contents.on('context-menu', (_event, params) => {
      void menuFor(contents, params)
    })
}

function ofText({ isEditable, editFlags, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}
