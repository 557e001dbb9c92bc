import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** What the window says of the native menus. */
export const menuHandlers = ({
  onCommands,
}: Pick<HandlerPorts, 'onCommands'>): Pick<Handlers, 'menu.offer'> => ({
  'menu.offer': ({ commands }) => {
    onCommands(commands)
    return { ok: true, value: null }
  },
})
