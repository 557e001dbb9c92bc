import { performance } from 'node:perf_hooks'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Failure, LockHolder } from '../../shared/failure.ts'
import { catchUp, type CaughtUp } from './catch-up.ts'
import { isUnmended, readAnew } from './read-anew.ts'
import { tell } from './commit.ts'
import { stampOf } from './read-seen.ts'
import { mend } from './mend.ts'
import type { VaultInUse } from './vault-in-use.ts'
import type { VaultLock } from './vault-lock.ts'

/** Another program's short hold is waited for so long, in milliseconds: it lasts until its `Vault.md` is written. */
export const usualPatienceMs = 2500
/** While another program writes, it is looked at so often whether it has ended, in milliseconds. */
const lookMs = 1000

/** When a vault may be written in: one program at a time, from the first change until all of it is on disk. */
export interface VaultHold {
  /** In a turn, before anything is written: from here on no other program writes, and what others wrote is known. */
  begin(): Promise<Result<null>>
  /** In a turn, after what was to be written: others may write again, unless it is kept or a run is under way. */
  rest(): Promise<void>
  /** In a turn: kept for something that takes longer; hands back the function that ends it. */
  keep(): Promise<Result<() => void>>
  /** In a turn of its own: brings the vault up to what others wrote, and makes it read only for as long as another program writes. */
  look(settledMs?: number): Promise<CaughtUp>
  /** In a turn: for good. */
  end(): Promise<void>
}

/** `written`: what follows whatever was written in a turn, so that others may write again. */
export function vaultHold(
  vault: VaultInUse,
  lock: VaultLock,
  patienceMs: number,
  written: () => Promise<void>,
): VaultHold {
  const { state, turns, live } = vault
  let kept = 0
  let looking: NodeJS.Timeout | null = null
  /** Since when another program is known to write, by a clock that nobody sets. */
  let heldSince: number | null = null
  let looked = false

  /**
   * A hold that ends within the usual patience is told to nobody: a window that closed its fields for it would take the
   * words typed in that second from under the hands. `waited`: it was waited for already, or there before anybody looked.
   */
  function heldBy(holder: LockHolder | null, waited: boolean): void {
    const was = state.readOnly
    if (was && was.kind !== 'in-use') return
    const wasTold = was !== null && !state.heldBriefly
    heldSince = holder && (heldSince ?? performance.now())
    state.heldBriefly =
      heldSince !== null && !waited && !wasTold && performance.now() - heldSince < patienceMs
    state.readOnly = holder && { kind: 'in-use', what: `“${state.document.vault.title}”`, holder }
    if (holder && !vault.closed)
      looking ??= setInterval(() => void turns.take(() => hold.look()), lookMs).unref()
    else stopLooking()
    if (wasTold !== (holder !== null && !state.heldBriefly)) tell(vault, state.document)
  }
  function stopLooking(): void {
    if (looking) clearInterval(looking)
    looking = null
  }

  async function begin(patience: number): Promise<Result<null>> {
    // Once all of its files can be read again it can be changed.
    if (vault.toMend && vault.toMend.unread.length > 0) await readAnew(vault)
    if (state.readOnly && state.readOnly.kind !== 'in-use') return failed(refusal(vault))
    if (await lock.isOurs()) return ok(null)
    const waited = heldSince === null ? 0 : performance.now() - heldSince
    const taken = await lock.take(Math.max(0, patience - waited))
    if (!taken.ok) return taken
    heldBy(taken.value, patience >= patienceMs)
    if (taken.value) return failed(refusal(vault))
    const brought = await broughtUp()
    if (!brought.ok) await lock.release()
    return brought
  }

  /** What others wrote is known, and what reading found is mended. */
  async function broughtUp(): Promise<Result<null>> {
    const read = await readAnew(vault)
    if (!read.ok) return read
    if (state.readOnly !== null) return failed(refusal(vault))
    if (isUnmended(vault)) await mend(vault)
    // What other programs than ours did to single files is looked after by who watches, and before each is replaced.
    if ((await stampOf(vault.folder, vault.disk)) !== vault.stamp) await catchUp(vault, { mayWrite: true })
    const unread = vault.changes.unread()
    if (unread) return failed(unread)
    // What others wrote says which `Vault.md` is theirs.
    if (state.readOnly === null) await mend(vault)
    return state.readOnly === null ? ok(null) : failed(refusal(vault))
  }

  const hold: VaultHold = {
    begin: () => begin(patienceMs),
    async rest() {
      if (kept > 0 || live.size > 0 || !(await lock.isOurs())) return
      vault.stamp = await stampOf(vault.folder, vault.disk)
      await lock.release()
    },
    async keep() {
      const begun = await hold.begin()
      if (!begun.ok) return begun
      kept++
      let ended = false
      return ok(() => {
        if (ended) return
        ended = true
        kept--
        void turns.take(() => hold.rest())
      })
    },
    async look(settledMs) {
      const before = state.document
      const ours = await lock.isOurs()
      if (!ours && !vault.closed) heldBy(await lock.holder(), !looked)
      looked = true
      let seen = await catchUp(vault, { settledMs, mayWrite: ours })
      if (seen.toWrite && (await begin(0)).ok) seen = await catchUp(vault, { settledMs, mayWrite: true })
      await written()
      return { there: seen.there, changed: state.document !== before, unsure: seen.unsure || seen.toWrite }
    },
    async end() {
      stopLooking()
      await lock.release()
    },
  }
  return hold
}

/** Why a change is refused. */
function refusal({ state }: VaultInUse): Failure {
  const { readOnly } = state
  const what = `“${state.document.vault.title}”`
  if (readOnly?.kind === 'in-use' || readOnly?.kind === 'newer-version') return { ...readOnly, what }
  return readOnly?.kind === 'not-allowed' ? readOnly : { kind: 'not-writable', where: what }
}
