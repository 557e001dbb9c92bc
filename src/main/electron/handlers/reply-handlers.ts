import { ok } from '../../../shared/result.ts'
import { replyFile } from '../../storage/reply-file.ts'
import { takeReply } from '../../take-reply.ts'
import { chooseReply } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** What a client said on a review page, from a file or pasted. */
export const replyHandlers = (
  ports: Pick<HandlerPorts, 'library' | 'window'>,
): Pick<Handlers, 'vault.read-reply'> => ({
  'vault.read-reply': ({ vaultId, text, evenSo }) =>
    inVault(ports, vaultId, async (vault) => {
      const path = text === null ? await chooseReply(ports.window()) : null
      if (text === null && path === null) return ok({ taken: null, asks: null, text: '' })
      const read = path === null ? ok(text ?? '') : await replyFile(path)
      if (!read.ok) return read
      const taken = await takeReply(vault, read.value, evenSo)
      return taken.ok ? ok({ ...taken.value, text: read.value }) : taken
    }),
})
