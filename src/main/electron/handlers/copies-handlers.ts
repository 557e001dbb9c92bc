import { shell } from 'electron'
import { mkdir } from 'node:fs/promises'
import { sep } from 'node:path'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { contentOf } from '../../storage/copy-folder.ts'
import { failureOfWrite } from '../../storage/failure-from-disk.ts'
import { disk } from '../../storage/file-system.ts'
import { moveVaults } from '../../storage/move-vaults.ts'
import type { CopiesStanding } from '../../../shared/contract/copies-routes.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

type CopiesRoute =
  | 'copies.standing'
  | 'copies.take'
  | 'copies.list'
  | 'copies.restore'
  | 'copies.reveal'
  | 'vaults.move'
  | 'vaults.moving'
  | 'vaults.stop-moving'
  | 'vaults.old-folder'
  | 'vaults.trash-old-folder'

/** Copies of vaults outside of their folder, and moving that folder. */
export function copiesHandlers(ports: HandlerPorts): Pick<Handlers, CopiesRoute> {
  const { copies, library, settings, oldFolder } = ports
  let moving: { stop: AbortController; done: number; of: number } | null = null
  const standing = (): CopiesStanding => ({ folder: copies.folder, last: copies.last() })

  async function move(folder: string): Promise<Result<{ notCopied: string[] }>> {
    const now = { stop: new AbortController(), done: 0, of: 0 }
    moving = now
    const moved = await moveVaults(folder, {
      library,
      files: disk,
      writing: () => ports.runs.active().length > 0,
      signal: now.stop.signal,
      progress: (done, of) => Object.assign(now, { done, of }),
      async switchTo(next) {
        const before = settings.read()
        const written = await settings.write({ vaultsFolder: next })
        if (written.ok) ports.onSettings(before)
        return written
      },
    }).finally(() => (moving = null))
    if (!moved.ok) return moved
    await oldFolder.change(() => moved.value.from)
    return ok({ notCopied: moved.value.notCopied })
  }

  return {
    'copies.standing': () => ok(standing()),
    'copies.take': async () => {
      const taken = await copies.takeAll()
      return taken.ok ? ok(standing()) : taken
    },
    'copies.list': async ({ vaultId }) => ok(await copies.list(vaultId)),
    'copies.restore': async ({ name }) => {
      const vault = await copies.restore(name)
      return vault.ok ? ok({ vaultId: vault.value.id }) : vault
    },
    'copies.reveal': async () => {
      try {
        await mkdir(copies.folder, { recursive: true })
      } catch (error) {
        return failed(failureOfWrite(error, 'The folder of the copies'))
      }
      shell.showItemInFolder(copies.folder)
      return ok(null)
    },
    'vaults.move': ({ folder }) =>
      moving ? failed({ kind: 'not-allowed', why: 'Your vaults are being moved already.' }) : move(folder),
    'vaults.moving': () => ok(moving && { done: moving.done, of: moving.of }),
    'vaults.stop-moving': () => {
      moving?.stop.abort()
      return ok(null)
    },
    'vaults.old-folder': async () => {
      const folder = oldFolder.value()
      if (folder === null || folder === library.folder()) return ok(null)
      const content = await contentOf(folder, disk, () => false).catch(() => null)
      return ok(content && { folder, bytes: content.bytes })
    },
    'vaults.trash-old-folder': async () => {
      const folder = oldFolder.value()
      if (folder === null || holds(folder, library.folder()))
        return failed({ kind: 'not-found', what: 'The old folder' })
      try {
        await shell.trashItem(folder)
      } catch {
        return failed({
          kind: 'not-allowed',
          why: `“${folder}” could not be put into the trash of this computer. It is as it was.`,
        })
      }
      return oldFolder.change(() => null)
    },
  }
}

/** True where one folder is the other one or lies in it. */
const holds = (folder: string, other: string): boolean => folder === other || other.startsWith(folder + sep)
