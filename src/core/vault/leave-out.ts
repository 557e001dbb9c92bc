import { isLeftOut, mayBeLeftOut, unfitReason } from '../../shared/left-out.ts'
import { failed, ok } from '../../shared/result.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { sectionName } from './section-name.ts'
import type { Work } from './work.ts'

/** Leaves a section out of the vault, or takes it in again. What is written of it stays where it is. */
export function leaveOut({ section, leftOut }: Extract<PersonCommand, { kind: 'leave-out' }>): Work {
  return (draft, { at }) => {
    if (leftOut && !mayBeLeftOut(section)) {
      const why = `${sectionName(section)} cannot be left out: the others are written from it.`
      return failed({ kind: 'not-allowed', why })
    }
    const { vault, intake } = draft.document
    if (leftOut !== isLeftOut(vault.leftOut, section)) {
      const now = leftOut ? { at, reason: unfitReason(section, intake) } : undefined
      draft.set(['vault', 'leftOut', String(section)], now)
    }
    return ok(null)
  }
}
