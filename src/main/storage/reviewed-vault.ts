import type { ReviewedVault } from '../../core/review/check-vault.ts'
import { leavingHandover, type Handover } from '../../shared/handover.ts'
import { isLeftOut, numbersLeftOut } from '../../shared/left-out.ts'
import type { VaultFolder } from './vault-folder-type.ts'

type Reviewed = Pick<VaultFolder, 'view' | 'remembered'>

/**
 * What the review reads of a vault: everything saved that is not left out, and what is remembered about it; and what an
 * export needs beside that.
 */
export async function reviewedVault(vault: Reviewed): Promise<ReviewedVault & { handover: Handover }> {
  const { sections, intake, handover, clientReplies, leftOut } = await vault.view()
  return {
    sections: sections.filter(({ number }) => !isLeftOut(leftOut, number)),
    leftOut: numbersLeftOut(leftOut),
    intake,
    handover: leavingHandover(handover, intake.practical),
    clientReplies,
    ...(await vault.remembered()),
  }
}
