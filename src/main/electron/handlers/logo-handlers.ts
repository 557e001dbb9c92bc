import { ok } from '../../../shared/result.ts'
import { readLogo } from '../../logo-file.ts'
import { chooseLogoFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** The client's logo: main asks for the file and hands over what is in it, never its path. */
export const logoHandlers = ({ window }: Pick<HandlerPorts, 'window'>): Pick<Handlers, 'logo.choose'> => ({
  'logo.choose': async () => {
    const path = await chooseLogoFile(window())
    return path === null ? ok(null) : readLogo(path)
  },
})
