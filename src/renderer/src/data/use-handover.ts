import { useEffect, useMemo } from 'react'
import { handoverNames, stepsOf, type Handover, type HandoverPath } from '../../../shared/handover.ts'
import { valueAt } from '../../../shared/sections/outline.ts'
import type { PersonCommand } from '../../../shared/vault-command.ts'
import { flushTyping, type Typed } from './typing.ts'
import { useTypedValues } from './use-typed-values.ts'

type HandoverValues = Record<HandoverPath, unknown>

export interface HandoverEditor {
  /** As it stands with what is typed at the moment. */
  values: HandoverValues
  /** A value that is a line of text; empty where there is none. */
  text: (path: HandoverPath) => string
  /** Writes a value at once; several keys in one field are one change. */
  change: (path: HandoverPath, value: unknown) => void
}

/** Brand, links and launch date of a vault being typed in. `saved`: as they stand on disk. */
export function useHandover(vaultId: string, saved: Handover): HandoverEditor {
  const flat = useMemo(() => valuesOf(saved), [saved])
  const { typed, type } = useTypedValues({ vaultId, prefix: 'handover', saved: flat, commandFor })
  useEffect(() => () => void flushTyping(vaultId), [vaultId])
  const values = { ...flat, ...typed }
  return {
    values,
    change: type,
    text(path) {
      const value = values[path]
      return typeof value === 'string' ? value : ''
    },
  }
}

const paths = Object.keys(handoverNames) as HandoverPath[]

const valuesOf = (handover: Handover): HandoverValues =>
  Object.fromEntries(paths.map((path) => [path, valueAt(handover, stepsOf(path))])) as HandoverValues

const commandFor = (path: HandoverPath, value: unknown, how: Typed): PersonCommand => ({
  kind: 'set-handover',
  path,
  value,
  ...how,
})
