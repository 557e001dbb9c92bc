import type { Heard } from '../../shared/experience.ts'
import type { Failure } from '../../shared/failure.ts'
import type { KeyStatus } from '../../shared/contract/settings-routes.ts'
import type { ProviderSettings } from '../../shared/settings.ts'

/** How a provider stands, in one or two words: `ok` only when it answered the last time it was asked. */
export interface Standing {
  tone: 'ok' | 'plain' | 'warn'
  words: string
}

export function standingOf(
  { baseUrl }: Pick<ProviderSettings, 'baseUrl'>,
  key: KeyStatus | null,
  heard: Heard | undefined,
): Standing {
  if (!key?.present && key?.locked) return { tone: 'warn', words: 'key locked' }
  if (!key?.present && baseUrl === null) return { tone: 'plain', words: 'no key' }
  if (heard && heard.failure !== null) return { tone: 'warn', words: troubleIn(heard.failure) }
  if (heard) return { tone: 'ok', words: 'answers' }
  return { tone: 'plain', words: key?.present ? 'key saved' : 'own server' }
}

/** The kinds that say something of whether a provider can be asked; see `heardOf`. */
function troubleIn(failure: Failure): string {
  switch (failure.kind) {
    case 'unauthorized':
      return failure.keyless ? 'wants a key' : 'key refused'
    case 'quota-exhausted':
      return 'no credit'
    case 'country-not-served':
      return 'not offered here'
    case 'model-not-found':
      return 'no such model'
    case 'forbidden':
      return 'not allowed'
    case 'connection-failed':
    case 'wrong-place':
      return 'not reached'
    case 'overloaded':
    case 'rate-limited':
      return 'busy'
    case 'timed-out':
    case 'no-first-token':
    case 'stalled':
      return 'too slow'
    default:
      return 'has trouble'
  }
}
