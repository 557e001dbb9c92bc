import { failed } from '../../../shared/result.ts'
import type { Handlers } from '../ipc-door.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** Suggestions for an answer of the intake. */
export function suggestHandlers(_ports: HandlerPorts): Pick<Handlers, 'intake.suggest'> {
  return {
    'intake.suggest': () => failed({ kind: 'not-found', what: 'A suggestion for this answer' }),
  }
}
