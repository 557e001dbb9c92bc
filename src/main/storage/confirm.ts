import { failed, ok, type Result } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { confirmedFile } from './vault-paths.ts'
import { textOf } from './vault-state.ts'

/** Far more than a vault has claims; keeps the file small enough to be read. */
const mostConfirmed = 2000

/** Remembers texts as true, or no longer. A text confirmed again keeps the day it was confirmed first. */
export async function confirm(
  vault: VaultInUse,
  texts: readonly string[],
  confirmed: boolean,
): Promise<Result<null>> {
  const { state, files } = vault
  const at = vault.now().toISOString()
  const there = new Set(state.confirmed.map((old) => old.text))
  const fresh = [...new Set(texts)].filter((text) => !there.has(text))
  const next = confirmed
    ? [...state.confirmed, ...fresh.map((text) => ({ text, at }))]
    : state.confirmed.filter((old) => !texts.includes(old.text))
  if (next.length === state.confirmed.length) return ok(null)
  if (next.length > mostConfirmed) {
    return failed({ kind: 'not-allowed', why: `No more than ${mostConfirmed} claims can be confirmed.` })
  }
  const written = await files.write(confirmedFile, textOf({ schemaVersion, confirmed: next }))
  if (written.ok) state.confirmed = next
  return written
}
