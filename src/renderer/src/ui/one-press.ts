import type { KeyboardEvent, MouseEvent } from 'react'

type Click = Pick<MouseEvent, 'detail' | 'preventDefault'>
type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'preventDefault'>

/** What a button does with a click and a key, if anything. */
interface Presses<C extends Click, K extends Key> {
  onClick?: ((event: C) => void) | undefined
  onKeyDown?: ((event: K) => void) | undefined
}

/**
 * Of a double click, and of a key that is held down, the first press alone: the next would act on what came into the place of
 * what the first acted on. The system counts clicks at one spot, whichever button comes to stand there.
 */
export const onePress = <C extends Click, K extends Key>({
  onClick,
  onKeyDown,
}: Presses<C, K>): { onClick: (event: C) => void; onKeyDown: (event: K) => void } => ({
  onClick(event) {
    if (event.detail > 1) event.preventDefault()
    else onClick?.(event)
  },
  onKeyDown(event) {
    if (event.repeat && event.key === 'Enter') event.preventDefault()
    else onKeyDown?.(event)
  },
})
