import type { CheckReport } from '../../../shared/check-report.ts'
import type { ProviderId } from '../../../shared/provider.ts'
import type { Result } from '../../../shared/result.ts'
import { ask } from '../main-process.ts'

/** Asks a provider one tiny question, and hears what it showed. */
export const checkProvider = (provider: ProviderId): Promise<Result<CheckReport>> =>
  ask('provider.check', { provider })
