import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Field } from '../../../../shared/sections/outline.ts'

interface TextEditorProps {
  field: Field
  value: string
  onChange: (value: string) => void
  /** Takes the focus when it opens, with the caret where it was clicked, else at the end of a line or the start of a longer text. */
  first?: boolean
  clicked?: number | undefined
  label?: string
  /** The element, for who writes into it. */
  area?: RefObject<HTMLTextAreaElement | null>
}

/** Puts a text into a text area; one that reads so already keeps its caret. */
export function showText(area: HTMLTextAreaElement, text: string): void {
  if (area.value !== text) area.value = text
}

/**
 * A text as it is read, but with a caret in it; as high as what stands in it. The text area keeps what is typed by itself;
 * another `value` takes its place. React is not told of a value: it would write that into the page again with every key.
 */
export function TextEditor({
  field,
  value,
  onChange,
  first = false,
  clicked,
  label = field.label,
  area: given,
}: TextEditorProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  const area = given ?? own
  const line = (field.form ?? 'line') === 'line'
  useLayoutEffect(() => {
    if (area.current) showText(area.current, value)
  }, [area, value])
  useEffect(() => {
    if (!first || !area.current) return
    // In a long text the end may lie far below; the first key pressed must not take the page there.
    const caret = clicked ?? (line ? area.current.value.length : 0)
    area.current.focus({ preventScroll: true })
    area.current.setSelectionRange(caret, caret)
    // Where was clicked counts when it opens and not after.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [area, first, line])
  return (
    <textarea
      dir="auto"
      ref={area}
      className={`text-area vf-text vf-text-${field.form ?? 'line'}`}
      aria-label={label}
      rows={1}
      spellCheck
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
