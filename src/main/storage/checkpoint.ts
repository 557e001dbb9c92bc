import { fileText } from './document-files.ts'
import { foldMany } from './fold-changes.ts'
import { textOf } from './record-text.ts'
import type { VaultHold } from './vault-hold.ts'
import { announceReadable, say, writeReadable, type VaultInUse } from './vault-in-use.ts'
import * as paths from './vault-paths.ts'
import { vaultFileOf } from './vault-state.ts'

/** So long after the last change, and so long after the first one not in them yet, the index and `Vault.md` are written. */
const restMs = 1000
const mostMs = 8000

/** Writes what is made from the rest once nothing has changed for a moment. */
export interface Checkpoints {
  /** Something changed. */
  due(): void
  /** Writes it now, in its turn; settles when it is written or cannot be. */
  now(): Promise<void>
}

export function checkpoints(vault: VaultInUse, hold: VaultHold): Checkpoints {
  let timer: NodeJS.Timeout | null = null
  let since = 0
  const stop = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const write = (): Promise<void> => {
    stop()
    since = 0
    return vault.turns.take(async () => {
      // Another program that has the vault by now makes up for what is not written yet, and writes it.
      if (!vault.closed && (await hold.begin()).ok) await checkpoint(vault)
      await hold.rest()
    })
  }
  return {
    due() {
      since ||= performance.now()
      stop()
      timer = setTimeout(
        () => void write(),
        Math.min(restMs, Math.max(0, since + mostMs - performance.now())),
      )
      timer.unref()
    },
    now: () => (vault.indexIsOld || vault.readableIsOld ? write() : Promise.resolve()),
  }
}

/**
 * Brings `vault.json` up to the last change, once the files of all changes outlast a power cut: opening looks no further
 * back than its revision. Both files can be made again at any time, so a failure is said and not passed on.
 */
async function checkpoint(vault: VaultInUse): Promise<void> {
  await announceReadable(vault)
  if (!vault.indexIsOld) return
  const { state, files } = vault
  const settled = await settleFiles(vault)
  const written =
    settled && (await files.write(paths.vaultFile, textOf(vaultFileOf(state)), { outlasts: 'text' })).ok
  if (written) {
    vault.indexIsOld = false
    vault.outside.index = state.document.vault
    await writeReadable(vault)
    if (vault.live.size === 0) await foldMany(vault)
  } else
    say(vault, `“${paths.vaultFile}” could not be brought up to date. The sections themselves are saved.`)
}

async function settleFiles({ files, behind, unsynced, state }: VaultInUse): Promise<boolean> {
  for (const name of [...behind]) {
    const now = fileText(state.document, name)
    const done = now ? await files.write(name, now.text) : await files.remove(name)
    if (!done.ok) return false
    behind.delete(name)
  }
  try {
    for (const name of unsynced) {
      await files.syncFolder(name)
      unsynced.delete(name)
    }
    return true
  } catch {
    return false
  }
}
