import type { Failure } from '../../../shared/failure.ts'
import type { Result } from '../../../shared/result.ts'

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure }

interface AutosavePorts<T> {
  save: (value: T) => Promise<Result<unknown>>
  /** Runs something after so many milliseconds unless the function it hands back is called before. */
  later: (run: () => void, ms: number) => () => void
  onState: (state: SaveState) => void
}

export interface Autosave<T> {
  /** Takes the newest value; it is saved when nothing newer comes for a moment. */
  change: (value: T) => void
  /** Saves at once what is not saved yet; settles when it is, or when it could not be. True: all is saved. */
  flush: () => Promise<boolean>
}

/** How long typing must pause before it is saved, in milliseconds. */
export const savePauseMs = 300

/**
 * Saves a value as it changes, one saving at a time, the newest value last. A value that could not be saved is kept
 * and tried again with the next change or flush.
 */
export function createAutosave<T>({ save, later, onState }: AutosavePorts<T>): Autosave<T> {
  let unsaved: { value: T } | null = null
  let stopWaiting: (() => void) | null = null
  let underWay: Promise<boolean> | null = null

  const saveAll = async (): Promise<boolean> => {
    while (unsaved) {
      const taken = unsaved
      onState({ kind: 'saving' })
      const result = await save(taken.value)
      if (!result.ok) {
        onState({ kind: 'failed', failure: result.failure })
        return false
      }
      if (unsaved === taken) unsaved = null
    }
    onState({ kind: 'saved' })
    return true
  }

  const flush = (): Promise<boolean> => {
    stopWaiting?.()
    stopWaiting = null
    if (underWay) return underWay
    if (!unsaved) return Promise.resolve(true)
    underWay = saveAll().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    flush,
    change(value) {
      unsaved = { value }
      onState({ kind: 'saving' })
      stopWaiting?.()
      stopWaiting = later(() => void flush(), savePauseMs)
    },
  }
}
