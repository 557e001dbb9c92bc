import { useState } from 'react'
import { longestTitle } from '../../../shared/vault.ts'
import { keys } from '../ui/keys.ts'
import { focusTitle } from './title-focus.ts'

interface TitleToRenameProps {
  title: string
  /** False where it could not be renamed; why was said then. */
  onRename: (title: string) => Promise<boolean>
}

/** A title that is typed over where it stands: Enter or leaving it keeps the new one, Escape the old one. */
export function TitleToRename({ title, onRename }: TitleToRenameProps) {
  const [typing, setTyping] = useState(false)
  if (!typing) {
    return (
      <button
        type="button"
        className="page-title-way"
        title={`${title} (click to rename)`}
        onClick={() => setTyping(true)}
      >
        {title}
      </button>
    )
  }
  const leave = (typed: string): void => {
    setTyping(false)
    const wanted = typed.trim()
    if (wanted !== '' && wanted !== title) void onRename(wanted)
  }
  const end = (field: HTMLInputElement): void => {
    field.blur()
    focusTitle()
  }
  return (
    <input
      className="text-input page-title-field"
      aria-label="Title of the vault"
      dir="auto"
      autoFocus
      maxLength={longestTitle}
      defaultValue={title}
      onFocus={(event) => event.target.select()}
      onKeyDown={keys({
        Enter: ({ currentTarget }) => end(currentTarget),
        Escape({ currentTarget }) {
          currentTarget.value = title
          end(currentTarget)
        },
      })}
      onBlur={(event) => leave(event.target.value)}
    />
  )
}
