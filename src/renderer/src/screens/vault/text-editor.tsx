import { useEffect, useRef } from 'react'
import type { Field } from '../../../../shared/sections/outline.ts'

interface TextEditorProps {
  field: Field
  value: string
  onChange: (value: string) => void
  /** Takes the focus when it opens, with the caret at the end. */
  first?: boolean
  label?: string
}

/** A text as it is read, but with a caret in it; as high as what stands in it. */
export function TextEditor({ field, value, onChange, first = false, label = field.label }: TextEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!first || !area.current) return
    const end = area.current.value.length
    area.current.focus({ preventScroll: true })
    area.current.setSelectionRange(end, end)
  }, [first])
  return (
    <textarea
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
