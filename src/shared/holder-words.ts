import type { LockHolder } from './failure.ts'
import { unreachable } from './result.ts'

/** Who writes in a vault, to begin a sentence with. */
export function holderWords({ by, device }: LockHolder): string {
  switch (by) {
    case 'window':
      return 'Another Vaultwright on this computer'
    case 'command-line':
      return 'Vaultwright’s command line on this computer'
    case 'device':
      return `Vaultwright on “${device}”`
    case 'unknown':
      return 'Another program'
    default:
      return unreachable(by)
  }
}

/** Why a vault can be read and not changed for as long as another program writes in it. */
export const inUseSentence = (holder: LockHolder, what: string): string =>
  `${holderWords(holder)} is writing in ${what}. It can be changed here when that is done.`
