import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import { done, fitted, knowsItsPlace, readAt } from './operations.ts'

/**
 * Lines with the neighbours that those of earlier versions do not name, as far as the lines themselves say how the texts
 * and lists read: from where one of them put the whole there. The others are left as they are.
 */
export function besideTold(lines: readonly ChangeLine[]): readonly ChangeLine[] {
  if (lines.every(({ operations }) => operations.every(knowsItsPlace))) return lines
  let told: unknown = {}
  const next = (operation: Operation): Operation => {
    const known = readAt(told, operation.at)
    const fit = operation.do === 'set' ? { ...operation, was: known } : fitted(told, operation)
    // What does not fit was changed by something that no line tells.
    told = done(told, fit ?? { do: 'set', at: operation.at })
    return fit && !knowsItsPlace(operation) ? fit : operation
  }
  return lines.map((line) => ({ ...line, operations: line.operations.map(next) }))
}
