import type { OutsideCommand } from '../../shared/vault-command.ts'
import type { VaultInUse } from './vault-in-use.ts'

/** One look after the files of a vault, with what comes of it. */
export interface Look {
  vault: VaultInUse
  settledMs: number
  mayWrite: boolean
  toWrite: boolean
  records: OutsideCommand['records'][number][]
  /** Files whose version of another program is ours once `records` are taken over; `own`: the hash of ours until then. */
  theirs: { name: string; hash: string; own: string | null }[]
  /** What is known from now on, once `records` are taken over. */
  whenTaken: (() => void)[]
  /** Files that agree with the vault now, or whose version is taken over with `records`. */
  settled: Set<string>
}

/**
 * True where something is to be written and may not be yet: while another program writes here only its lines are followed,
 * since its files may be between two of them. In a vault that can never be written in nothing waits.
 */
export function waits(look: Look): boolean {
  const { readOnly } = look.vault.state
  if (look.mayWrite || (readOnly !== null && readOnly.kind !== 'in-use')) return false
  look.toWrite = true
  return true
}

/** The file agrees with the vault now. */
export function settle({ vault, settled }: Look, name: string): void {
  vault.outside.unsure.delete(name)
  settled.add(name)
}

/** True where a file has not been so for long enough to be acted on. */
export function isUnsure({ vault, settledMs }: Look, name: string, what: string): boolean {
  const { unsure } = vault.outside
  const now = performance.now()
  const before = unsure.get(name)
  if (before?.what !== what) unsure.set(name, { what, since: now })
  return now - (before?.what === what ? before.since : now) < settledMs
}
