import { useEffect } from 'react'
import type { Failure } from '../../../shared/failure.ts'
import { longestSearch, type Found } from '../../../shared/search.ts'
import { useAllChanges } from '../stores/change-counts.ts'
import { useSettled } from '../ui/use-settled.ts'
import { useAsked } from './use-asked.ts'

/** How long the typing must stand still. */
const pauseMs = 80
/** While the library is still being read, the same is asked again so often. */
const againMs = 700

export interface CopySearch {
  /** Nothing is asked for so few letters. */
  state: 'too-short' | 'asking' | 'found' | 'failed'
  found: Found | null
  failure: Failure | null
  again: () => void
}

/**
 * Where the words stand in the copy of all vaults. Holds an answer only for the very words that are typed now, and asks
 * again when something was saved.
 */
export function useCopySearch(typed: string): CopySearch {
  const words = typed.slice(0, longestSearch)
  const settled = useSettled(words, pauseMs)
  const asks = /[\p{L}\p{N}]\S*[\p{L}\p{N}]|[^\0-\x7f]/u.test(settled)
  const saved = useSettled(useAllChanges(), pauseMs)
  const { value, failure, again } = useAsked(
    'search.copy',
    asks && settled === words ? { words: settled } : null,
    undefined,
    saved,
  )
  useEffect(() => {
    if (!value?.reading) return undefined
    const timer = setTimeout(again, againMs)
    return () => clearTimeout(timer)
  }, [value, again])

  if (settled !== words) return { state: 'asking', found: null, failure: null, again }
  if (!asks) return { state: 'too-short', found: null, failure: null, again }
  // One that was overtaken says nothing: the newer one does.
  if (failure && failure.kind !== 'cancelled') return { state: 'failed', found: null, failure, again }
  return { state: value ? 'found' : 'asking', found: value, failure: null, again }
}
