import { useCallback, useEffect, useState } from 'react'
import type { PersonCommand } from '../../../shared/vault-command.ts'
import { useSavingStore, type TypedPlace } from '../stores/saving.ts'
import { endSitting, sittingAt, unsavedUnder, type Typed } from './typing.ts'

/** Values that one types over: how a change of one is told to the vault. */
interface TypedOver<T, K> {
  vaultId: string
  /** Before the names of the values, so that no two places are the same. */
  prefix: string
  /** As they stand on disk. */
  saved: T
  commandFor: (key: K, value: unknown, how: Typed) => PersonCommand
}

/** Values of a vault, saved as one types. `typed`: what was typed here, in place of what is saved. */
export function useTypedValues<T extends object, K extends keyof T & string>({
  vaultId,
  prefix,
  saved,
  commandFor,
}: TypedOver<T, K>): {
  typed: Partial<T>
  type: (key: K, value: T[K]) => void
  /** What is saved counts again; said by who changed it in another way than by typing. */
  forget: (key: K) => void
} {
  // What could not be saved is typed still when the person comes back to it.
  const [typed, setTyped] = useState(() => unsavedUnder(placeOf(vaultId, prefix, '')) as Partial<T>)
  // What somebody else changed, or an undo, takes the place of what was typed and is saved. Read when the vault changes
  // and not while it is drawn, because whether a field is saved is known outside of what is drawn.
  useEffect(() => {
    const { states } = useSavingStore.getState()
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTyped((before) => {
      const overtaken = namesOf(before).filter(
        (key) =>
          states[placeOf(vaultId, prefix, key)] === undefined &&
          JSON.stringify(before[key]) !== JSON.stringify(saved[key]),
      )
      if (overtaken.length === 0) return before
      for (const key of overtaken) endSitting(placeOf(vaultId, prefix, key))
      return without(before, overtaken)
    })
  }, [vaultId, prefix, saved])
  // A place that failed is tried again first or let go of: from failed to nothing at once, what is saved counts again.
  useEffect(
    () =>
      useSavingStore.subscribe(({ states }, { states: before }) => {
        setTyped((held) => {
          const gone = namesOf(held).filter((key) => {
            const place = placeOf(vaultId, prefix, key)
            return before[place]?.kind === 'failed' && states[place] === undefined
          })
          return gone.length === 0 ? held : without(held, gone)
        })
      }),
    [vaultId, prefix],
  )
  const type = useCallback(
    (key: K, value: T[K]) => {
      setTyped((before) => ({ ...before, [key]: value }))
      sittingAt(placeOf(vaultId, prefix, key), saved[key], (now, how) => commandFor(key, now, how)).change(
        value,
      )
    },
    [vaultId, prefix, saved, commandFor],
  )
  const forget = useCallback(
    (key: K) => {
      endSitting(placeOf(vaultId, prefix, key))
      setTyped((before) => without(before, [key]))
    },
    [vaultId, prefix],
  )
  return { typed, type, forget }
}

export const placeOf = (vaultId: string, prefix: string, key: string): TypedPlace =>
  `${vaultId}/${prefix}:${key}`

const namesOf = <T extends object>(values: Partial<T>): (keyof T & string)[] =>
  Object.keys(values) as (keyof T & string)[]

const without = <T extends object>(values: Partial<T>, names: readonly (keyof T)[]): Partial<T> => {
  const left = { ...values }
  for (const name of names) delete left[name]
  return left
}
