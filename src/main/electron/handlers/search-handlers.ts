import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** The search through the copy of all vaults. */
export const searchHandlers = ({ reader }: Pick<HandlerPorts, 'reader'>): Pick<Handlers, 'search.copy'> => ({
  'search.copy': ({ words }) => reader.search(words),
})
