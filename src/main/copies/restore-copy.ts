import { ok, type Result } from '../../shared/result.ts'
import type { Library } from '../storage/library.ts'
import type { VaultFolder } from '../storage/vault-folder-type.ts'

/** No title is longer, in letters. */
const longestTitle = 200

/** Takes a copy in as a vault of its own, which says in its title what it is. No other vault is touched. */
export async function restoreCopy(
  path: string,
  { at }: { at: string },
  { library, now }: { library: Pick<Library, 'unpack'>; now: () => Date },
): Promise<Result<VaultFolder>> {
  const vault = await library.unpack(path)
  if (!vault.ok) return vault
  const title = titleOfCopy(vault.value.summary().title, new Date(at), now())
  // Under its old title it is as whole; the person sees both in the library.
  await vault.value.apply({ kind: 'rename', title })
  return ok(vault.value)
}

/** “Northlight (copy of 27 November)”, with the year where it is another one. */
export function titleOfCopy(title: string, at: Date, now: Date): string {
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year })
  const said = ` (copy of ${day})`
  return `${title.slice(0, longestTitle - said.length).replace(/\p{Surrogate}$/u, '')}${said}`
}
