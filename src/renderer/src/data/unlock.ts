import type { RouteInput, RouteOutput } from '../../../shared/contract/routes.ts'
import type { Result } from '../../../shared/result.ts'
import { sectionNumbers, type SectionNumber } from '../../../shared/sections/section-definition.ts'
import { ask } from '../main-process.ts'
import { askToUnlock } from '../stores/unlock-question.ts'
import { vaultView } from '../stores/vaults.ts'
import { tellFailure } from './tell-failure.ts'

/** What may run into a section that is approved. */
type Changing = 'vault.apply' | 'run.start'

/**
 * Asks main for something that changes sections. Where some of them are approved the person is asked whether to unlock
 * them, and then main is asked again. null: they stay locked, and nothing was changed.
 */
export async function askUnlocking<R extends Changing>(
  route: R,
  input: RouteInput<R>,
): Promise<Result<RouteOutput<R>> | null> {
  const answer = await ask(route, input)
  if (answer.ok || answer.failure.kind !== 'approved') return answer
  const { sections } = answer.failure
  const locked = sectionNumbers.filter((number) => sections.includes(number))
  return (await unlock(input.vaultId, locked)) ? askUnlocking(route, input) : null
}

/** True where a section may be changed: it is not approved, or the person has just unlocked it. */
export async function isUnlocked(vaultId: string, section: SectionNumber): Promise<boolean> {
  const approved = vaultView(vaultId)?.approvals[section] !== undefined
  return !approved || unlock(vaultId, [section])
}

async function unlock(vaultId: string, sections: readonly SectionNumber[]): Promise<boolean> {
  if (!(await askToUnlock({ vaultId, sections }))) return false
  for (const section of sections) {
    const done = await ask('vault.apply', { vaultId, command: { kind: 'approve', section, approved: false } })
    if (!done.ok) {
      tellFailure('It could not be unlocked.', done.failure, 'Nothing was changed.')
      return false
    }
  }
  return true
}
