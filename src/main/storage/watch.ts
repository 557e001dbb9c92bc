import { watch as notifications, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import type { CaughtUp } from './catch-up.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { movedFolders } from './vault-paths.ts'

/** What others write is on screen within so long on any file system, those without notifications too, in milliseconds. */
const lookMs = 2000
/** A burst, such as a sync program writing thirty files, is taken together once it rests for so long, and soon in any case. */
const restMs = 150
const mostMs = 600
/** What looks half written is looked at again after so long. */
const againMs = 450

interface WatchPorts {
  /** Tells of anything in a folder; throws where the file system cannot. */
  notify: (folder: string, heard: () => void) => Pick<FSWatcher, 'close'>
  lookMs: number
}

const real: WatchPorts = {
  notify(folder, heard) {
    const watcher = notifications(folder, { persistent: false }, heard)
    watcher.on('error', () => watcher.close())
    return watcher
  },
  lookMs,
}

/**
 * Follows what other programs and devices write to a vault until the function it hands back is called. The system's
 * notifications only make it quicker: they are lost where a folder is replaced or comes back, so the files are looked at
 * every two seconds as well, and what counts is what stands in them. What is written here makes no echo.
 */
export function watchVault(
  vault: Pick<VaultFolder, 'folder' | 'catchUp'>,
  given: Partial<WatchPorts> = {},
): () => void {
  const { notify, lookMs: everyMs } = { ...real, ...given }
  let watchers: Pick<FSWatcher, 'close'>[] = []
  let soon: NodeJS.Timeout | null = null
  let since: number | null = null
  let looking = false
  let heardMeanwhile = false
  let ended = false

  const close = (): void => {
    for (const watcher of watchers) watcher.close()
  }
  const listen = (): void => {
    close()
    watchers = ['.', ...movedFolders].flatMap((inside) => {
      try {
        return [notify(join(vault.folder, inside), heard)]
      } catch {
        // Not there, or a file system without notifications.
        return []
      }
    })
  }
  const after = (ms: number): void => {
    if (soon) clearTimeout(soon)
    soon = setTimeout(() => void look(true), ms).unref()
  }
  function heard(): void {
    if (ended) return
    if (looking) heardMeanwhile = true
    since ??= performance.now()
    after(Math.min(restMs, Math.max(0, since + mostMs - performance.now())))
  }
  async function look(announced: boolean): Promise<void> {
    if (ended || looking) return
    looking = true
    since = null
    heardMeanwhile = false
    const found = await vault
      .catchUp()
      .catch((): CaughtUp => ({ there: false, changed: false, unsure: false }))
    looking = false
    if (ended) return
    if (found.unsure) after(againMs)
    else if (heardMeanwhile) after(restMs)
    // A change that nothing told of: the folders are not those that are listened to any more.
    if (!found.there || (found.changed && !announced)) listen()
  }

  listen()
  void look(true)
  const timer = setInterval(() => void look(false), everyMs).unref()
  return () => {
    ended = true
    clearInterval(timer)
    if (soon) clearTimeout(soon)
    close()
  }
}

/** Vaults that are followed: so many as the window holds, those opened last. */
export function watchedVaults(most = 8): (vault: VaultFolder) => void {
  const watched = new Map<VaultFolder, () => void>()
  return (vault) => {
    const end = watched.get(vault) ?? watchVault(vault)
    watched.delete(vault)
    watched.set(vault, end)
    for (const [oldest, stop] of watched) {
      if (watched.size <= most) return
      stop()
      watched.delete(oldest)
    }
  }
}
