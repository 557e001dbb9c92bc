import { useCallback, useLayoutEffect, useState } from 'react'

/**
 * Does something as soon as what was changed just now is drawn, such as giving it the focus: the next key finds it there,
 * also on a machine whose frames come late.
 */
export function useWhenDrawn(): (act: () => void) => void {
  const [next, setNext] = useState<{ act: () => void } | null>(null)
  useLayoutEffect(() => next?.act(), [next])
  return useCallback((act) => setNext({ act }), [])
}
