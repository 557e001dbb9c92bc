import { useEffect, useRef } from 'react'
import type { Field } from '../../../../shared/sections/outline.ts'

interface TextEditorProps {
  field: Field
  value: string
  onChange: (value: string) => void
  /** Takes the focus when it opens, with the caret where it was clicked, else at the end of a line or the start of a longer text. */
  first?: boolean
  clicked?: number | undefined
  label?: string
}

/** A text as it is read, but with a caret in it; as high as what stands in it. */
export function TextEditor({
  field,
  value,
  onChange,
  first = false,
  clicked,
  label = field.label,
}: TextEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const line = (field.form ?? 'line') === 'line'
  useEffect(() => {
    if (!first || !area.current) return
    // In a long text the end may lie far below; the first key pressed must not take the page there.
    const caret = clicked ?? (line ? area.current.value.length : 0)
    area.current.focus({ preventScroll: true })
    area.current.setSelectionRange(caret, caret)
    // Where was clicked counts when it opens and not after.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, line])
  return (
    <textarea
      dir="auto"
      ref={area}
      className={`text-area vf-text vf-text-${field.form ?? 'line'}`}
      aria-label={label}
      rows={1}
      spellCheck
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
