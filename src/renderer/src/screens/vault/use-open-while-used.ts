import { useRef, useState, type FocusEvent } from 'react'

interface OpenWhileUsed {
  'data-open': boolean
  onPointerDown: () => void
  onClick: () => void
  onFocus: () => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * For a part of the page that is low until it is used: it opens when it is gone to by keyboard, and by mouse only once
 * the button is let go, because what is pressed must not move from under the pointer.
 */
export function useOpenWhileUsed(): OpenWhileUsed {
  const [open, setOpen] = useState(false)
  const pressed = useRef(false)
  return {
    'data-open': open,
    onPointerDown: () => {
      pressed.current = true
    },
    onClick: () => {
      pressed.current = false
      setOpen(true)
    },
    onFocus: () => {
      if (!pressed.current) setOpen(true)
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      pressed.current = false
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false)
    },
  }
}
