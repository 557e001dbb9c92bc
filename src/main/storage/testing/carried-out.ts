import { unreachable, type Result } from '../../../shared/result.ts'
import type { PersonCommand, RunCommand } from '../../../shared/vault-command.ts'
import { isOfRun } from '../../../core/testing/any-command.ts'
import type { VaultFolder } from '../vault-folder.ts'

/** Any command, by the function it comes through: a person's or a run's. */
export function carriedOut(
  vault: VaultFolder,
  command: PersonCommand | RunCommand,
): Promise<Result<unknown>> {
  return isOfPerson(command) ? vault.apply(command) : ofRun(vault, command)
}

export const isOfPerson = (command: PersonCommand | RunCommand): command is PersonCommand => !isOfRun(command)

function ofRun(vault: VaultFolder, command: RunCommand): Promise<Result<unknown>> {
  switch (command.kind) {
    case 'section-written':
      return vault.saveSection(command.draft)
    case 'part-written':
      return vault.savePart(command.part)
    case 'section-proposed':
      return vault.saveProposal(command.proposal)
    case 'section-to-review':
      return vault.saveReview(command.review)
    case 'section-failed':
      return vault.saveFailure(command.section, command.failure)
    case 'sections-read':
      return vault.saveReading(command.reading)
    case 'run-began':
      throw new Error('A run begins with its event.')
    default:
      return unreachable(command)
  }
}
