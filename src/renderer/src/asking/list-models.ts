import type { ProviderId } from '../../../shared/provider.ts'
import type { Result } from '../../../shared/result.ts'
import { ask } from '../main-process.ts'

/** The models a provider has, by name: proof that key and address work. */
export const listModels = (provider: ProviderId): Promise<Result<string[]>> =>
  ask('provider.models', { provider })
