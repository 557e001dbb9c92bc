import type { Handlers } from '../ipc-door.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** The search through the copy of all vaults. */
export const searchHandlers = ({ search }: Pick<HandlerPorts, 'search'>): Pick<Handlers, 'search.copy'> => ({
  'search.copy': ({ words }) => search.search(words),
})
