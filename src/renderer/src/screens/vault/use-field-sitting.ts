import { useCallback, useEffect } from 'react'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { flushTyping, sittingAt, type Sitting } from '../../data/typing.ts'
import type { TypedPlace } from '../../stores/saving.ts'
import { useSectionEditor } from './section-editor.ts'

/** The sitting in a field of the section; what is typed is saved when the editor goes from the screen. */
export function useFieldSitting(place: TypedPlace, path: FieldPath, saved: unknown): () => Sitting {
  const { vaultId, section, edits } = useSectionEditor()
  useEffect(() => () => void flushTyping(vaultId), [vaultId])
  return useCallback(
    () => sittingAt(place, saved, (value, how) => ({ kind: edits, section, path, value, ...how })),
    [place, saved, edits, section, path],
  )
}
