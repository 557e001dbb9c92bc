import type { KeyStatus } from '../../../shared/contract/settings-routes.ts'
import type { ProviderId } from '../../../shared/provider.ts'
import type { Result } from '../../../shared/result.ts'
import { ask } from '../main-process.ts'
import { placeKey } from '../stores/known-settings.ts'
import { refreshHeard } from './settings-reading.ts'
import { tellFailure } from './tell-failure.ts'

/** Shows what there is now, and lets go of what was heard without it. */
async function keyChanged(status: KeyStatus): Promise<void> {
  placeKey(status)
  await refreshHeard()
}

/** Hands a key as it was pasted to the main process, which keeps it; only whether there is one comes back. */
export async function saveKey(
  provider: ProviderId,
  key: string,
  evenSo: boolean,
): Promise<Result<KeyStatus>> {
  const saved = await ask('keys.save', { provider, key, evenSo })
  if (saved.ok) await keyChanged(saved.value)
  return saved
}

export async function removeKey(provider: ProviderId, name: string): Promise<void> {
  const removed = await ask('keys.remove', { provider })
  if (removed.ok) await keyChanged(removed.value)
  else tellFailure(`The key for ${name} could not be removed.`, removed.failure)
}

/** Hands over what is sent along with each question; only its name comes back. */
export async function saveHeader(
  provider: ProviderId,
  header: { name: string; value: string },
  evenSo: boolean,
): Promise<Result<KeyStatus>> {
  const saved = await ask('keys.save-header', { provider, ...header, evenSo })
  if (saved.ok) await keyChanged(saved.value)
  return saved
}

export async function removeHeader(provider: ProviderId, name: string): Promise<void> {
  const removed = await ask('keys.remove-header', { provider, name })
  if (removed.ok) await keyChanged(removed.value)
  else tellFailure(`“${name}” could not be removed.`, removed.failure)
}
