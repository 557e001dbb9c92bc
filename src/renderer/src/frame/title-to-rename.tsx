import { useRef, useState } from 'react'
import { keys } from '../ui/keys.ts'

interface TitleToRenameProps {
  title: string
  /** False where it could not be renamed; why was said then. */
  onRename: (title: string) => Promise<boolean>
}

const longestTitle = 200

/** A title that is typed over where it stands: Enter or leaving it keeps the new one, Escape the old one. */
export function TitleToRename({ title, onRename }: TitleToRenameProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Escape and Enter take the field away, which leaves it a second time.
  const left = useRef(false)

  const end = (keep: boolean, back: boolean): void => {
    if (left.current) return
    left.current = true
    const wanted = typed?.trim() ?? ''
    setTyped(null)
    if (back) requestAnimationFrame(() => button.current?.focus())
    if (keep && wanted !== '' && wanted !== title) void onRename(wanted)
  }
  if (typed === null) {
    return (
      <button
        ref={button}
        type="button"
        className="page-title-way"
        title={`${title} (click to rename)`}
        onClick={() => {
          left.current = false
          setTyped(title)
        }}
      >
        {title}
      </button>
    )
  }
  return (
    <input
      className="text-input page-title-field"
      aria-label="Title of the vault"
      dir="auto"
      autoFocus
      maxLength={longestTitle}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={keys({ Enter: () => end(true, true), Escape: () => end(false, true) })}
      onBlur={() => end(true, false)}
    />
  )
}
