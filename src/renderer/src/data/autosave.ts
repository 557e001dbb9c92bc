import type { Result } from '../../../shared/result.ts'
import type { SaveState } from '../stores/saving.ts'

interface AutosavePorts<T> {
  save: (value: T) => Promise<Result<unknown>>
  /** Runs something after so many milliseconds unless the function it hands back is called before. */
  later: (run: () => void, ms: number) => () => void
  onState: (state: SaveState) => void
}

export interface Autosave<T> {
  /** Takes the newest value; it is saved when nothing newer comes for a moment, and soon in any case. */
  change: (value: T) => void
  /** Saves at once what is not saved yet; settles when it is, or when it could not be. True: all is saved. */
  flush: () => Promise<boolean>
  /** The value that is not saved yet. */
  unsaved: () => { value: T } | null
}

/** How long typing must pause before it is saved, in milliseconds. */
export const savePauseMs = 150
/** Who types on and on is saved so often, in milliseconds: with the disk it stays under half a second. */
export const saveMostMs = 350

/**
 * Saves a value as it changes, one saving at a time, the newest value last. A value that could not be saved is kept
 * and tried again with the next change or flush.
 */
export function createAutosave<T>({ save, later, onState }: AutosavePorts<T>): Autosave<T> {
  let unsaved: { value: T } | null = null
  let stopPause: (() => void) | null = null
  let stopMost: (() => void) | null = null
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
    stopPause?.()
    stopMost?.()
    stopPause = stopMost = null
    if (underWay) return underWay
    if (!unsaved) return Promise.resolve(true)
    underWay = saveAll().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    flush,
    unsaved: () => unsaved,
    change(value) {
      unsaved = { value }
      onState({ kind: 'saving' })
      stopPause?.()
      stopPause = later(() => void flush(), savePauseMs)
      stopMost ??= later(() => void flush(), saveMostMs)
    },
  }
}
